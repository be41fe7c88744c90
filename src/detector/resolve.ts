import type { IndexStack } from '../catalogue/stack';
import type { PageContext } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import type { SeriesKey } from '../domain/keys';
import { LIMITS } from '../domain/limits';
import type { Choice, Mention } from '../domain/mention';
import { KANA_OR_HAN } from './beside';
import { choose, dayOf } from './choose';
import { withoutOverlaps } from './overlap';
import { explain } from './model';
import { lookupOf, type SeriesLookup } from './series-lookup';
import { weigh, type Scored } from './score';
import { THRESHOLD, WEIGHTS } from './weights';

/** What the reader's corrections say of a candidate: not a mention (of this series), a mention of this, or nothing. */
export type Verdict = { readonly does: 'suppress'; readonly series: SeriesKey | null } | { readonly does: 'pin'; readonly choice: Choice } | null;

export interface ResolveOptions {
  /** The reader's corrections (corrections/apply.ts); they win over every signal. */
  readonly verdict?: (candidate: Candidate) => Verdict;
  /** Adds the evidence to each mention. */
  readonly explain?: boolean;
}

interface Claimed {
  readonly own: Scored;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly p: number;
  readonly pin: Choice | null;
  readonly pinned: boolean;
}

const byPlace = (a: Candidate, b: Candidate): number => a.block - b.block || a.start - b.start || b.end - a.end || byReadings(a, b);

/** A title and the same one with a season behind it may end at one place. */
function byReadings(a: Candidate, b: Candidate): number {
  const [first, second] = [JSON.stringify(a.readings), JSON.stringify(b.readings)];
  return first < second ? -1 : Number(first > second);
}

interface Heard { readonly candidate: Candidate; readonly says: Verdict }

/** A candidate without what the reader does not want to see in it; null where nothing is left. */
function hear(candidate: Candidate, says: Verdict): Heard | null {
  if (says?.does !== 'suppress') return { candidate, says };
  const readings = says.series === null ? [] : candidate.readings.filter((reading) => reading.series !== says.series);
  return readings.length === 0 ? null : { candidate: { ...candidate, readings }, says };
}

function claimsOf(candidates: readonly Candidate[], context: PageContext, verdict: (candidate: Candidate) => Verdict): Claimed[] {
  const heard = candidates.map((candidate) => hear(candidate, verdict(candidate))).filter((one) => one !== null);
  const weighed = weigh(heard.map(({ candidate }) => candidate), context);
  return weighed.map((own, place) => {
    const says = heard[place]?.says;
    const pin = says?.does === 'pin' ? says.choice : null;
    const { block, start, end } = own.candidate;
    return { own, block, start, end, pin, pinned: pin !== null, p: pin === null ? own.placed.p : 1 };
  });
}

/** How sure the page is of a series that the candidate may mean, under a name other than the candidate's. */
function elsewhere({ candidate, placed }: Scored): (series: SeriesKey) => number {
  return (key) => {
    const series = placed.series[candidate.readings.findIndex((reading) => reading.series === key)];
    let best = 0;
    for (const name of series?.names ?? []) if (name.surface !== placed.surface && name.best > best) best = name.best;
    return best;
  };
}

function mentionOf(claim: Claimed, day: number | null, stack: SeriesLookup, withEvidence: boolean): Mention {
  const { own, pin } = claim;
  const { candidate } = own;
  const chosen = choose(candidate, day, stack, elsewhere(own));
  const mention: Mention = {
    block: claim.block, start: claim.start, end: claim.end, surface: candidate.surface,
    choices: pin === null ? [...chosen.choices] : [pin],
    franchise: pin === null ? chosen.franchise : null,
    entryNamed: pin === null ? chosen.entryNamed : true,
    confidence: Math.round(claim.p * 1000) / 1000,
  };
  if (withEvidence) mention.evidence = explain(own, WEIGHTS);
  return mention;
}

/**
 * Weighs all candidates of a page together and says which of them name a series, and which series. Pure; the order of the
 * candidates does not matter.
 * @param context what the page says of itself: title, host, language, date
 */
export function resolve(candidates: readonly Candidate[], context: PageContext, stack: IndexStack, options: ResolveOptions = {}): Mention[] {
  const sorted = [...candidates].sort(byPlace);
  const claims = claimsOf(sorted, context, options.verdict ?? (() => null));
  const kept = withoutOverlaps(claims.filter(({ p }) => p >= THRESHOLD)).slice(0, LIMITS.mentionsPerPage);
  const series = lookupOf(stack);
  const day = dayOf(context.date);
  return withSharedEntries(kept.map((claim) => mentionOf(claim, day, series, options.explain === true)));
}

/** Two names of one series this close are one mention with its gloss; one in another script may stand behind a year: "The Apothecary Diaries (2025) (薬屋のひとりごと)". */
const GLOSS_REACH = 3;
const OTHER_SCRIPT_REACH = 12;
const HAS_KANA_OR_HAN = new RegExp(`[${KANA_OR_HAN}]`, 'u');

/** Gives a gloss the entry that its neighbour names. */
function withSharedEntries(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, place) => {
    if (mention.entryNamed) return mention;
    const partner = [mentions[place - 1], mentions[place + 1]].find((other) => other?.entryNamed === true && isGloss(mention, other));
    const named = partner?.choices[0];
    return named === undefined ? mention : { ...mention, choices: [named], entryNamed: true };
  });
}

function isGloss(a: Mention, b: Mention): boolean {
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end);
  const reach = HAS_KANA_OR_HAN.test(a.surface) === HAS_KANA_OR_HAN.test(b.surface) ? GLOSS_REACH : OTHER_SCRIPT_REACH;
  return a.block === b.block && gap <= reach && a.choices[0]?.series === b.choices[0]?.series;
}
