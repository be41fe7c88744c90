import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isServedIn, SERVICES } from '../../../src/ui/services';
import { regionOptions } from '../../../src/ui/regions';

const rows = readFileSync('data/services.tsv', 'utf8').trim().split('\n').map((line) => line.split('\t'));
const [header = [], ...services] = rows;
const column = (name: string) => header.indexOf(name);
const living = services.filter((row) => row[column('kind')] !== 'dead');
const regions = new Set(regionOptions('en').map(({ value }) => value));

describe('services', () => {
  it('are those of the catalogue that still exist', () => {
    expect(SERVICES.map(({ id }) => id).sort()).toEqual(living.map((row) => row[column('id')]).sort());
  });

  it('name regions that exist', () => {
    for (const service of SERVICES) {
      const named = 'only' in service.regions ? service.regions.only : service.regions.except;
      for (const code of named) expect(regions, `${service.id}: ${code}`).toContain(code);
    }
  });

  it('are there where the catalogue says that they are', () => {
    for (const row of living) {
      const service = SERVICES.find(({ id }) => id === row[column('id')]);
      const codes = (row[column('regions')] ?? '').split(';').filter(Boolean);
      for (const code of codes) expect(service && isServedIn(service, code), `${service?.id} ${code}`).toBe(true);
    }
  });
});
