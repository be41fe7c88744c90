import type { ModelEntry } from './model';

const PART = /\b(?:part|cour|pt\.?)\s*(\d{1,2}|i{1,3}|iv|v)\b|第\s*(\d{1,2})\s*クール|(\d)(?:nd|rd|st|th)\s+(?:cour|part)\b/iu;
const FINAL = /\bfinal\b|完結編|ファイナル|最終(?:章|季)/iu;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v'];

/** Texts in which an entry says what it is inside its series: its label, else its own titles. */
function sayings(entry: ModelEntry): readonly string[] {
  if (entry.label !== null) return [entry.label];
  return entry.titles.filter((title) => title.hidden !== true).map((title) => title.text);
}

/** Number of the part or cour that the label names ("Season 4 Part 2"), or null. */
export function partOf(entry: ModelEntry): number | null {
  for (const text of sayings(entry)) {
    const found = PART.exec(text);
    if (found === null) continue;
    const digits = found[1] ?? found[2] ?? found[3] ?? '';
    const roman = ROMAN.indexOf(digits.toLowerCase());
    return roman > 0 ? roman : Number(digits);
  }
  return null;
}

/** Does the label or a title call the entry the final one? */
export function isFinal(entry: ModelEntry): boolean {
  return sayings(entry).some((text) => FINAL.test(text));
}
