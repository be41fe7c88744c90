import { describe, expect, it } from 'vitest';
import { daysBetween, formatAhead, formatDate, formatMonth, regionName, yearOf } from '../../../src/ui/format';
import { regionOptions } from '../../../src/ui/regions';

const at = (locale: string, timeZone: string) => ({ locale, timeZone });

describe('formatDate', () => {
  it('puts an instant on the reader\'s own day', () => {
    const premiere = '2024-01-10T16:25:00.000Z';
    expect(formatDate(premiere, at('en-US', 'America/New_York'))).toBe('January 10, 2024');
    expect(formatDate(premiere, at('en-GB', 'Asia/Tokyo'))).toBe('11 January 2024');
    expect(formatDate(premiere, at('de', 'Europe/Berlin'))).toBe('10. Januar 2024');
    expect(formatDate(premiere, at('ja', 'Asia/Tokyo'))).toBe('2024年1月11日');
  });

  it('leaves a day, month or year what it is in every time zone', () => {
    for (const zone of ['Pacific/Honolulu', 'UTC', 'Pacific/Kiritimati']) {
      expect(formatDate('2024-01-10', at('en-US', zone))).toBe('January 10, 2024');
      expect(formatDate('2024-01', at('en-US', zone))).toBe('January 2024');
      expect(formatDate('2024', at('en-US', zone))).toBe('2024');
      expect(formatMonth('2024-01', at('en-US', zone))).toBe('Jan 2024');
      expect(yearOf('2024-01-01', at('en-US', zone))).toBe(2024);
    }
  });

  it('takes the year from the reader\'s calendar day', () => {
    expect(yearOf('2023-12-31T23:00:00.000Z', at('en', 'Asia/Tokyo'))).toBe(2024);
    expect(yearOf('2023-12-31T23:00:00.000Z', at('en', 'America/New_York'))).toBe(2023);
  });
});

describe('daysBetween', () => {
  it('counts midnights, not hours, also where a day has 23 of them', () => {
    const zone = at('en', 'America/New_York');
    expect(daysBetween(Date.parse('2026-03-08T04:59:00Z'), Date.parse('2026-03-08T05:01:00Z'), zone)).toBe(1);
    expect(daysBetween(Date.parse('2026-03-07T17:00:00Z'), Date.parse('2026-03-09T16:00:00Z'), zone)).toBe(2);
    expect(daysBetween(Date.parse('2026-03-07T12:00:00Z'), Date.parse('2026-03-07T20:00:00Z'), zone)).toBe(0);
  });
});

describe('formatAhead', () => {
  it.each([[0, 'today'], [1, 'tomorrow'], [12, 'in 12 days'], [60, 'in 60 days'], [90, 'in 3 months'], [800, 'in 2 years']])('%i days: %s', (days, text) => {
    expect(formatAhead(days, 'en')).toBe(text);
  });
});

describe('regions', () => {
  it('all have names, in the reader\'s language and order', () => {
    const german = regionOptions('de');
    expect(german.length).toBe(249);
    expect(german.find(({ value }) => value === 'JP')?.text).toBe('Japan');
    expect(german.find(({ value }) => value === 'AT')?.text).toBe('Österreich');
    expect(german.every(({ value, text }) => value !== text)).toBe(true);
    expect(german.map(({ text }) => text)).toEqual([...german].map(({ text }) => text).sort(new Intl.Collator('de').compare));
  });

  it('fall back to their code', () => expect(regionName('QQ', 'en')).toBe('QQ'));
});
