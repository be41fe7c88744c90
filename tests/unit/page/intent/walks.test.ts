import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Effect, type Event, openMention, START, type State, step } from '../../../../src/page/intent/machine';

const mention = fc.integer({ min: 1, max: 3 });
const token = fc.integer({ min: 0, max: 8 });
const at = fc.integer({ min: 0, max: 5_000 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('over' as const), mention, fast: fc.boolean(), patient: fc.boolean(), toward: fc.boolean(), at }),
  fc.record({ kind: fc.constant('away' as const), toward: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('card' as const, 'hold' as const, 'release' as const) }),
  fc.record({ kind: fc.constant('timer' as const), token, at }),
  fc.record({ kind: fc.constant('answer' as const), token }),
  fc.record({ kind: fc.constant('open' as const), mention, by: fc.constantFrom('press' as const, 'key' as const) }),
  fc.record({ kind: fc.constantFrom('outside' as const, 'dismiss' as const, 'scroll' as const), at }),
  fc.record({ kind: fc.constant('gone' as const), mention, at }),
);
const walk = fc.array(event, { maxLength: 60 });

/** What a driver knows after each event: the card on screen, the question asked last, the timer that runs. */
interface Seen {
  readonly state: State;
  readonly effects: readonly Effect[];
  readonly card: number | null;
  readonly asked: Effect | null;
  readonly timer: number | null;
}

function run(events: readonly Event[]): Seen[] {
  let seen: Seen = { state: START, effects: [], card: null, asked: null, timer: null };
  return events.map((next) => {
    const { state, effects } = step(seen.state, next);
    const timer = next.kind === 'timer' && next.token === seen.timer ? null : seen.timer;
    seen = effects.reduce<Seen>(afterEffect, { ...seen, state, effects, timer });
    return seen;
  });
}

function afterEffect(seen: Seen, effect: Effect): Seen {
  switch (effect.do) {
    case 'show': return { ...seen, card: effect.mention };
    case 'hide': return { ...seen, card: null };
    case 'ask': return { ...seen, asked: effect };
    case 'startTimer': return { ...seen, timer: effect.token };
    case 'stopTimer': return { ...seen, timer: null };
    case 'pin': return seen;
  }
}

it('never loses track of the card on the screen', () => {
  fc.assert(fc.property(walk, (events) => run(events).every(({ state, card }) => openMention(state.phase) === card)));
  expect.assertions(0);
});

it('shows only what the last attempt asked for', () => {
  fc.assert(fc.property(walk, (events) => run(events).every(({ effects, asked }) =>
    effects.every((effect) => effect.do !== 'show' || (asked?.do === 'ask' && asked.token === effect.token && asked.mention === effect.mention)))));
  expect.assertions(0);
});

it('has a timer running whenever only time can end the phase', () => {
  fc.assert(fc.property(walk, (events) => run(events).every(({ state: { phase }, timer }) => {
    const waits = phase.name === 'leaving' || ((phase.name === 'arming' || phase.name === 'switching') && !phase.rested);
    return !waits || timer === phase.token;
  })));
  expect.assertions(0);
});
