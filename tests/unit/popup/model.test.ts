import { describe, expect, it } from 'vitest';
import type { SeriesFacts } from '../../../src/domain/facts';
import type { EntryKey } from '../../../src/domain/keys';
import { countByStatus, digestRows, type FactsByEntry, listRows, type ListView } from '../../../src/popup/model';
import { entryFacts, listed, METALLIC_ROUGE, seriesFacts, SETTINGS, title } from '../../support/facts';
import { english } from '../../support/words';

const frame = { words: english, locale: 'en-US', timeZone: 'UTC', now: Date.parse('2026-11-20T12:00:00Z'), settings: SETTINGS };
const known = (...all: SeriesFacts[]): FactsByEntry => new Map(all.map((facts) => [facts.entry.key, facts]));

const pokemon = seriesFacts([title('Pokémon'), title('ポケットモンスター', 'ja')], [entryFacts('b2', { premiere: '1997-04-01', episodes: 276, titles: [title('Pokémon')] })], 0, 'sb2');
const upcoming = seriesFacts([title('Another Dawn')], [entryFacts('b3', { premiere: '2027-01', titles: [title('Another Dawn')] })], 0, 'sb3');
const facts = known(METALLIC_ROUGE, pokemon, upcoming);
const entries = [
  listed('b425595', { status: 'watching', addedAt: '2026-01-02T00:00:00.000Z' }),
  listed('b2', { status: 'completed', addedAt: '2026-01-03T00:00:00.000Z' }),
  listed('b3', { addedAt: '2026-01-01T00:00:00.000Z' }),
  listed('b4', { title: 'A Lost One', addedAt: '2026-01-04T00:00:00.000Z' }),
];
const titles = (view: Partial<ListView>, by = facts) => listRows(entries, by, { query: '', status: 'all', sort: 'added', ...view }, frame).map((row) => row.title.text);

describe('listRows', () => {
  it('sorts by date added, title or premiere', () => {
    expect(titles({ sort: 'added' })).toEqual(['A Lost One', 'Pokémon', 'Metallic Rouge', 'Another Dawn']);
    expect(titles({ sort: 'title' })).toEqual(['A Lost One', 'Another Dawn', 'Metallic Rouge', 'Pokémon']);
    expect(titles({ sort: 'premiere' })).toEqual(['Another Dawn', 'Metallic Rouge', 'Pokémon', 'A Lost One']);
  });

  it('filters by status', () => {
    expect(titles({ status: 'planned' })).toEqual(['A Lost One', 'Another Dawn']);
    expect(titles({ status: 'dropped' })).toEqual([]);
  });

  it('searches all names, whatever their case and accents', () => {
    expect(titles({ query: ' pokemon ' })).toEqual(['Pokémon']);
    expect(titles({ query: 'モンスター' })).toEqual(['Pokémon']);
    expect(titles({ query: 'lost' })).toEqual(['A Lost One']);
    expect(titles({ query: 'x', status: 'planned' })).toEqual([]);
  });

  it('shows an entry by what was kept of it until facts arrive', () => {
    expect(titles({}, new Map())).toEqual(['b4', 'b2', 'b425595', 'b3'].map((key) => entries.find(({ entry }) => entry === key)?.title));
  });

  it('tells status, premiere and where it was found', () => {
    const foundAt = { url: 'https://www.themarysue.com/a/', title: 'An article' };
    const [row] = listRows([listed('b425595', { foundAt })], facts, { query: '', status: 'all', sort: 'added' }, frame);
    expect(row).toMatchObject({ detail: 'finished · Jan 10, 2024', episodes: 13, foundAt });
    const rows = listRows(entries, facts, { query: 'dawn', status: 'all', sort: 'added' }, frame);
    expect(rows.map(({ detail }) => detail)).toEqual(['premieres January 2027']);
  });

  it('follows the title language', () => {
    const native = { ...frame, settings: { ...SETTINGS, titleLanguage: 'native' as const } };
    expect(listRows(entries.slice(0, 1), facts, { query: '', status: 'all', sort: 'added' }, native)[0]?.title).toEqual({ text: 'メタリックルージュ', lang: 'ja' });
  });
});

describe('countByStatus', () => {
  it('counts', () => expect([...countByStatus(entries)]).toEqual([['watching', 1], ['completed', 1], ['planned', 2]]));
});

describe('digestRows', () => {
  const line = (entry: string, surface: string, count = 1, choices = 1) => ({ series: 'sb1' as never, entry: entry as EntryKey, surface, count, choices });

  it('keeps reading order and says what is listed', () => {
    const rows = digestRows([line('b3', 'Another Dawn'), line('b425595', 'METALLIC ROUGE', 3), line('b9', 'Gundam', 2, 4)], entries, facts, frame);
    expect(rows.map((row) => [row.title.text, row.detail, row.listed?.status])).toEqual([
      ['Another Dawn', '1 mention', 'planned'],
      ['Metallic Rouge', '3 mentions', 'watching'],
      ['Gundam', '2 mentions · may mean another series', undefined],
    ]);
  });

  it('says how the article writes a name that differs', () => {
    expect(digestRows([line('b2', 'Pocket Monsters')], [], facts, frame)[0]?.detail).toBe('here “Pocket Monsters” · 1 mention');
    expect(digestRows([line('b2', 'Pokemon!')], [], facts, frame)[0]?.detail).toBe('1 mention');
  });
});
