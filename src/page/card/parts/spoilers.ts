import type { EntryLine, SeriesFacts, TitleLang } from '../../../domain/facts';
import type { WatchlistEntry } from '../../../domain/watchlist';
import { formatMonth, instantOf, type Reader } from '../../../ui/format';
import { entryTitle, seriesTitle, type ShownTitle, type Titled } from '../../../ui/titles';
import type { Words } from '../../../ui/words';

/** What decides whether a later entry's name gives away how the story goes on. */
export interface SpoilerContext {
  readonly facts: SeriesFacts;
  readonly watchlist: readonly WatchlistEntry[];
  /** Languages for titles, best first. */
  readonly langs: readonly TitleLang[];
  /** Does the article itself print this text? Then it is no secret. */
  readonly isPrinted: (text: string) => boolean;
}

/** Labels that only count or name the form: no word of them tells the story. */
const PLAIN_LABEL = /^(?:(?:the|final|season|part|cour|series|arc|film|movie|ova|ona|special|specials|tv|\d+(?:st|nd|rd|th)?|[ivx]+|r2|-|:)\s*)+$/i;

/** Entries in order of premiere. The catalogue puts the one that a bare name opens first, even where a pilot came before it. */
export function byPremiere(entries: readonly EntryLine[]): readonly EntryLine[] {
  const instant = ({ premiere }: EntryLine) => (premiere === null ? Number.POSITIVE_INFINITY : instantOf(premiere));
  return entries.toSorted((a, b) => Number(instant(a) > instant(b)) - Number(instant(a) < instant(b)));
}

function positionOf(facts: SeriesFacts, key: string): number {
  return byPremiere(facts.entries).findIndex((line) => line.key === key);
}

/**
 * Position by premiere after which subtitles are kept back, or null where the rule does not hold: the reader is not watching
 * or planning any entry of the series. The reader is taken to have reached the last entry that is watched or being watched, or
 * else the first that is planned.
 */
export function spoilerHorizon({ facts, watchlist }: Pick<SpoilerContext, 'facts' | 'watchlist'>): number | null {
  const own = watchlist.filter((item) => item.series === facts.series);
  const positions = (statuses: readonly string[]) =>
    own.filter((item) => statuses.includes(item.status)).map((item) => positionOf(facts, item.entry));
  const planned = positions(['planned']);
  if (planned.length === 0 && positions(['watching']).length === 0) return null;
  const firstPlanned = planned.length > 0 ? Math.min(...planned) : -1;
  return Math.max(firstPlanned, ...positions(['watching', 'completed', 'paused', 'dropped']));
}

/** True where the reader should not see this entry's own title or label. */
export function isHidden(entry: Titled, context: SpoilerContext): boolean {
  const horizon = spoilerHorizon(context);
  return horizon !== null && positionOf(context.facts, entry.key) > horizon;
}

/** The title of an entry, without a subtitle that would give the story away. */
export function safeTitle(entry: Titled, context: SpoilerContext): ShownTitle | null {
  const { langs } = context;
  const title = entryTitle(context.facts, entry, langs);
  const whole = seriesTitle(context.facts, langs);
  if (!title || !whole || title.text === whole.text || !isHidden(entry, context) || context.isPrinted(title.text)) return title;
  if (entry.label === null || (!PLAIN_LABEL.test(entry.label) && !context.isPrinted(entry.label))) return whole;
  return { ...whole, text: `${whole.text}: ${entry.label}` };
}

/**
 * What people call the entry inside its series: its label, "Season 2", else its title, or kind and date where a name would be missing
 * or tell too much.
 */
export function entryName(entry: EntryLine, context: SpoilerContext, reader: Reader, words: Words): string {
  const { label } = entry;
  if (label !== null && (PLAIN_LABEL.test(label) || !isHidden(entry, context) || context.isPrinted(label))) return label;
  if (entry.seasonNumber !== null) return words('seasonNumber', String(entry.seasonNumber));
  const title = ownTitle(entry, context);
  if (title !== null) return title;
  const kind = words(`kind_${entry.kind}`);
  return entry.premiere === null ? kind : words('kindAndDate', kind, formatMonth(entry.premiere, reader));
}

/** The entry's title where it says more than the series' name and may be said; else null. */
function ownTitle(entry: EntryLine, context: SpoilerContext): string | null {
  const title = safeTitle(entry, context)?.text ?? null;
  return title === seriesTitle(context.facts, context.langs)?.text ? null : title;
}
