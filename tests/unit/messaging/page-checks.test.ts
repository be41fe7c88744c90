import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { callsOfPages, type EventName, eventSchemas, pageContract } from '../../../src/messaging/contract';
import { acceptEventForPages, acceptForPages, isPageAsk } from '../../../src/messaging/page-checks';
import { acceptForReading } from '../../../src/messaging/reading-checks';

const settings = { region: 'JP', services: ['netflix'], titleLanguage: 'romaji', theme: 'auto', marks: 'first', markIndexPages: false, sitesOff: ['a.example'] };
const mention = {
  block: 3, start: 0, end: 8, surface: 'Frieren', choices: [{ series: 'sb1', entry: 'b1' }, { series: 'sa2', entry: 'm536870911' }],
  franchise: 'f-gundam', entryNamed: true, confidence: 0.5,
};
const ANSWERS_OF_PAGE = { 'settings.get': { settings, problem: null }, 'page.glance': { isWorth: true }, 'page.script': {} } as const;
const ANSWERS_OF_READING = {
  'detect.candidates': { found: ['', 'x'] },
  'detect.mentions': { found: ['x'], mentions: [mention, { ...mention, franchise: null }] },
  'page.script': {},
  'page.count': {},
} as const;
const EVENTS: Readonly<Partial<Record<EventName, unknown>>> = {
  'settings.changed': { settings, problem: 'corrupt' }, 'alias.asked': { text: 'Rouge' }, command: { name: 'toggle-card' },
};

/** What may stand where something else is expected; near misses of every kind of value there is. */
const odd = fc.constantFrom<unknown>(
  null, undefined, '', 'x', 'sb1', 'b1', 'sb536870912', 'b1234567890', 's1', 'f-', 'f-UPPER', 'JP', 'jp', 'first', 'dark', 'newer', 'next-mention', 'Ä', '-', 'x'.repeat(201), 'x'.repeat(401),
  0, -1, 1, 0.5, 1.5, Number.NaN, Infinity, 2 ** 53, true, false, {}, [], ['x'], [1], [null], Array.from({ length: 13 }, () => ({ series: 'sb1', entry: 'b1' })), [{ series: 'sb1' }],
  Array.from({ length: 101 }, () => 'a'),
);

type Path = readonly string[];

/** All places in a value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

/** The same value with something else in one place, if it still has that place; undefined takes a field away, but leaves no hole in a list. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  if (Array.isArray(value)) return value.map((member, at) => (String(at) === key ? replaced(member, rest, by) : member));
  const fields = Object.entries(value).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner] as const);
  return Object.fromEntries(fields.filter(([name, inner]) => name !== key || inner !== undefined));
}

/** The same value with something odd in one or two places. */
const damaged = (value: unknown) => fc.array(fc.tuple(fc.constantFrom(...placesIn(value)), odd), { minLength: 1, maxLength: 2 })
  .map((changes) => changes.reduce((all, [path, by]) => replaced(all, path, by), value));

describe('what pages accept without the library is what the contract accepts', () => {
  const tables = [
    ...Object.entries(ANSWERS_OF_PAGE).map(([name, answer]) => ({ name, answer, accept: (value: unknown) => acceptForPages(name as keyof typeof ANSWERS_OF_PAGE, value) })),
    ...Object.entries(ANSWERS_OF_READING).map(([name, answer]) => ({ name, answer, accept: (value: unknown) => acceptForReading(name as keyof typeof ANSWERS_OF_READING, value) })),
  ];
  it.each(tables)('as the answer to $name', ({ name, answer, accept }) => {
    const shape: v.GenericSchema = callsOfPages[name as keyof typeof callsOfPages].answer();
    expect(accept(answer)).toBe(answer);
    fc.assert(fc.property(damaged(answer), (value) => {
      expect(accept(value) !== undefined).toBe(v.is(shape, value));
    }), { numRuns: 2_000 });
  });

  it.each(Object.entries(EVENTS))('as the event %s', (name, data) => {
    const shape: v.GenericSchema = eventSchemas[name as EventName]();
    expect(acceptEventForPages(name as EventName, data)).toBe(data);
    fc.assert(fc.property(damaged(data), (value) => {
      expect(acceptEventForPages(name as EventName, value) !== undefined).toBe(v.is(shape, value));
    }), { numRuns: 2_000 });
  });

  it.each(Object.keys(pageContract) as (keyof typeof pageContract)[])('as the question %s', (name) => {
    const ask = { series: 'sb1' };
    expect(isPageAsk(name, ask)).toBe(true);
    fc.assert(fc.property(damaged(ask), (value) => {
      expect(isPageAsk(name, value)).toBe(v.is(pageContract[name].ask() as v.GenericSchema, value));
    }));
  });
});
