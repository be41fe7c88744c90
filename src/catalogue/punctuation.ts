/**
 * Signs that end a title as part of its name ("K-On!", "Gintama°", "Lucky☆", 「君の名は。」). Full stops and commas of Latin script are
 * the sentence's; a Japanese one is followed by the next sentence at once and can be either's.
 */
const CLOSING = /[!?！？♪♡♥☆★°※♂♀†~〜～+＋*＊。]/u;
const SPACE = 32;
const ROUND = 0x29;
const SQUARE = 0x5d;
const FIRST_WIDE = 0x3000;
const OPENERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '】': '【', '」': '「', '』': '『', '》': '《', '）': '（' };
/** One sign for those that people use for each other. */
const ALIKE: Readonly<Record<string, string>> = { '！': '!', '？': '?', '♥': '♡', '★': '☆', '〜': '~', '～': '~', '＋': '+', '＊': '*' };
const WORD = /[\p{L}\p{N}\p{M}]/u;

function sign(character: string): string {
  return ALIKE[character] ?? character;
}

/** What stands behind the last letter or digit of a title. */
function tailOf(title: string): string {
  let at = title.length;
  while (at > 0 && !WORD.test(title.charAt(at - 1)) && !isLowSurrogate(title, at - 1)) at--;
  return title.slice(at);
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/**
 * Moves the end of a match over punctuation that belongs to the title: as far as text and title agree in closing signs, and over
 * a closing bracket whose partner is inside the match ("Fruits Basket (2019)").
 * @param end UTF-16 offset in `text` behind the last matched token.
 * @param title the title as it is officially written.
 * @param start UTF-16 offset of the match; brackets before it are not partners.
 * @returns the new end, at least `end`.
 */
export function extendOverPunctuation(text: string, end: number, title: string, start = 0): number {
  if (text.charCodeAt(end) === SPACE) return end;
  let at = end;
  for (const wanted of tailOf(title)) {
    const found = text.charAt(at);
    if (found === '' || !(agrees(found, wanted) || (closes(wanted) && hasPartner(text, start, at)))) break;
    at++;
  }
  return hasPartner(text, start, at) ? at + 1 : at;
}

function agrees(found: string, wanted: string): boolean {
  return sign(found) === sign(wanted) && CLOSING.test(wanted);
}

function closes(character: string): boolean {
  return OPENERS[character] !== undefined;
}

/** Is the character at `at` a closing bracket whose partner stands between `start` and it? */
function hasPartner(text: string, start: number, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < FIRST_WIDE && code !== ROUND && code !== SQUARE) return false;
  const closer = text.charAt(at);
  const opener = OPENERS[closer];
  return opener !== undefined && text.lastIndexOf(opener, at) >= Math.max(start, text.lastIndexOf(closer, at - 1));
}
