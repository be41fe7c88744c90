import type { TitleRecord } from '../catalogue/title-index';
import type { TextBlock } from '../domain/block';
import { leadOf } from './bounds';
import { fillsBlock } from './cue-signals';
import { isAsciiLetter, isSmallAsciiLetter, isWrittenSmall, SPACE } from './letter-case';
import { isLower } from './surface-case';

/** What may stand before a title to set it apart. */
const CUE_BEFORE = /["“„«'‘『《「〈#]\s?$/u;

/**
 * Whether a match is ordinary words in small letters with nothing to set them apart. Those are never marked, and running text is
 * full of them, so that it is decided here, at once, for each match.
 * @param small the block is written in small letters throughout; they then count only against single ordinary words
 * @param start UTF-16 offset of the match
 * @param end exclusive
 */
export function isPlainWord(block: TextBlock, small: boolean, record: TitleRecord, start: number, end: number): boolean {
  if (small && (record.ambiguity !== 'word' || fillsBlock({ block, start, end }))) return false;
  const isPart = record.kind === 'short' && record.entry !== null;
  if (record.ambiguity === 'unique' && !isPart) return false;
  if (!beginsSmall(block.text, start, end)) return false;
  if (block.spans.some((cue) => cue.start === start && cue.end === end)) return false;
  const isBetweenWords = block.text.charCodeAt(start - 1) === SPACE && isAsciiLetter(block.text.charCodeAt(start - 2));
  if (!isBetweenWords && CUE_BEFORE.test(block.text.slice(Math.max(0, start - 2), start))) return false;
  const from = leadOf(block.text, record.text, start);
  return end - from !== record.text.length || !block.text.startsWith(record.text, from) || !isWrittenSmall(record.text);
}

function beginsSmall(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (code < 128) return isSmallAsciiLetter(code);
  return isLower(text.slice(start, end));
}
