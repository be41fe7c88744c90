import { extendOverPunctuation } from '../catalogue/tokens';
import { KANA_OR_HAN } from './beside';
import { isAsciiLetter, isDigit } from './letter-case';
import { NUMERAL } from './work-words';

/** Signs that begin a title and are read with it: ".hack//SIGN", "#Compass", "_summer", "【推しの子】". */
const LEADING = /^(?:[.#@_]+|[【[「『《(（])/u;
/** Signs of which a title without them is another one ("∀ Gundam", "_summer"). */
const OWN_SIGN = /^[\p{Sm}\p{So}_]/u;
/** A season's number behind a title, or a year in brackets, with the closing bracket of the title before it: the mark ends before both, the entry is known all the same. */
const SEASON_TAIL = new RegExp(String.raw`(?:[\s:,、"”’»』」》]{0,6}[(（[]?(?:第?[${NUMERAL}]+\s?期|第[${NUMERAL}]+(?:シーズン|季)|season\s?\d+|\d+(?:st|nd|rd|th)\sseason|(?<=[${KANA_OR_HAN}][\s　]?)(?:the\s)?final\sseason)(?:[\s,:]*(?:part|cour)\s\d+)?|[』」》]?\s?[(（](?:19|20)\d\d[)）]?)$`, 'iu');

/** How all ends that {@link SEASON_TAIL} matches, digits aside: with this word, or one of these signs. */
const SEASON = 'season';
const SEASON_ENDS = '期季ン)）';

/** Whether a title may end with what {@link SEASON_TAIL} matches: a glance spares most titles the pattern. */
function mayEndWithSeason(text: string, stop: number): boolean {
  const code = text.charCodeAt(stop - 1);
  if (isAsciiLetter(code)) return text.slice(stop - SEASON.length, stop).toLowerCase() === SEASON;
  return isDigit(code) || SEASON_ENDS.includes(text.charAt(stop - 1));
}

/** Where a title begins whose first token stands at `start`: with the signs of its own before it, if the text has them. */
export function leadOf(text: string, title: string, start: number): number {
  if (isAsciiLetter(title.charCodeAt(0))) return start;
  const sign = LEADING.exec(title)?.[0] ?? '';
  return text.endsWith(sign, start) ? start - sign.length : start;
}

/**
 * Where a mention begins and ends: with the title's own punctuation, without a season behind it.
 * @param stop UTF-16 offset in `text` behind the title's last token
 */
export function boundsOf(text: string, title: string, start: number, stop: number): { start: number; end: number } {
  const from = leadOf(text, title, start);
  const tail = mayEndWithSeason(text, stop) ? SEASON_TAIL.exec(text.slice(start, stop)) : null;
  const bare = tail !== null && tail.index > 0;
  return { start: from, end: extendOverPunctuation(text, bare ? start + tail.index : stop, title, from) };
}

/** Whether a title begins with a sign of its own that the text does not show. */
export function lacksSign(text: string, start: number, title: string): boolean {
  const first = title.charCodeAt(0);
  if (first < FIRST_SIGN && first !== UNDERSCORE) return false;
  const sign = OWN_SIGN.exec(title)?.[0];
  return sign !== undefined && !text.startsWith(sign, start) && !text.slice(0, start).trimEnd().endsWith(sign);
}

const UNDERSCORE = 0x5f;
/** Below it lie letters, digits and the punctuation of ASCII. */
const FIRST_SIGN = 0x80;
