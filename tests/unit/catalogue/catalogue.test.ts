import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelEntry, ModelTitle } from '../../../src/catalogue/model';
import { AMBIGUITIES, ENTRY_KINDS, TITLE_KINDS, TITLE_LANGS } from '../../../src/domain/facts';
import { entry, entryKey, franchiseKey, matched, matches, model, modelOf, open, series, seriesKey, title } from './models';

const titles = fc.record({
  text: fc.array(fc.constantFrom('Gun', 'dam ', 'Season ', '2', '機動', '戦士', '！', 'é'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  lang: fc.constantFrom(...TITLE_LANGS),
  kind: fc.constantFrom(...TITLE_KINDS),
  ambiguity: fc.constantFrom(...AMBIGUITIES),
  source: fc.constantFrom(0, 1),
});
const date = fc.constantFrom(null, '1963', '1998-04', '2024-01-10', '2024-01-10T16:25:00Z', '2024-01-10T16:25:00.000Z');
const text = fc.constantFrom(null, 'Season 4', 'R2', 'https://example.com/a', '第2期');
const id = fc.option(fc.integer({ min: 0, max: 2 ** 29 }), { nil: null });
const offers = fc.record({
  service: fc.constantFrom('crunchyroll', 'netflix'),
  regions: fc.subarray(['US', 'CA', 'DE']),
  confirmed: fc.boolean(),
  url: fc.constantFrom('https://a.example/1', 'https://b.example/2'),
  search: fc.boolean(),
  source: fc.constantFrom(0, 1),
  checked: fc.constantFrom('2024-01-01', '2023-05'),
});

function entries(key: number, ofSeries: number): fc.Arbitrary<ModelEntry> {
  return fc.record({
    key: fc.constant(entryKey(key)), series: fc.constant(seriesKey(ofSeries)), kind: fc.constantFrom(...ENTRY_KINDS),
    seasonNumber: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }), label: text, titles: fc.array(titles, { maxLength: 4 }),
    studios: fc.subarray(['Bones', 'MAPPA', 'Sunrise']), studiosSource: fc.constantFrom(0, 1), episodes: id, episodesSource: fc.constantFrom(0, 1),
    premiere: date, premiereSource: fc.constantFrom(0, 1), end: date, broadcast: text, anilistId: id, malId: id,
    officialSite: fc.constantFrom(null, 'https://example.com/'), offers: fc.array(offers, { maxLength: 3 }),
    noOffer: fc.array(fc.record({ region: fc.constantFrom('US', 'JP'), source: fc.constantFrom(0, 1) }), { maxLength: 2 }),
  });
}

const sources = [{ name: 'bangumi-data 1.0', date: '2024-01-01' }, { name: 'data/entries', date: '2024-02-02' }];

/** Series 10, 20 ... with one to three entries each. */
const models = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 }).chain((sizes) =>
  fc.tuple(...sizes.map((size, at) => {
    const anchor = (at + 1) * 10;
    const keys = Array.from({ length: size }, (_, place) => anchor + place);
    return fc.record({
      series: fc.record({ titles: fc.array(titles, { maxLength: 3 }), prominence: fc.integer({ min: 0, max: 255 }) })
        .map((more) => series(anchor, more.titles, { prominence: more.prominence, entries: keys.map(entryKey) })),
      entries: fc.tuple(...keys.map((key) => entries(key, anchor))),
    });
  })).map((parts) => model({ sources, series: parts.map((part) => part.series), entries: parts.flatMap((part) => part.entries) })),
);

/** What remains of a list of titles: doubles are dropped, official ones come first. */
function shown(list: readonly ModelTitle[]) {
  const order = ['official', 'alias', 'short', 'abbreviation', 'misspelling'];
  const seen = new Set<string>();
  return list
    .map(({ text: written, lang, kind }) => ({ text: written, lang, kind }))
    .filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

describe('any model', () => {
  it('comes back from its bytes', () => {
    fc.assert(
      fc.property(models, (source) => {
        const { titles: index, facts } = open(source);
        for (const one of source.series) {
          const record = index.series(one.key);
          expect(record).toMatchObject({ key: one.key, franchise: null, prominence: one.prominence });
          expect(record?.entries.map(({ key }) => key)).toEqual(one.entries);
        }
        for (const one of source.entries) {
          const all = facts.facts(one.series, one.key);
          const { titles: own, studiosSource, premiereSource, episodesSource, offers: given, noOffer, ...plain } = one;
          expect(all?.entry).toMatchObject(plain);
          expect(all?.entry.titles).toEqual(shown(own));
          expect(all?.entry.offers).toEqual(given.map(({ source: from, checked, ...offer }) => ({ ...offer, source: { name: sources[from]?.name, date: checked } })));
          expect(all?.entry.noOffer).toEqual(noOffer.map(({ region, source: from }) => ({ region, source: sources[from] })));
          expect(all?.entry.sources['premiere']).toEqual(one.premiere === null ? undefined : sources[premiereSource]);
          expect(all?.entry.sources['episodes']).toEqual(one.episodes === null ? undefined : sources[episodesSource]);
          expect(all?.entry.sources['studios']).toEqual(one.studios.length === 0 ? undefined : sources[studiosSource]);
          expect(facts.entryOf(one.key)).toEqual(all?.entry);
          expect(facts.seriesOfEntry(one.key)).toBe(one.series);
          expect(all?.titles).toEqual(shown(source.series.find(({ key }) => key === one.series)?.titles ?? []));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps language, kind and ambiguity of each title', () => {
    fc.assert(
      fc.property(titles, (one) => {
        const { titles: index } = open(modelOf([one]));
        expect(index.title(0)).toEqual({ text: one.text, lang: one.lang, kind: one.kind, ambiguity: one.ambiguity, series: seriesKey(1), entry: null, franchise: null });
      }),
    );
  });
});

describe('titles of entries and franchises', () => {
  const gundam = franchiseKey('gundam');
  const source = model({
    franchises: [{ key: gundam, name: 'Gundam', titles: [title('Gundam')], series: [seriesKey(20), seriesKey(10)] }],
    series: [series(10, [title('Gundam Wing')], { franchise: gundam }), series(20, [title('Gundam SEED')], { franchise: gundam, entries: [entryKey(20), entryKey(5)] })],
    entries: [entry(10), entry(20, { label: 'Season 1' }), entry(5, { series: seriesKey(20), titles: [title('Gundam SEED Destiny')], label: 'Final Season Part 2', seasonNumber: 2, premiere: '2004-10-09T09:00:00Z' })],
    redirects: [
      { from: seriesKey(99), to: seriesKey(98) }, { from: seriesKey(98), to: seriesKey(20) },
      { from: entryKey(77), to: entryKey(5) },
    ],
  });
  const { titles: index, facts } = open(source);

  it('say what they name', () => {
    const records = Array.from({ length: index.rows }, (_, row) => index.title(row));
    expect(records.find(({ text: written }) => written === 'Gundam')).toMatchObject({ series: null, entry: null, franchise: gundam });
    expect(records.find(({ text: written }) => written === 'Gundam SEED')).toMatchObject({ series: seriesKey(20), entry: null, franchise: gundam });
    expect(records.find(({ text: written }) => written === 'Gundam SEED Destiny')).toMatchObject({ series: seriesKey(20), entry: entryKey(5) });
  });

  it('list a franchise best known first', () => {
    expect(index.franchise(gundam)).toEqual([seriesKey(20), seriesKey(10)]);
    expect(facts.franchise(gundam)).toEqual({ name: 'Gundam', series: [seriesKey(20), seriesKey(10)] });
    expect(index.franchise(franchiseKey('fate'))).toEqual([]);
    expect(facts.franchise(franchiseKey('fate'))).toBeNull();
  });

  it('number entries for the choice of one', () => {
    expect(index.series(seriesKey(20))?.entries).toEqual([
      { key: entryKey(20), kind: 'tv', seasonNumber: null, part: null, premiereDay: null, endDay: null, final: false },
      { key: entryKey(5), kind: 'tv', seasonNumber: 2, part: 2, premiereDay: 12_700, endDay: null, final: true },
    ]);
  });

  it('follow retired keys, through chains', () => {
    expect(index.redirect(seriesKey(99))).toBe(seriesKey(20));
    expect(index.redirect(entryKey(77))).toBe(entryKey(5));
    expect(index.redirect(seriesKey(10))).toBe(seriesKey(10));
    expect(index.redirect(entryKey(12_345))).toBe(entryKey(12_345));
    expect(index.series(seriesKey(99))?.key).toBe(seriesKey(20));
    expect(facts.facts(seriesKey(99), null)?.entry.key).toBe(entryKey(20));
    expect(facts.facts(seriesKey(99), entryKey(77))?.entry.key).toBe(entryKey(5));
    expect(facts.seriesOfEntry(entryKey(77))).toBe(seriesKey(20));
  });

  it('open an entry where it is grouped now, and a series whose entry is gone at its first', () => {
    expect(facts.facts(seriesKey(10), entryKey(5))?.series).toBe(seriesKey(20));
    expect(facts.facts(seriesKey(20), entryKey(404))?.entry.key).toBe(entryKey(20));
    expect(facts.facts(seriesKey(404), entryKey(404))).toBeNull();
    expect(facts.entryOf(entryKey(404))).toBeNull();
  });

  it('name the franchise and all entries of a series on the card', () => {
    const card = facts.facts(seriesKey(20), null);
    expect(card?.franchise).toEqual({ key: gundam, name: 'Gundam' });
    expect(card?.entries.map(({ key, label }) => [key, label])).toEqual([[entryKey(20), 'Season 1'], [entryKey(5), 'Final Season Part 2']]);
  });
});

describe('hidden titles', () => {
  const hidden = (text: string): ModelTitle => title(text, { hidden: true });
  const source = model({ series: [series(1, [title('Overlord II'), hidden('Overlord 2'), hidden('OVERLORD II')])] });

  it('are matched and not shown', () => {
    const { titles: index, facts } = open(source);
    expect(matches(index, 'Overlord 2')).toEqual([['Overlord 2', 'Overlord 2']]);
    expect(facts.facts(seriesKey(1), null)?.titles.map((one) => one.text)).toEqual(['Overlord II']);
  });

  it('take no room when a shown title matches the same', () => expect(open(source).titles.rows).toBe(2));

  it('match each of two titles that differ only in case', () => {
    expect(matched([title('Orange'), title('orange')], 'ORANGE')).toEqual(['Orange', 'orange']);
  });
});
