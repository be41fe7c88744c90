import type { TitleRecord } from '../catalogue/title-index';
import type { Reading } from '../domain/candidate';
import { TITLE_KINDS, TITLE_LANGS } from '../domain/facts';
import type { SeriesLookup } from './series-lookup';
import { columnOfTitle } from './ambiguity';

/** More titles than this on one stretch of text are one household word; the obscurest are left out. */
const MAX_READINGS = 24;

function readingOf(record: TitleRecord, tokens: number, stack: SeriesLookup): Reading | null {
  const series = record.series ?? (record.franchise === null ? undefined : stack.franchise(record.franchise)[0]);
  if (series === undefined) return null;
  return {
    series,
    entry: record.entry,
    franchise: record.series === null ? record.franchise : null,
    ambiguity: columnOfTitle(record, tokens),
    kind: TITLE_KINDS.indexOf(record.kind),
    lang: TITLE_LANGS.indexOf(record.lang),
    prominence: stack.series(series)?.prominence ?? 0,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compare(a: Reading, b: Reading): number {
  return b.prominence - a.prominence
    || compareText(a.series, b.series)
    || a.kind - b.kind
    || a.ambiguity - b.ambiguity
    || compareText(a.entry ?? '', b.entry ?? '')
    || a.lang - b.lang;
}

/** The readings of one span, best known first, one per series, entry and franchise. */
export function readings(records: readonly TitleRecord[], tokens: number, stack: SeriesLookup): Reading[] {
  const all: Reading[] = [];
  for (const record of records) {
    const reading = readingOf(record, tokens, stack);
    if (reading !== null) all.push(reading);
  }
  if (all.length < 2) return all;
  all.sort(compare);
  const seen = new Set<string>();
  const distinct = all.filter((reading) => {
    const key = `${reading.series} ${reading.entry ?? ''} ${reading.franchise ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
  return distinct.slice(0, MAX_READINGS);
}
