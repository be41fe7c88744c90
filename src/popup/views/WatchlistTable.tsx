import { useWords } from '../../ui/translator';
import { useGrowing } from '../../ui/use-growing';
import type { ListRow } from '../model';
import { type RowActions, WatchlistRow } from './WatchlistRow';

/** The rows of the watchlist. */
export function WatchlistTable({ rows, onEdit, onRemove }: RowActions & { rows: readonly ListRow[] }) {
  const words = useWords();
  const drawn = useGrowing(rows.length);
  return (
    <ul class="list" aria-label={words('tabWatchlist')}>
      {rows.slice(0, drawn).map((row) => (
        <WatchlistRow key={row.item.entry} row={row} onEdit={onEdit} onRemove={onRemove} />
      ))}
    </ul>
  );
}
