import { describe, expect, it } from 'vitest';
import { hostFromInput, hostOfPattern, serviceGroups, siteRows } from '../../../src/options/model';

describe('serviceGroups', () => {
  it('puts those of the reader\'s region first', () => {
    const ids = (region: string) => serviceGroups(region).here.map(({ id }) => id);
    expect(ids('US')).toEqual(expect.arrayContaining(['crunchyroll', 'netflix', 'hulu', 'hidive']));
    expect(ids('US')).not.toContain('unext');
    expect(ids('JP')).toEqual(expect.arrayContaining(['unext', 'danime', 'abema', 'niconico', 'netflix']));
    expect(ids('JP')).not.toContain('crunchyroll');
    expect(ids('FR')).toContain('adn');
    const { here, elsewhere } = serviceGroups('DE');
    expect(new Set([...here, ...elsewhere]).size).toBe(here.length + elsewhere.length);
  });
});

describe('siteRows', () => {
  it('holds the manifest\'s sites, the granted and the ones that are off', () => {
    const rows = siteRows(['https://www.b.example/*', 'https://www.c.example/news/*'], ['*://a.example/*', 'https://*.d.example/*', 'https://*/*'], ['www.b.example', 'e.example']);
    expect(rows).toEqual([
      { host: 'a.example', on: true, granted: ['*://a.example/*'] },
      { host: 'www.b.example', on: false, granted: [] },
      { host: 'www.c.example', on: true, granted: [] },
      { host: 'd.example', on: true, granted: ['https://*.d.example/*'] },
      { host: 'e.example', on: false, granted: [] },
    ]);
  });

  it('names no host for a pattern of all', () => expect(hostOfPattern('https://*/*')).toBeNull());
});

describe('hostFromInput', () => {
  it.each([
    ['example.org', 'example.org'], ['  https://www.example.org/news?x=1 ', 'www.example.org'], ['EXAMPLE.org/a', 'example.org'], ['bücher.example', 'xn--bcher-kva.example'],
    ['', null], ['example', null], ['not a site', null], ['ftp://example.org', null], ['javascript:alert(1)', null], ['*.example.org', null],
  ])('%s', (input, host) => expect(hostFromInput(input)).toBe(host));
});
