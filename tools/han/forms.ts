import { Converter } from 'opencc-js';

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Pairs of a Han character and its form in mainland China, for every character that Taiwan, Hong Kong or Japan write in another way.
 * Source: the dictionaries of OpenCC (Apache-2.0), as the package `opencc-js` has them.
 */
export function hanForms(): string {
  const fromTraditional = Converter({ from: 't', to: 'cn' });
  const fromJapanese = Converter({ from: 'jp', to: 'cn' });
  let pairs = '';
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit += 1) {
    const character = String.fromCharCode(unit);
    const traditional = fromTraditional(character);
    const form = traditional === character ? fromJapanese(character) : traditional;
    if (form !== character && form.length === 1) pairs += character + form;
  }
  return pairs;
}

const PAIRS_PER_LINE = 60;

/** The module that the tokeniser reads the pairs from. */
export function formsModule(): string {
  const lines = hanForms().match(new RegExp(`.{1,${PAIRS_PER_LINE * 2}}`, 'gu')) ?? [];
  return `/**
 * Pairs of a Han character and its form in mainland China. Written by \`npx tsx tools/han/main.ts\` from OpenCC's dictionaries
 * (Apache-2.0, decision 0014); not to be edited.
 */
export const HAN_FORMS = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
}
