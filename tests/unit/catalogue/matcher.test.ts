import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelTitle } from '../../../src/catalogue/model';
import { normalise, hashWord, tokenise } from '../../../src/catalogue/tokens';
import { gapHolds } from '../../../src/catalogue/verify';
import { matched, matches, model, modelOf, open, series, title } from './models';

const romaji = (text: string): ModelTitle => title(text, { lang: 'ja-Latn' });
const japanese = (text: string): ModelTitle => title(text, { lang: 'ja' });
const ordinary = (text: string): ModelTitle => title(text, { ambiguity: 'word' });

describe('spellings that people use', () => {
  it.each<[string, ModelTitle, string]>([
    ['case', title('Metallic Rouge'), 'METALLIC rouge'],
    ['curly apostrophe', title("Kiki's Delivery Service"), 'Kiki’s Delivery Service'],
    ['no apostrophe', title("Kiki's Delivery Service"), 'Kikis Delivery Service'],
    ['dash for colon', title('Code Geass: Lelouch of the Rebellion'), 'Code Geass – Lelouch of the Rebellion'],
    ['brackets', title('Fruits Basket (2019): Final'), 'Fruits Basket [2019] Final'],
    ['cross', title('SPY×FAMILY'), 'Spy x Family'],
    ['ampersand', title('Spice and Wolf'), 'Spice & Wolf'],
    ['full width', title('FLCL'), 'ＦＬＣＬ'],
    ['macrons', romaji('Yuuki Yuuna wa Yuusha de Aru'), 'Yūki Yūna wa Yūsha de Aru'],
    ['no long vowels', romaji('Shoujo Kakumei Utena'), 'Shojo Kakumei Utena'],
    ['long vowels with h', romaji('Ookami Kodomo'), 'Ohkami Kodomo'],
    ['wo for o', romaji('Kimi no Na o Yobu'), 'Kimi no Na wo Yobu'],
    ['diacritics', title('Pokémon'), 'Pokemon'],
    ['line break', title('Mob Psycho 100'), 'Mob\nPsycho 100'],
    ['soft hyphen', title('Fullmetal Alchemist'), 'Full\u00ADmetal Alche\u00ADmist'],
    ['zero-width space', title('Fullmetal Alchemist'), 'Fullmetal \u200BAlchemist'],
    ['spaces in Japanese', japanese('鋼の錬金術師'), '鋼の 錬金術師'],
    ['sign without a space', title('∀ Gundam'), '∀Gundam'],
    ['a year in brackets', title('Fruits Basket 2019: Final'), 'Fruits Basket (2019) Final'],
    ['middle dot', japanese('カウボーイビバップ'), 'カウボーイ・ビバップ'],
    ['wave dash', japanese('魔法少女〜リリカル'), '魔法少女 リリカル'],
    ['long mark left out', japanese('ヱヴァンゲリヲンスーパー'), 'ヱヴァンゲリヲンスパ'],
    ['half-width kana', japanese('ガンダム'), 'ｶﾞﾝﾀﾞﾑ'],
    ['single letter', title('K'), 'K'],
    ['abbreviated word', title('Dr Stone'), 'Dr. Stone'],
  ])('%s', (_, known, text) => expect(matches(open(modelOf([known])).titles, `x ${text} x`)).toEqual([[text, known.text]]));

  it.each<[string, ModelTitle, string]>([
    ['part of a word', title('Air'), 'Airplane fair'],
    ['words the other way round', title('Metallic Rouge'), 'Rouge Metallic'],
    ['a list', title('Air Gear'), 'Air, Gear'],
    ['the end of a sentence', title('Monster Rancher'), 'It was a monster. Rancher agrees.'],
    ['quoted one by one', title('Air Gear'), '“Air” “Gear”'],
    ['Japanese list', japanese('空の境界'), '空の、境界'],
    ['a longer vowel in an English word', ordinary('Mon'), 'the moon'],
    ['a longer vowel in a short romaji word', romaji('Mon'), 'the moon'],
    ['a short kana word without its long mark', japanese('ビル'), 'ビールを飲む'],
    ['ordinary word in the plural', ordinary('Monster'), 'many monsters'],
    ['a name without its sign', title('∀ Gundam'), 'Gundam'],
    ['katakana for hiragana', japanese('さくら荘'), 'サクラ荘'],
  ])('does not match %s', (_, known, text) => expect(matched([known], text)).toEqual([]));

  it('reports possessives and plurals with their form and end', () => {
    const { titles } = open(modelOf([title('Frieren'), title('Mobile Suit Gundam'), ordinary('Monster')]));
    const text = "Frieren's two Mobile Suit Gundams and Monster’s end";
    const found: [string, number][] = [];
    titles.match(tokenise(text), (first, _end, _row, end, form) => found.push([text.slice(tokenise(text).start[first], end), form]));
    expect(found).toEqual([['Frieren', 1], ['Mobile Suit Gundams', 2], ['Monster', 1]]);
  });

  it('reports the longest and all shorter titles', () => {
    const known = ['Fullmetal Alchemist', 'Fullmetal Alchemist: Brotherhood', 'Brotherhood', 'Fullmetal'].map((text) => title(text));
    expect(matches(open(modelOf(known)).titles, 'FULLMETAL ALCHEMIST BROTHERHOOD')).toEqual([
      ['FULLMETAL ALCHEMIST BROTHERHOOD', 'Fullmetal Alchemist: Brotherhood'],
      ['FULLMETAL ALCHEMIST', 'Fullmetal Alchemist'],
      ['FULLMETAL', 'Fullmetal'],
      ['BROTHERHOOD', 'Brotherhood'],
    ]);
  });

  it('reports a text once for each work that it names, at its best row', () => {
    const names = [title('Another', { kind: 'alias', lang: 'und' }), title('Another', { lang: 'ja-Latn' }), title('Another', { lang: 'ja' })];
    const { titles } = open(model({ series: [series(1, names), series(2, [title('Another')])] }));
    const found: string[] = [];
    titles.match(tokenise('Another'), (_first, _endToken, row) => found.push(`${titles.title(row).series} ${titles.title(row).lang}`));
    expect(found.sort()).toEqual(['sb1 ja-Latn', 'sb2 en']);
  });

  it('reports every series that shares a title', () => {
    expect(matched([title('Fruits Basket'), romaji('Fruits Basket')], 'Fruits Basket')).toHaveLength(2);
  });
});

describe('hash collisions', () => {
  const [one, other] = ['exjnld', 'bmcxte'] as const;

  it('have the same hash, by construction', () => expect(hashWord(one)).toBe(hashWord(other)));

  it('never yield a wrong mention, alone or inside a title', () => {
    expect(matched([title(one)], `${other} and ${one}`)).toEqual([one]);
    expect(matched([title(`${one} end`), title(`${one} begins here`)], `${other} end, ${other} begins here`)).toEqual([]);
    expect(matched([title(`The ${one} story`)], `The ${other} story`)).toEqual([]);
    expect(matched([title(one)], `${other}'s`)).toEqual([]);
  });

  it('do not hide the right title', () => {
    const known = [title(one), title(other), title(`${one} tale`), title(`${other} tale`)];
    expect(matched(known, `${one} tale`)).toEqual([`${one} tale`, one]);
    expect(matched(known, `${other} tale`)).toEqual([`${other} tale`, other]);
  });
});

/** All matches by comparing every title with every stretch of tokens; slow and plain on purpose. Exact forms only. */
function naiveMatches(titles: readonly string[], text: string): string[] {
  const tokens = tokenise(text);
  const at = Array.from({ length: tokens.count }, (_, index) => ({ start: tokens.start[index] as number, end: tokens.end[index] as number }));
  const folded = at.map(({ start, end }) => normalise(text.slice(start, end)));
  const found: string[] = [];
  for (const known of titles) {
    const wanted = normalise(known).split(' ').filter((token) => token !== '');
    if (wanted.length === 0) continue;
    for (let first = 0; first + wanted.length <= folded.length; first++) {
      const equal = wanted.every((token, index) => folded[first + index] === token);
      const held = wanted.slice(1).every((_, index) => {
        const before = at[first + index] as { start: number; end: number };
        const after = at[first + index + 1] as { start: number };
        return gapHolds(text.slice(before.end, after.start), before.end - before.start, known, index);
      });
      if (equal && held) found.push(`${first}+${wanted.length} ${known}`);
    }
  }
  return found.sort();
}

const alphabets = {
  latin: { tokens: ['a', 'b', 'Ba', 'CD', "e'f", 'g1', 'é', 'x', 'K'], gaps: [' ', ' ', ' ', '-', ': ', ', ', '. ', '\n', ' × ', ' & '] },
  japanese: { tokens: ['空', 'の', '境', '界', 'カ', 'ガ', 'か', 'ン'], gaps: ['', '', '', '', ' ', '・', '、', '。', '〜'] },
  mixed: { tokens: ['空', 'の', 'カ', 'R2', 'fate', 'ｆａｔｅ', 'zero', '0'], gaps: ['', ' ', ' ', '/', '！', '「'] },
};

function textOf({ tokens, gaps }: { tokens: readonly string[]; gaps: readonly string[] }, longest: number): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...tokens), fc.constantFrom(...gaps)), { minLength: 1, maxLength: longest })
    .map((parts) => parts.map(([token, gap], index) => token + (index + 1 < parts.length ? gap : '')).join(''));
}

describe.each(Object.entries(alphabets))('the matcher on random %s dictionaries and texts', (_, alphabet) => {
  it('finds what a naive comparison finds, and nothing else', () => {
    const dictionary = fc.uniqueArray(textOf(alphabet, 6), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(dictionary, textOf(alphabet, 40), (texts, text) => {
        const { titles } = open(modelOf(texts.map((known) => title(known, { ambiguity: 'word' }))));
        const found: string[] = [];
        titles.match(tokenise(text), (first, endToken, row, _end, form) => {
          if (form === 0) found.push(`${first}+${endToken - first} ${titles.title(row).text}`);
        });
        expect(found.sort()).toEqual(naiveMatches(texts, text));
      }),
      { numRuns: 400 },
    );
  });
});
