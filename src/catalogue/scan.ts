import {
  AMPERSAND, APOSTROPHE, CJK, FIRST_UNIT, IGNORED, LONG_MARK, PARTS, SEPARATOR, TIMES, VOICING, WORD,
  astralFold, expansionOf, foldOf, isHighSurrogate, quickFolds, unitClass, voiced,
} from './fold';

/** What stands for kana's long mark in a folded token. */
export const LONG_MARK_UNIT = 0x30fc;

/** The token that {@link scan} read last. */
export const token = {
  units: new Uint16Array(256),
  count: 0,
  start: 0,
  /** End of the token in the text. */
  end: 0,
  /** First unit not looked at. */
  next: 0,
  /** Offset of an apostrophe directly before the last unit, or -1. */
  apostrophe: -1,
};

function append(unit: number): void {
  if (token.count === token.units.length) {
    const wider = new Uint16Array(token.units.length * 2);
    wider.set(token.units);
    token.units = wider;
  }
  token.units[token.count++] = unit;
}

function appendAll(units: string): void {
  for (let i = 0; i < units.length; i++) append(units.charCodeAt(i));
}

/** Class of the character at `at`; a surrogate pair counts as one character. */
export function classAt(text: string, at: number, to: number): number {
  if (at >= to) return SEPARATOR;
  const unit = text.charCodeAt(at);
  if (!isHighSurrogate(unit)) return unitClass(unit);
  return astralFold(text.codePointAt(at) as number).found;
}

/** Appends the folded character at `at` and returns how many units of text it takes. */
function take(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit)) {
    const codePoint = text.codePointAt(at) as number;
    appendAll(astralFold(codePoint).folded);
    return codePoint > 0xffff ? 2 : 1;
  }
  const folded = foldOf(unit);
  if (folded === 0) appendAll(expansionOf(unit));
  else append(folded);
  return 1;
}

function isMark(unit: number): boolean {
  return unit >= 0x0300 && unit <= 0x036f;
}

/** Reads the word that starts at `from` into `token`. */
function scanWord(text: string, from: number, to: number): void {
  let at = from;
  for (;;) {
    const quick = at < to ? (quickFolds[text.charCodeAt(at)] as number) : PARTS;
    const found = quick >= FIRST_UNIT ? WORD : classAt(text, at, to);
    if (found === WORD) {
      if (token.apostrophe >= 0 && token.end !== token.apostrophe) token.apostrophe = -1;
      if (quick >= FIRST_UNIT) {
        append(quick);
        at++;
      } else at += take(text, at);
      token.end = at;
    } else if (found === IGNORED) {
      if (isMark(text.charCodeAt(at))) token.end = at + 1;
      at++;
    } else if (found === APOSTROPHE && classAt(text, at + 1, to) === WORD) {
      token.apostrophe = at;
      at++;
    } else break;
  }
  token.next = at;
}

/** Reads the kana or Han character at `from`, with sound marks and long marks behind it, into `token`. */
function scanIdeograph(text: string, from: number, to: number): void {
  let at = from + take(text, from);
  if (classAt(text, at, to) === VOICING) {
    token.units[0] = voiced(token.units[0] as number, text.charCodeAt(at));
    at++;
  }
  while (classAt(text, at, to) === LONG_MARK) {
    if (token.count === 1) append(LONG_MARK_UNIT);
    at++;
  }
  token.end = at;
  token.next = at;
}

/**
 * Reads the next token at or after `from` into `token`.
 * @returns false when there is none before `to`; `token.next` is `to` then.
 */
export function scan(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const found = classAt(text, at, to);
    if (found === WORD || found === CJK || found === AMPERSAND || found === TIMES) {
      token.count = 0;
      token.start = at;
      token.apostrophe = -1;
      if (found === WORD) scanWord(text, at, to);
      else if (found === CJK) scanIdeograph(text, at, to);
      else {
        appendAll(found === TIMES ? 'x' : 'and');
        token.end = at + 1;
        token.next = at + 1;
      }
      return true;
    }
    at++;
  }
  token.next = to;
  return false;
}

/** What stands between token `index` of `text` and the next one; empty where there is no next one. */
export function tokenGap(text: string, index: number): string {
  let at = 0;
  for (let i = 0; i <= index; i++) {
    if (!scan(text, at, text.length)) return '';
    at = token.next;
  }
  const from = token.end;
  return scan(text, at, text.length) ? text.slice(from, token.start) : '';
}
