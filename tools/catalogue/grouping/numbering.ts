import type { CuratedEntry } from '../curated/load';
import type { SourceEntry } from '../source';
import { fold } from '../text';
import { latinPart, latinSeason } from '../titles/latin';
import type { Numbered } from '../titles/labels';
import type { Marks } from './clusters';
import { unmarkWeakly } from './markers';

export interface NumberingInput {
  /** By premiere. */
  readonly members: readonly SourceEntry[];
  readonly lead: SourceEntry;
  readonly marks: Marks;
  readonly curated: ReadonlyMap<SourceEntry, CuratedEntry>;
  readonly byHand: ReadonlyMap<SourceEntry, number>;
}

/** Fewer episodes than this are a special or a recut, which nobody counts as a season. */
const LEAST_EPISODES = 4;

/**
 * Numbers the seasons of a series: by what the titles state, else by TMDB, else (broadcasts that carry the series' name) by
 * counting on from the season before. Films, OVAs and specials have no number unless their title states one.
 */
export function numberSeasons(input: NumberingInput): Map<SourceEntry, Numbered> {
  const numbers = new Map<SourceEntry, Numbered>();
  let last = 0;
  for (const entry of input.members) {
    const stated = statedNumbers(entry, input);
    const season = input.byHand.get(entry) ?? stated.season ?? counted(entry, stated, last, input);
    if (season !== null && isBroadcast(entry)) last = Math.max(last, season);
    numbers.set(entry, { ...stated, season });
  }
  const alone = [...numbers.values()].filter(({ season }) => season !== null).length === 1 && numbers.get(input.lead)?.season === 1;
  const lead = numbers.get(input.lead);
  if (alone && lead && input.members.length === 1) numbers.set(input.lead, { ...lead, season: null });
  return numbers;
}

function isBroadcast(entry: SourceEntry): boolean {
  return entry.kind === 'tv' || entry.kind === 'web';
}

function statedNumbers(entry: SourceEntry, input: NumberingInput): Numbered {
  const mark = input.marks.get(entry);
  const row = input.curated.get(entry);
  const texts = [row?.english, row?.romaji, ...entry.en].filter((text): text is string => typeof text === 'string');
  const first = (read: (text: string) => number | null) => texts.map(read).find((number) => number !== null) ?? null;
  const season = first(latinSeason);
  return {
    season: mark?.season ?? season ?? weakSeason(entry, input),
    // A second cour in Japanese is a second season abroad as often as not: there the Latin title decides.
    part: first(latinPart) ?? (mark?.season === null && season !== null ? null : (mark?.part ?? null)),
    final: (mark?.final ?? false) || texts.some((text) => /\bfinal season\b/i.test(text)),
  };
}

/** "Title 2" counts as the second season only beside a series that is called "Title". */
function weakSeason(entry: SourceEntry, { marks, lead }: NumberingInput): number | null {
  const weak = unmarkWeakly(marks.get(entry)?.base ?? '');
  return weak && fold(weak.base) === marks.get(lead)?.key ? weak.season : null;
}

function counted(entry: SourceEntry, stated: Numbered, last: number, { lead, marks, curated }: NumberingInput): number | null {
  if (entry === lead) return last + 1;
  const tmdb = /^tv\/\d+\/season\/(\d+)$/.exec(entry.tmdb ?? '');
  if (tmdb) return Number(tmdb[1]) || null;
  if (entry.kind !== 'tv' || last === 0 || /\/season\/0/.test(entry.tmdb ?? '')) return null;
  if ((curated.get(entry)?.episodes ?? 0) < LEAST_EPISODES) return null;
  if (stated.part !== null && stated.part > 1) return last;
  const mark = marks.get(entry);
  const carriesName = mark?.key.startsWith(marks.get(lead)?.key ?? ' ') ?? false;
  return carriesName && mark?.key !== marks.get(lead)?.key ? last + 1 : null;
}
