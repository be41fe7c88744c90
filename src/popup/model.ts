import type { SeriesFacts } from '../domain/facts';
import type { EntryKey } from '../domain/keys';
import type { FoundAt, Status, WatchlistEntry } from '../domain/watchlist';
import type { DigestLine } from '../messaging/contract';
import { airingState, airingWords } from '../ui/airing';
import { formatDate, instantOf } from '../ui/format';
import type { Frame } from '../ui/frame';
import { entryTitle, seriesTitle, titleLanguages, type ShownTitle } from '../ui/titles';
import { countedWords } from '../ui/words';

export const SORTS = ['added', 'title', 'premiere'] as const;
export type Sort = (typeof SORTS)[number];

/** What the reader picked above the list. */
export interface ListView {
  readonly query: string;
  readonly status: Status | 'all';
  readonly sort: Sort;
}

/** Facts by entry; an entry that is not (yet) there is shown by what its watchlist entry says. */
export type FactsByEntry = ReadonlyMap<EntryKey, SeriesFacts>;

export interface ListRow {
  readonly item: WatchlistEntry;
  readonly title: ShownTitle;
  /** Airing status and premiere. */
  readonly detail: string;
  readonly episodes: number | null;
  readonly foundAt: FoundAt | null;
}

/** The reader's list, searched, filtered and sorted. */
export function listRows(entries: readonly WatchlistEntry[], facts: FactsByEntry, view: ListView, frame: Frame): ListRow[] {
  const query = folded(view.query.trim());
  return entries
    .filter((item) => view.status === 'all' || item.status === view.status)
    .filter((item) => query === '' || namesOf(item, facts.get(item.entry)).some((name) => folded(name).includes(query)))
    .map((item) => listRow(item, facts.get(item.entry), frame))
    .sort(ORDERS[view.sort](facts, frame));
}

/** How many entries have each status, for the filter's labels. */
export function countByStatus(entries: readonly WatchlistEntry[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>();
  for (const { status } of entries) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** Case, accents and width do not matter to a search. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A title without what spellings of one title differ in. */
function bare(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function namesOf(item: WatchlistEntry, facts: SeriesFacts | undefined): string[] {
  const known = facts ? [...facts.titles, ...facts.entry.titles] : [];
  return [item.title, ...known.map((title) => title.text)];
}

/** The last row made of each entry: while entry, facts and frame are the same, so is the row, and nothing is drawn anew. */
const made = new WeakMap<WatchlistEntry, { readonly facts: SeriesFacts | undefined; readonly frame: Frame; readonly row: ListRow }>();

function listRow(item: WatchlistEntry, facts: SeriesFacts | undefined, frame: Frame): ListRow {
  const last = made.get(item);
  if (last && last.facts === facts && last.frame === frame) return last.row;
  const row = newRow(item, facts, frame);
  made.set(item, { facts, frame, row });
  return row;
}

function newRow(item: WatchlistEntry, facts: SeriesFacts | undefined, frame: Frame): ListRow {
  return {
    item,
    title: facts ? titleOf(facts, frame) : { text: item.title, lang: 'und' },
    detail: facts ? detailOf(facts, frame) : '',
    episodes: facts?.entry.episodes ?? null,
    foundAt: item.foundAt,
  };
}

function titleOf(facts: SeriesFacts, { settings, locale }: Frame): ShownTitle {
  const langs = titleLanguages(settings.titleLanguage, locale);
  return entryTitle(facts, facts.entry, langs) ?? seriesTitle(facts, langs) ?? { text: facts.series, lang: 'und' };
}

function detailOf({ entry }: SeriesFacts, frame: Frame): string {
  const knownAt = entry.sources['premiere']?.date ?? null;
  const status = airingWords(entry, frame.now, knownAt, frame, frame.words);
  const isAhead = airingState(entry, frame.now, knownAt) === 'upcoming';
  const premiere = entry.premiere === null || (isAhead && entry.premiere.length < 10) ? null : formatDate(entry.premiere, frame, 'medium');
  return [status, premiere].filter(Boolean).join(' · ');
}

type Order = (a: ListRow, b: ListRow) => number;

const ORDERS: Record<Sort, (facts: FactsByEntry, frame: Frame) => Order> = {
  added: () => byAdded,
  title: (_facts, { locale }) => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return (a, b) => collator.compare(a.title.text, b.title.text);
  },
  premiere: (facts) => (a, b) => premiereOf(b, facts) - premiereOf(a, facts) || byAdded(a, b),
};

/** Latest first, as readers look for what they have just added. */
const byAdded: Order = (a, b) => (a.item.addedAt < b.item.addedAt ? 1 : Number(a.item.addedAt > b.item.addedAt) * -1);

/** Newest and upcoming first; entries without a known premiere come last. */
function premiereOf({ item }: ListRow, facts: FactsByEntry): number {
  const premiere = facts.get(item.entry)?.entry.premiere;
  return premiere ? instantOf(premiere) : 0;
}

export interface DigestRow {
  readonly line: DigestLine;
  readonly title: ShownTitle;
  /** As the article writes it, where that is another name; how often; whether it may mean another series. */
  readonly detail: string;
  readonly listed: WatchlistEntry | null;
}

/** The series on the page in reading order. */
export function digestRows(lines: readonly DigestLine[], entries: readonly WatchlistEntry[], facts: FactsByEntry, frame: Frame): DigestRow[] {
  const listed = new Map(entries.map((item) => [item.entry, item]));
  return lines.map((line) => {
    const known = facts.get(line.entry);
    const title: ShownTitle = known ? titleOf(known, frame) : { text: line.surface, lang: 'und' };
    const written = bare(title.text) === bare(line.surface) ? null : frame.words('writtenAs', line.surface);
    const open = line.choices > 1 ? frame.words('mayMeanAnother') : null;
    const count = countedWords(frame.words, frame.locale, 'mentions', line.count);
    return { line, title, detail: [written, count, open].filter(Boolean).join(' · '), listed: listed.get(line.entry) ?? null };
  });
}
