import { useMemo } from 'preact/hooks';
import type { EntryKey } from '../../domain/keys';
import type { FoundAt, WatchlistEntry, WatchlistPatch } from '../../domain/watchlist';
import { ProgressStepper } from '../../ui/components/ProgressStepper';
import { StatusSelect } from '../../ui/components/StatusSelect';
import { useWords } from '../../ui/translator';
import type { Words } from '../../ui/words';
import type { ListRow } from '../model';

export interface RowActions {
  readonly onEdit: (entry: EntryKey, patch: WatchlistPatch) => void;
  readonly onRemove: (item: WatchlistEntry) => void;
}

/**
 * One entry of the watchlist with all that can be done to it. The same row draws the same elements, which Preact then passes over: a
 * change of one entry costs one row of five hundred.
 */
export function WatchlistRow({ row, onEdit, onRemove }: RowActions & { row: ListRow }) {
  const words = useWords();
  return useMemo(() => <Row row={row} words={words} onEdit={onEdit} onRemove={onRemove} />, [row, words, onEdit, onRemove]);
}

function Row({ row, words, onEdit, onRemove }: RowActions & { row: ListRow; words: Words }) {
  const { item, title } = row;
  return (
    <li class="item">
      <p class="item-title" lang={title.lang}>{title.text}</p>
      {row.detail !== '' && <p class="quiet">{row.detail}</p>}
      {row.foundAt && <FoundIn foundAt={row.foundAt} />}
      <div class="item-controls">
        <StatusSelect status={item.status} label={words('statusOf', title.text)} onChange={(status) => onEdit(item.entry, { status })} />
        <ProgressStepper
          progress={item.progress} episodes={row.episodes} label={words('progressFor', title.text)}
          onChange={(progress) => onEdit(item.entry, { progress })}
        />
        <button type="button" class="button item-remove" aria-label={words('removeTitle', title.text)} title={words('remove')} onClick={() => onRemove(item)}>
          ✕
        </button>
      </div>
    </li>
  );
}

function FoundIn({ foundAt }: { foundAt: FoundAt }) {
  const words = useWords();
  return (
    <p class="item-found quiet">
      {words('foundIn')} <a class="clip" href={foundAt.url} target="_blank" rel="noopener noreferrer">{foundAt.title || new URL(foundAt.url).hostname}</a>
    </p>
  );
}
