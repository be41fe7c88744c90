import type { SourceEntry } from './source';

/** The source writes midnight in China where it knows no hour; its older rows mean the same day in UTC instead. */
const NO_HOUR = 'T16:00:00Z';
const DAY = 24 * 3600 * 1000;
const SUNDAY = 0, MONDAY = 1, FRIDAY = 5, SATURDAY = 6;

/**
 * When an entry premiered, as exactly as the source can be believed (decision 0021): the instant where it has an hour, the day
 * where the weekday on which films open tells which of two days is meant, else the month.
 * @returns an ISO instant, day (`2016-08-26`) or month (`1995-10`); null when unknown
 */
export function premiereOf(entry: SourceEntry): string | null {
  const { begin } = entry;
  if (begin === null || !begin.endsWith(NO_HOUR) || entry.broadcast !== null) return begin;
  const [same, next] = [begin.slice(0, 10), dayAfter(begin)];
  if (entry.kind === 'film') {
    const opened = openingDay(begin, same, next);
    if (opened !== null) return opened;
  }
  return next.slice(0, 7);
}

/** Films open on Saturdays, in recent years on Fridays too; so a Friday of the source's is the one or the other. */
function openingDay(begin: string, same: string, next: string): string | null {
  const weekday = new Date(begin).getUTCDay();
  if (weekday === SATURDAY || weekday === SUNDAY || weekday === MONDAY) return same;
  if (weekday !== FRIDAY) return next;
  return begin < '2014' ? next : null;
}

function dayAfter(instant: string): string {
  return new Date(Date.parse(instant) + DAY).toISOString().slice(0, 10);
}

/** When an entry ended; null for films, for what has no known end, and where the source's end lies before its beginning. */
export function endOf(entry: SourceEntry): string | null {
  const { begin, end } = entry;
  if (end === null || entry.kind === 'film' || (begin !== null && end < begin)) return null;
  const hourUnknown = begin !== null && begin.endsWith(NO_HOUR) && entry.broadcast === null;
  return hourUnknown ? end.slice(0, 10) : end;
}
