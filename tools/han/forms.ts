import { Converter } from 'opencc-js';

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
/** Where OpenCC's dictionaries for Japan and for the mainland go by different old forms, so that neither leads to the other. */
const BY_HAND: Readonly<Record<string, string>> = { 闘: '斗', 鬪: '斗', 鬭: '斗', 鉱: '矿', 鑛: '矿', 戱: '戏', 戯: '戏', 呪: '咒', 餠: '饼', 渋: '涩', 澁: '涩', 郷: '乡', 鄕: '乡', 挙: '举', 擧: '举' };

const toMainland = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const fromJapan = Converter({ from: 'jp', to: 'cn' });

/** The characters of GB 2312, the mainland's own: what another region means by one of them is no reason to read it as another. */
function mainlandCharacters(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) found.add(decoder.decode(Uint8Array.of(row, cell)));
  return found;
}

/** The form to which the mainland's dictionaries lead, whatever old form is on the way. */
function settled(character: string): string {
  const next = toMainland.map((convert) => convert(character)).find((form) => form !== character && form.length === 1) ?? BY_HAND[character];
  return next === undefined ? character : settled(next);
}

/**
 * Pairs of a Han character and its form in mainland China, for the characters that Taiwan, Hong Kong or Japan write in another way.
 * Source: the dictionaries of OpenCC (Apache-2.0), as the package `opencc-js` has them.
 */
export function hanForms(): Map<string, string> {
  const own = mainlandCharacters();
  const forms = new Map<string, string>();
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit += 1) {
    const character = String.fromCharCode(unit);
    const direct = settled(character);
    const form = direct === character && !own.has(character) ? settled(fromJapan(character)) : direct;
    if (form !== character && form.length === 1) forms.set(character, form);
  }
  return forms;
}

const PAIRS_PER_LINE = 60;

/** The module that the tokeniser reads the pairs from. */
export function formsModule(): string {
  const pairs = [...hanForms()].flat().join('');
  const lines = pairs.match(new RegExp(`.{1,${PAIRS_PER_LINE * 2}}`, 'gu')) ?? [];
  return `/**
 * Pairs of a Han character and its form in mainland China. Written by \`npx tsx tools/han/main.ts\` from OpenCC's dictionaries
 * (Apache-2.0, decision 0014); not to be edited.
 */
export const HAN_FORMS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
