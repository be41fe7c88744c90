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

/** What a driver would have on screen after these effects. */
function screenAfter(card: number | null, effects: readonly Effect[]): number | null {
  return effects.reduce<number | null>((open, effect) => {
    if (effect.do === 'show') return effect.mention;
    return effect.do === 'hide' ? null : open;
  }, card);
}

it('never loses track of the card on the screen', () => {
  fc.assert(fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    let state: State = START;
    let card: number | null = null;
    for (const next of events) {
      const done = step(state, next);
      card = screenAfter(card, done.effects);
      state = done.state;
      expect(openMention(state.phase)).toBe(card);
    }
  }));
});

it('shows only what the last attempt asked for, after its answer', () => {
  fc.assert(fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    let state: State = START;
    let asked: { readonly mention: number; readonly token: number } | null = null;
    for (const next of events) {
      const done = step(state, next);
      for (const effect of done.effects) {
        if (effect.do === 'ask') asked = effect;
        if (effect.do === 'show') expect(effect).toMatchObject({ mention: asked?.mention, token: asked?.token });
      }
      state = done.state;
    }
  }));
});

it('has a timer running whenever only time can end the phase', () => {
  fc.assert(fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    let state: State = START;
    let running: number | null = null;
    for (const next of events) {
      if (next.kind === 'timer' && next.token === running) running = null;
      const done = step(state, next);
      for (const effect of done.effects) {
        if (effect.do === 'startTimer') running = effect.token;
        if (effect.do === 'stopTimer') running = null;
      }
      state = done.state;
      const { phase } = state;
      if (phase.name === 'leaving') expect(running).toBe(phase.token);
      if ((phase.name === 'arming' || phase.name === 'switching') && !phase.rested) expect(running).toBe(phase.token);
    }
  }));
});
