import { useMemo } from 'preact/hooks';
import { useWords } from '../ui/translator';
import { countByStatus, listRows } from './model';
import type { PopupStore } from './store';
import { ListFilters } from './views/ListFilters';
import { WatchlistTable } from './views/WatchlistTable';

/** The watchlist over the store. */
export function WatchlistPanel({ store }: { store: PopupStore }) {
  const words = useWords();
  const { entries, facts, view, frame } = store.state;
  const [list, known, current, reader] = [entries.value, facts.value, view.value, frame.value];
  const rows = useMemo(() => (list && reader ? listRows(list, known, current, reader) : []), [list, known, current, reader]);
  const counts = useMemo(() => countByStatus(list ?? []), [list]);
  if (list === null || reader === null) return <p class="quiet" role="status">{words('loading')}</p>;
  if (list.length === 0) return <EmptyList onShowPage={() => store.show('page')} />;
  return (
    <>
      <ListFilters view={current} counts={counts} total={list.length} onChange={store.narrow} />
      {rows.length === 0 ? (
        <div class="empty">
          <p role="status">{words('listNoMatch')}</p>
          <button type="button" class="button" onClick={() => store.narrow({ query: '', status: 'all' })}>{words('listShowAll')}</button>
        </div>
      ) : (
        <WatchlistTable rows={rows} onEdit={store.edit} onRemove={store.remove} />
      )}
    </>
  );
}

function EmptyList({ onShowPage }: { onShowPage: () => void }) {
  const words = useWords();
  return (
    <div class="empty">
      <p><strong>{words('listEmpty')}</strong></p>
      <p class="quiet">{words('listEmptyAdvice')}</p>
      <button type="button" class="button" onClick={onShowPage}>{words('tabPage')}</button>
    </div>
  );
}
