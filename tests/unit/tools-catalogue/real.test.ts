import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeCatalogue } from '../../../src/catalogue/encode';
import type { ModelEntry, ModelSeries } from '../../../src/catalogue/model';
import { buildCatalogue, type Build } from '../../../tools/catalogue/build';
import { readDataFiles } from '../../../tools/catalogue/curated/files';
import { formatProblem } from '../../../tools/catalogue/problems';
import { loadSource } from '../../../tools/catalogue/source';

/** The catalogue that is shipped, built from the installed bangumi-data and the curated tables. */
let build: Build;
beforeAll(() => {
  build = buildCatalogue(loadSource(), readDataFiles(fileURLToPath(new URL('../../..', import.meta.url))));
}, 120_000);

function seriesOf(key: string): { series: ModelSeries; entries: ModelEntry[] } {
  const series = build.model.series.find((item) => item.entries.some((entry) => entry === key));
  if (!series) throw new Error(`no series with entry ${key}`);
  return { series, entries: build.model.entries.filter((entry) => entry.series === series.key) };
}

const namesOf = (key: string) => seriesOf(key).series.titles.map((title) => title.text);

describe('the shipped catalogue', () => {
  it('has sound tables', () => {
    expect(build.problems.list.map(formatProblem)).toEqual([]);
  });

  it('stays within its size', () => {
    const { titles, facts } = encodeCatalogue(build.model);
    expect(titles.length).toBeLessThanOrEqual(1.5 * 1024 * 1024);
    expect(titles.length + facts.length).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(gzipSync(titles).length + gzipSync(facts).length).toBeLessThanOrEqual(2 * 1024 * 1024);
  }, 180_000);

  it('has no entities of HTML in its titles', () => {
    const titles = [...build.allTitles.values()].flat().map(({ text }) => text);
    expect(titles).toContain('ハル&ボンス');
    expect(titles.filter((text) => /&\w+;/.test(text))).toEqual([]);
  });

  it('puts every entry into one series, and every key once', () => {
    const { series, entries } = build.model;
    expect(new Set(series.map((item) => item.key)).size).toBe(series.length);
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
    expect(series.flatMap((item) => item.entries).toSorted()).toEqual(entries.map((entry) => entry.key).toSorted());
  });

  it('orders the entries of a series by premiere, behind the one that a bare name opens', () => {
    const premieres = new Map(build.model.entries.map((entry) => [entry.key, entry.premiere ?? '9']));
    const later = build.model.series.flatMap(({ entries }) => entries.slice(1).map((key) => premieres.get(key) ?? '').map((date, index, all) => date.slice(0, 7) >= (all[index - 1] ?? '').slice(0, 7)));
    expect(later.every(Boolean)).toBe(true);
  });

  it('knows what the first article names', () => {
    const { entries } = seriesOf('b425595');
    expect(entries[0]).toMatchObject({ studios: ['Bones'] });
    expect(entries[0]?.premiere).toMatch(/^2024-01-10T/);
    expect(entries[0]?.offers).toContainEqual(expect.objectContaining({ service: 'crunchyroll' }));
  });

  it('tells remakes from continuations', () => {
    expect(seriesOf('b315').series.key).not.toBe(seriesOf('b1428').series.key);
    expect(namesOf('b1428')).toContain('Fullmetal Alchemist: Brotherhood');
    expect(seriesOf('b1704').series.key).not.toBe(seriesOf('b21032').series.key);
    expect(seriesOf('b2782').series.key).toBe(seriesOf('b3425').series.key);
  });

  it('calls entries as people do', () => {
    const label = (key: string) => build.model.entries.find((entry) => entry.key === key)?.label;
    expect(label('b331752')).toBe('Final Season Part 2');
    expect(label('b2782')).toBe('Shippuden');
    expect(label('b291494')).toBe('Mugen Train');
    expect(label('b263750')).toBe('Season 3 Part 2');
  });

  it('has no English title that belongs to another work', () => {
    const film = build.model.entries.filter((entry) => entry.titles.some((title) => title.text === 'Gundam Breaker Battlogue'));
    expect(film.every((entry) => entry.titles.some((title) => title.text.includes('バトローグ')))).toBe(true);
  });
});
