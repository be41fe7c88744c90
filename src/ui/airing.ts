import type { EntryKind } from '../domain/facts';
import { daysBetween, formatAhead, formatDate, instantOf, isInstant, type Reader } from './format';
import type { Words } from './words';

/** What is needed to tell whether an entry is on air; `EntryFacts` and `EntryLine` both fit. */
export interface Run {
  readonly kind: EntryKind;
  readonly premiere: string | null;
  readonly end: string | null;
}

export type AiringState = 'upcoming' | 'airing' | 'finished' | 'released';

const DAY_MS = 86_400_000;
/** A season's quarter and a little: a source older than this may have missed the end of a show. */
const STALE_AFTER_MS = 120 * DAY_MS;
/** A show that had been on air this long when the source last looked is one that does not end with the season. */
const LONG_RUNNING_MS = 730 * DAY_MS;

/**
 * Where an entry stands, or null where that is not known.
 * @param now ms since the epoch
 * @param knownAt ISO date at which the source of the dates was last known to hold, or null; a missing end counts as "still on
 *   air" only while that is recent, or for a show that runs for years
 */
export function airingState(run: Run, now: number, knownAt: string | null): AiringState | null {
  if (run.premiere === null) return null;
  const start = instantOf(run.premiere);
  if (lastMoment(run.premiere) > now) return start > now || run.premiere.length === 10 ? 'upcoming' : null;
  if (run.kind === 'film') return 'released';
  if (run.end !== null) return lastMoment(run.end) > now ? 'airing' : 'finished';
  if (run.kind === 'ova' || run.kind === 'special') return 'released';
  return isStillOnAir(start, now, knownAt) ? 'airing' : null;
}

function isStillOnAir(start: number, now: number, knownAt: string | null): boolean {
  if (knownAt === null) return now - start < STALE_AFTER_MS;
  const known = instantOf(knownAt);
  return now - Math.max(known, start) < STALE_AFTER_MS || known - start > LONG_RUNNING_MS;
}

/** Last moment that an ISO date may mean: a day, month or year lasts until its end. */
function lastMoment(iso: string): number {
  if (isInstant(iso)) return instantOf(iso);
  const date = new Date(iso);
  if (iso.length === 4) date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (iso.length === 7) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return date.getTime() - 1;
}

/** "premieres in 12 days", "airing", "finished": the words for {@link airingState}, or null where nothing is known. */
export function airingWords(run: Run, now: number, knownAt: string | null, reader: Reader, words: Words): string | null {
  const state = airingState(run, now, knownAt);
  if (state === null || run.premiere === null) return null;
  if (state !== 'upcoming') return words(STATE_KEYS[state]);
  if (run.premiere.length < 10) return words('premieresOn', formatDate(run.premiere, reader));
  const zone = isInstant(run.premiere) ? reader.timeZone : 'UTC';
  const today = isInstant(run.premiere) ? now : startOfReadersDay(now, reader);
  const days = daysBetween(today, instantOf(run.premiere), { ...reader, timeZone: zone });
  return words('premieresAhead', formatAhead(Math.max(0, days), reader.locale));
}

const STATE_KEYS = { airing: 'airing', finished: 'finished', released: 'released' } as const;

/** The reader's calendar day as a UTC day, so that a plain date is counted from the day on the reader's own calendar. */
function startOfReadersDay(now: number, reader: Reader): number {
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: reader.timeZone, calendar: 'gregory' });
  return Date.parse(day.format(new Date(now)));
}
