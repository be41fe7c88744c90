import { describe, expect, it } from 'vitest';
import { extendOverPunctuation } from '../../../src/catalogue/punctuation';

/** The match ends at the bar; the answer is what the mention then reads. */
function extended(text: string, title: string): string {
  const end = text.indexOf('|');
  const plain = text.replace('|', '');
  const start = plain.indexOf('>') + 1;
  return plain.slice(start, extendOverPunctuation(plain, end, title, start));
}

describe('extendOverPunctuation', () => {
  it.each([
    ['K-On|! is', 'K-On!', 'K-On!'],
    ['K-On|!! is', 'K-On!', 'K-On!'],
    ['K-On|!! is', 'K-On!!', 'K-On!!'],
    ['K-On|! is', 'K-On!!', 'K-On!'],
    ['K-On| is', 'K-On!', 'K-On'],
    ['けいおん|！の', 'けいおん!', 'けいおん！'],
    ['Gintama|. Then', 'Gintama.', 'Gintama'],
    ['Free|, they', 'Free!', 'Free'],
    ['Lucky☆Star|★', 'Lucky☆Star☆', 'Lucky☆Star★'],
    ['Fruits Basket (2019|) is', 'Fruits Basket (2019)', 'Fruits Basket (2019)'],
    ['Fruits Basket [2019|] is', 'Fruits Basket (2019)', 'Fruits Basket [2019]'],
    ['(see >Fruits Basket 2019|) is', 'Fruits Basket (2019)', 'Fruits Basket 2019'],
    ['君の名は|。で', '君の名は。', '君の名は。'],
    ['Metropolis (2001|) in', 'Metropolis 2001', 'Metropolis (2001)'],
    ['(a) >Metropolis 2001|) in', 'Metropolis 2001', 'Metropolis 2001'],
    ['>[Oshi no Ko|] is', '[Oshi no Ko]', '[Oshi no Ko]'],
    ['Bleach|', 'Bleach', 'Bleach'],
    ['Free|', 'Free!', 'Free'],
  ])('%j with the title %j reads %j', (text, title, expected) => expect(extended(text, title)).toBe(expected));
});
