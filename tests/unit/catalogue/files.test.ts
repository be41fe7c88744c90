import { describe, expect, it } from 'vitest';
import { openTitleIndex } from '../../../src/catalogue/decode';
import { encodeCatalogue } from '../../../src/catalogue/encode';
import { openFacts } from '../../../src/catalogue/facts-view';
import { CatalogueError, FORMAT_VERSION, type CatalogueErrorCode } from '../../../src/catalogue/format';
import { entry, entryKey, model, modelOf, open, series, seriesKey, title, matched } from './models';

const titlesOf = (count: number) => Array.from({ length: count }, (_, at) => title(`Series number ${at} of ${count * 7}`));
const { titles, facts } = encodeCatalogue(modelOf(titlesOf(300)));

function refusal(act: () => unknown): CatalogueErrorCode | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof CatalogueError) return error.code;
    throw error;
  }
}

function patched(bytes: Uint8Array, word: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(4 * word, value, true);
  return copy;
}

describe('a file that cannot be used', () => {
  const powers = Array.from({ length: 20 }, (_, exponent) => 2 ** exponent);

  it.each(powers.filter((length) => length < titles.length))('is refused when cut at %i bytes', (length) => {
    expect(refusal(() => openTitleIndex(titles.slice(0, length)))).toBe('truncated');
  });

  it('is refused when cut anywhere near its ends', () => {
    const index = openTitleIndex(titles);
    for (const length of [0, 3, 19, 20, 100, facts.length - 1]) {
      expect(refusal(() => openFacts(facts.slice(0, length), index))).toBe('truncated');
    }
    expect(refusal(() => openTitleIndex(titles.slice(0, titles.length - 1)))).toBe('truncated');
    expect(refusal(() => openTitleIndex(new Uint8Array([...titles, 0])))).toBe('truncated');
  });

  it('is refused when it is of another version', () => {
    expect(refusal(() => openTitleIndex(patched(titles, 1, FORMAT_VERSION + 1)))).toBe('version');
    expect(refusal(() => openFacts(patched(facts, 1, 0), openTitleIndex(titles)))).toBe('version');
  });

  it('is refused when it is something else', () => {
    expect(refusal(() => openTitleIndex(facts))).toBe('magic');
    expect(refusal(() => openTitleIndex(new TextEncoder().encode('<!doctype html><title>not a catalogue</title>')))).toBe('magic');
  });

  it('is refused when a section lies outside of it', () => {
    expect(refusal(() => openTitleIndex(patched(titles, 5, titles.length)))).toBe('truncated');
  });

  it('is refused when its two parts are of two builds', () => {
    const other = encodeCatalogue(modelOf(titlesOf(299)));
    expect(refusal(() => openFacts(other.facts, openTitleIndex(titles)))).toBe('mismatch');
  });
});

describe('a file that can be used', () => {
  it('is the same for the same model', () => {
    const again = encodeCatalogue(modelOf(titlesOf(300)));
    expect(Buffer.compare(again.titles, titles)).toBe(0);
    expect(Buffer.compare(again.facts, facts)).toBe(0);
  });

  it('may lie at any offset of a larger buffer', () => {
    for (const shift of [0, 1, 2, 4, 7]) {
      const larger = new Uint8Array(titles.length + shift + 5);
      larger.set(titles, shift);
      const index = openTitleIndex(larger.subarray(shift, shift + titles.length));
      expect(index.series(seriesKey(1))?.key).toBe(seriesKey(1));
    }
  });

  it('may be empty', () => {
    const { titles: index, facts: view } = open(model({ series: [] }));
    expect(index.rows).toBe(0);
    expect(index.series(seriesKey(1))).toBeNull();
    expect(view.facts(seriesKey(1), null)).toBeNull();
    expect(matched([], 'anything at all')).toEqual([]);
  });

  it('keeps titles that have no letters, though nothing can match them', () => {
    const { titles: index } = open(modelOf([title('!!!'), title('♪')]));
    expect([index.title(0).text, index.title(1).text].sort()).toEqual(['!!!', '♪']);
  });
});

describe('the encoder refuses', () => {
  it('a series that lists a missing entry', () => {
    const broken = { ...modelOf([title('A')]), entries: [] };
    expect(() => encodeCatalogue(broken)).toThrow(RangeError);
  });

  it('an entry that no series lists', () => {
    expect(() => encodeCatalogue(model({ series: [series(1, [])], entries: [entry(1), entry(2)] }))).toThrow(RangeError);
  });

  it('an entry that two series list', () => {
    const two = [series(1, []), series(2, [], { entries: [entryKey(2), entryKey(1)] })];
    expect(() => encodeCatalogue(model({ series: two }))).toThrow(RangeError);
  });

  it('redirects that go round in a circle', () => {
    const redirects = [{ from: seriesKey(1), to: seriesKey(2) }, { from: seriesKey(2), to: seriesKey(1) }];
    expect(() => encodeCatalogue(model({ series: [], redirects }))).toThrow(RangeError);
  });
});
