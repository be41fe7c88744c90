import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TextBlock } from '../../../src/domain/block';
import { entryCues } from '../../../src/detector/entry-cues';
import { opensSentence } from '../../../src/detector/letter-case';
import { LOCAL_SIGNALS, localSignals } from '../../../src/detector/signals';
import { viewBlock, viewSpan, type SpanView } from '../../../src/detector/span-view';
import { WordsBefore } from '../../../src/detector/words-before';

/** Glances stand before patterns and must never keep one from being asked that holds. What no glance sees through, all patterns are asked of. */
const DETECTOR = 'src/detector';
const ANY_OPENING = -1;
const PATTERNS = readdirSync(DETECTOR).filter((file) => /signals\.ts$|^entry-cues\.ts$/u.test(file)).map((file) => readFileSync(join(DETECTOR, file), 'utf8')).join('\n');
/** Every word of the patterns, so that a word that is new in one is tried here, and what their optional endings make of them. */
const WORDS = [...new Set(PATTERNS.match(/[a-zé]+/gu))];
const ENDINGS = ['e', 's', 'es', 'd', 'ed', 'ing', 'er', 'ers'];
const TITLE = 'Cowboy Bebop';

function viewOf(left: string, right: string): SpanView {
  const text = `${left}${TITLE}${right}`;
  const block: TextBlock = { id: 0, text, role: 'paragraph', level: 0, lang: null, section: 0, spans: [] };
  return viewSpan(viewBlock(block, false, 0), { start: left.length, end: left.length + TITLE.length, tokens: 2, records: [] }, false);
}

function unseen(view: SpanView): SpanView {
  const words = Object.assign(new WordsBefore(view.leftSmall), { isBeside: false });
  return { ...view, words, openings: ANY_OPENING };
}

/** What is told otherwise where no glance is in the way, by name. */
function differing(left: string, right: string): string[] {
  const view = viewOf(left, right);
  const open = unseen(view);
  const [seen = [], asked = []] = localSignals([view, open]);
  const differ = LOCAL_SIGNALS.filter((_, place) => seen[place] !== asked[place]);
  if (view.opensSentence !== opensSentence(view.block.text, view.start)) differ.push('opensSentence');
  const [cues, all] = [view, open].map(({ leftSmall, rightSmall, words, openings }) => entryCues(leftSmall, rightSmall, words, openings));
  if (JSON.stringify(cues) !== JSON.stringify(all)) differ.push('entryCues');
  return differ.map((name) => `${name}: ${left}[]${right}`);
}

const GAPS = ['', ' ', '\u00a0', '　', ': ', ', ', ' – ', '-', '” ', '’ ', '’s ', "'s ", ') ', ' (', '”, ', '. ', '… ', '」', '』の', '』 ', '！ ', ' #', ' & ', '/'];
const TAILS = ['', ' ', ' anime', ' the series', ' season 2', 's ', '. ', ' of ', ' their game ', '-action film'];

it('asks the pattern behind a title wherever one of its words opens it', () => {
  const beside = GAPS.flatMap((gap) => (gap === ' ' ? TAILS : [' ', ' anime']).flatMap((tail) => WORDS.map((word) => `${gap}${word}${tail}`)));
  const ended = ENDINGS.flatMap((ending) => WORDS.map((word) => ` ${word}${ending} `));
  expect([...beside, ...ended].flatMap((right) => differing('They saw ', right))).toEqual([]);
});

it('asks the patterns before a title wherever one of their words ends there', () => {
  const leads = ['Saw ', 'the season of ', 'Gainax ', ''];
  const gaps = [' ', ': ', ' “', '-', '. ', '’s ', "' ", ', '];
  const lefts = leads.flatMap((lead) => gaps.flatMap((gap) => WORDS.map((word) => `${lead}${word}${gap}`)));
  expect(lefts.flatMap((left) => differing(left, '.'))).toEqual([]);
});

it('sees through no text otherwise', () => {
  const piece = fc.constantFrom(...WORDS, ...GAPS, 'Ein', 'Spike', 'IV', '2nd', '21st', '2', '#3', '2019', '第2期', '三季', 'アニメ', 'の', 'ō', 'S', '_', '@', '"', '『', '“');
  const side = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '-')), { maxLength: 6 }).map((pieces) => pieces.flat().join(''));
  fc.assert(fc.property(side, side, (left, right) => {
    expect(differing(left, right)).toEqual([]);
  }), { numRuns: 3_000 });
});
