import { describe, expect, it } from 'vitest';
import type { EntryKind } from '../../../src/domain/facts';
import { airingState, airingWords } from '../../../src/ui/airing';
import { english } from '../../support/words';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const RECENT = '2026-10-02';
const OLD = '2026-05-01';

const run = (premiere: string | null, end: string | null = null, kind: EntryKind = 'tv') => ({ premiere, end, kind });

describe('airingState', () => {
  it.each([
    ['nothing known', run(null), RECENT, null],
    ['to come', run('2026-12-02T15:30:00.000Z'), RECENT, 'upcoming'],
    ['to come, month known', run('2026-12'), RECENT, 'upcoming'],
    ['some day of this month', run('2026-11'), RECENT, null],
    ['some day of this year', run('2026'), RECENT, null],
    ['today', run('2026-11-20'), RECENT, 'upcoming'],
    ['between premiere and end', run('2026-10-05T14:00:00.000Z', '2026-12-21T14:00:00.000Z'), OLD, 'airing'],
    ['past its end', run('2024-01-10T16:25:00.000Z', '2024-04-03T16:25:00.000Z'), OLD, 'finished'],
    ['ends today', run('2026-10-05', '2026-11-20'), OLD, 'airing'],
    ['this season, end not known', run('2026-10-05T14:00:00.000Z'), RECENT, 'airing'],
    ['this spring, source too old to tell', run('2026-04-06T14:00:00.000Z'), OLD, null],
    ['runs for decades', run('1969-10-05T09:30:00.000Z'), OLD, 'airing'],
    ['film', run('2020-10-16', null, 'film'), OLD, 'released'],
    ['OVA without end', run('1991', null, 'ova'), OLD, 'released'],
    ['film to come', run('2027-03', null, 'film'), OLD, 'upcoming'],
    ['no source, long ago', run('2020-01-01'), null, null],
  ] as const)('%s', (_name, entry, knownAt, state) => {
    expect(airingState(entry, NOW, knownAt)).toBe(state);
  });
});

describe('airingWords', () => {
  const say = (premiere: string, timeZone = 'UTC', now = NOW) => airingWords(run(premiere), now, RECENT, { locale: 'en-US', timeZone }, english);

  it('counts days on the reader\'s calendar', () => {
    expect(say('2026-12-02T15:30:00.000Z')).toBe('premieres in 12 days');
    expect(say('2026-11-21T02:00:00.000Z')).toBe('premieres tomorrow');
    expect(say('2026-11-21T02:00:00.000Z', 'America/New_York')).toBe('premieres today');
  });

  it('counts a plain date from the reader\'s own day', () => {
    expect(say('2026-11-22')).toBe('premieres in 2 days');
    expect(say('2026-11-22', 'Pacific/Kiritimati')).toBe('premieres tomorrow');
    expect(say('2026-11-20')).toBe('premieres today');
    expect(say('2026-11-20', 'Pacific/Kiritimati')).toBe('premieres today');
  });

  it('says no more than is known', () => {
    expect(say('2027-01')).toBe('premieres January 2027');
    expect(say('2028')).toBe('premieres 2028');
  });
});
