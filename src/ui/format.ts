/** Where and when the reader reads: BCP 47 locale and IANA time zone, as Intl takes them. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const YEAR = /^\d{4}$/;

/** True where `iso` names an instant, so that its calendar day depends on the reader's time zone. */
export function isInstant(iso: string): boolean {
  return iso.includes('T');
}

/** Milliseconds since the epoch of an ISO instant or shorter ISO date (its first moment in UTC). */
export function instantOf(iso: string): number {
  return Date.parse(iso);
}

/**
 * An ISO date in the reader's words, as exact as it is known: an instant becomes a day in the reader's time zone, a day, month or
 * year stays what it is.
 */
export function formatDate(iso: string, { locale, timeZone }: Reader, style: 'long' | 'medium' = 'long'): string {
  const month = style === 'long' ? 'long' : 'short';
  const date = new Date(iso);
  if (YEAR.test(iso)) return new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }).format(date);
  if (MONTH.test(iso)) return new Intl.DateTimeFormat(locale, { year: 'numeric', month, timeZone: 'UTC' }).format(date);
  const zone = DAY.test(iso) ? 'UTC' : timeZone;
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month, day: 'numeric', timeZone: zone }).format(date);
}

/** Day and time of an instant in the reader's time zone. */
export function formatInstant(iso: string, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(iso));
}

/** Month and year, for lists. */
export function formatMonth(iso: string, { locale, timeZone }: Reader): string {
  if (YEAR.test(iso)) return formatDate(iso, { locale, timeZone });
  const zone = isInstant(iso) ? timeZone : 'UTC';
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: zone }).format(new Date(iso));
}

/** Month and year in numbers, for the smallest print. */
export function formatMonthNumber(iso: string, { locale }: Reader): string {
  if (YEAR.test(iso)) return iso;
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', timeZone: 'UTC' }).format(new Date(iso));
}

/** The year of an ISO date in the reader's time zone. */
export function yearOf(iso: string, { timeZone }: Reader): number {
  if (!isInstant(iso)) return Number(iso.slice(0, 4));
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone, calendar: 'gregory' }).format(new Date(iso)));
}

/** Calendar days from `from` to `to` (ms since the epoch) as the reader's calendar counts them: 0 today, 1 tomorrow. */
export function daysBetween(from: number, to: number, { timeZone }: Reader): number {
  return Math.round((dayNumber(to, timeZone) - dayNumber(from, timeZone)) / 86_400_000);
}

function dayNumber(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone, calendar: 'gregory' });
  return Date.parse(parts.format(new Date(instant)));
}

/** "in 12 days", "tomorrow", "in 3 months": days up to two months ahead, then months, then years. */
export function formatAhead(days: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (days <= 60) return format.format(days, 'day');
  if (days <= 700) return format.format(Math.round(days / 30.44), 'month');
  return format.format(Math.round(days / 365.25), 'year');
}

/** A list in the reader's words ("A and B"). */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** The name of an ISO 3166-1 region, or its code where the browser has no name for it. */
export function regionName(code: string, locale: string, style: 'long' | 'short' = 'long'): string {
  return new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'code' }).of(code) ?? code;
}
