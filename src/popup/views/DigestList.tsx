import type { EntryKey } from '../../domain/keys';
import type { WatchlistPatch } from '../../domain/watchlist';
import type { DigestLine } from '../../messaging/contract';
import { StatusSelect } from '../../ui/components/StatusSelect';
import { useWords } from '../../ui/translator';
import { useGrowing } from '../../ui/use-growing';
import { countedWords } from '../../ui/words';
import type { DigestRow } from '../model';

interface DigestListProps {
  rows: readonly DigestRow[];
  locale: string;
  onAdd: (lines: readonly DigestLine[]) => void;
  onJump: (line: DigestLine) => void;
  onEdit: (entry: EntryKey, patch: WatchlistPatch) => void;
}

/** Every series on the page in reading order. */
export function DigestList({ rows, locale, onAdd, onJump, onEdit }: DigestListProps) {
  const words = useWords();
  const drawn = useGrowing(rows.length);
  const fresh = rows.filter((row) => row.listed === null);
  return (
    <>
      <div class="digest-head">
        <p class="quiet">{countedWords(words, locale, 'seriesHere', rows.length)}</p>
        {fresh.length > 1 && (
          <button type="button" class="button" onClick={() => onAdd(fresh.map((row) => row.line))}>{words('addAll', String(fresh.length))}</button>
        )}
      </div>
      <ol class="list" aria-label={words('tabPage')}>
        {rows.slice(0, drawn).map((row) => (
          <DigestItem key={`${row.line.series} ${row.line.surface}`} row={row} onAdd={onAdd} onJump={onJump} onEdit={onEdit} />
        ))}
      </ol>
    </>
  );
}

function DigestItem({ row, onAdd, onJump, onEdit }: Omit<DigestListProps, 'rows' | 'locale'> & { row: DigestRow }) {
  const words = useWords();
  const { title, line, listed } = row;
  return (
    <li class="item">
      <p class="item-title" lang={title.lang}>{title.text}</p>
      {row.detail !== '' && <p class="quiet">{row.detail}</p>}
      <div class="item-controls">
        {listed ? (
          <StatusSelect status={listed.status} label={words('statusOf', title.text)} onChange={(status) => onEdit(listed.entry, { status })} />
        ) : (
          <button type="button" class="button primary" aria-label={words('addTitle', title.text)} onClick={() => onAdd([line])}>{words('add')}</button>
        )}
        <button type="button" class="button" aria-label={words('jumpTo', title.text)} onClick={() => onJump(line)}>{words('jump')}</button>
      </div>
    </li>
  );
}
