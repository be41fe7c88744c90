import { describe, expect, it } from 'vitest';
import { type Effect, type Event, type Phase, START, type State, step } from '../../../../src/page/intent/machine';
import { INTENT } from '../../../../src/page/intent/numbers';

const AT = 10_000;
const TOKEN = 7;
const NEXT = TOKEN + 1;

const over = (mention: number, more: Partial<Extract<Event, { kind: 'over' }>> = {}): Event =>
  ({ kind: 'over', mention, fast: false, patient: false, toward: false, at: AT, ...more });
const away = (toward = false): Event => ({ kind: 'away', toward });
const timer = (token = TOKEN): Event => ({ kind: 'timer', token, at: AT });
const answer = (token = TOKEN): Event => ({ kind: 'answer', token });
const press = (mention: number): Event => ({ kind: 'open', mention, by: 'press' });
const key = (mention: number): Event => ({ kind: 'open', mention, by: 'key' });
const gone = (mention: number): Event => ({ kind: 'gone', mention, at: AT });
const card: Event = { kind: 'card' };
const grip: Event = { kind: 'grip' };
const outside: Event = { kind: 'outside', at: AT };
const dismiss: Event = { kind: 'dismiss', at: AT };
const hold: Event = { kind: 'hold' };
const release: Event = { kind: 'release' };
const scroll: Event = { kind: 'scroll', at: AT };

const idle: Phase = { name: 'idle', shut: null };
const shut = (mention: number): Phase => ({ name: 'idle', shut: mention });
type Arming = Extract<Phase, { name: 'arming' }>;
const arming = (mention = 1, more: Partial<Arming> = {}): Arming =>
  ({ name: 'arming', mention, token: TOKEN, patient: false, rested: false, answered: false, pin: null, ...more });
type Shown = Extract<Phase, { name: 'shown' }>;
const shown = (more: Partial<Shown> = {}): Shown => ({ name: 'shown', mention: 1, on: 'mention', pin: null, ...more });
const leaving = (more: Partial<Extract<Phase, { name: 'leaving' }>> = {}): Phase => ({ name: 'leaving', mention: 1, token: TOKEN, enRoute: false, ...more });
type Switching = Extract<Phase, { name: 'switching' }>;
const switching = (more: Partial<Switching> = {}): Switching =>
  ({ name: 'switching', from: 1, mention: 2, token: TOKEN, patient: false, rested: false, answered: false, pin: null, ...more });

const ask = (mention: number, token = NEXT): Effect => ({ do: 'ask', mention, token });
const start = (ms: number, token = NEXT): Effect => ({ do: 'startTimer', token, ms });
const stop: Effect = { do: 'stopTimer' };
const hide: Effect = { do: 'hide' };
const show = (mention: number, pin: 'press' | 'key' | null = null, token = TOKEN): Effect => ({ do: 'show', mention, token, pin });
const pinned = (pin: 'press' | 'key'): Effect => ({ do: 'pin', pin });

const { dwellMs, patientDwellMs, warmDwellMs, graceMs, enRouteMs } = INTENT;
const byPress = { rested: true, pin: 'press' } as const;

type Row = readonly [when: string, phase: Phase, event: Event, then: Phase, effects?: readonly Effect[], state?: Partial<State>];

/** Every phase with every kind of event. What a row leaves out (no effects) must not happen. */
const ROWS: readonly Row[] = [
  ['a mention is touched', idle, over(1), arming(1, { token: NEXT }), [ask(1), start(dwellMs)]],
  ['a mention is touched fast', idle, over(1, { fast: true }), arming(1, { token: NEXT }), [ask(1), start(dwellMs)]],
  ['a headline is touched', idle, over(1, { patient: true }), arming(1, { token: NEXT, patient: true }), [ask(1), start(patientDwellMs)]],
  ['a mention is touched just after a card closed', idle, over(1), arming(1, { token: NEXT }), [ask(1), start(warmDwellMs)], { closedAt: AT - INTENT.warmForMs + 1 }],
  ['the same mention is touched again just after its card closed', idle, over(1), arming(1, { token: NEXT }), [ask(1), start(dwellMs)], { closedAt: AT, closed: 1 }],
  ['a mention is touched some time after', idle, over(1), arming(1, { token: NEXT }), [ask(1), start(dwellMs)], { closedAt: AT - INTENT.warmForMs }],
  ['a headline is touched just after a card closed', idle, over(1, { patient: true }), arming(1, { token: NEXT, patient: true }), [ask(1), start(patientDwellMs)], { closedAt: AT }],
  ['a mention is touched warm, right after a scroll', idle, over(1), arming(1, { token: NEXT }), [ask(1), start(INTENT.quietAfterScrollMs - 10)], { closedAt: AT, scrolledAt: AT - 10 }],
  ['a mention is touched with a button down', idle, over(1), idle, [], { held: true }],
  ['the closed mention is touched on', shut(1), over(1), shut(1)],
  ['another mention than the closed one is touched', shut(1), over(2), arming(2, { token: NEXT }), [ask(2), start(dwellMs)]],
  ['the pointer leaves the closed mention', shut(1), away(), idle],
  ['the pointer is nowhere', idle, away(), idle],
  ['the pointer is on a card that closes', idle, card, idle],
  ['a late timer ends', idle, timer(), idle],
  ['a late answer comes', idle, answer(), idle],
  ['a mention is pressed', idle, press(1), arming(1, { token: NEXT, ...byPress }), [stop, ask(1)]],
  ['a mention that was closed is pressed', shut(1), press(1), arming(1, { token: NEXT, ...byPress }), [stop, ask(1)]],
  ['a mention is opened by key', idle, key(1), arming(1, { token: NEXT, rested: true, pin: 'key' }), [stop, ask(1)]],
  ['the page is pressed', idle, outside, idle],
  ['Esc', idle, dismiss, idle],
  ['a button goes down', idle, hold, idle],
  ['a button goes up', idle, release, idle],
  ['the page scrolls', idle, scroll, idle],
  ['a mention goes', idle, gone(1), idle],

  ['the pointer moves on the mention', arming(), over(1), arming()],
  ['the pointer moves fast on the mention', arming(), over(1, { fast: true }), arming(), [start(dwellMs, TOKEN)]],
  ['the pointer moves fast, dwell over', arming(1, { rested: true }), over(1, { fast: true }), arming(1, { rested: true })],
  ['the pointer goes to another mention', arming(), over(2), arming(2, { token: NEXT }), [ask(2), start(dwellMs)]],
  ['the pointer moves elsewhere after a press', arming(1, byPress), over(2), arming(1, byPress)],
  ['the pointer leaves', arming(), away(), idle, [stop]],
  ['the pointer leaves after a press', arming(1, byPress), away(), arming(1, byPress)],
  ['the pointer is on something of ours', arming(), card, idle, [stop]],
  ['the dwell ends first', arming(), timer(), arming(1, { rested: true })],
  ['the dwell ends last', arming(1, { answered: true }), timer(), shown(), [show(1)]],
  ['an older timer ends', arming(1, { answered: true }), timer(TOKEN - 1), arming(1, { answered: true })],
  ['the answer comes first', arming(), answer(), arming(1, { answered: true })],
  ['the answer comes last', arming(1, { rested: true }), answer(), shown(), [show(1)]],
  ['the answer comes after a press', arming(1, byPress), answer(), shown({ pin: 'press' }), [show(1, 'press')]],
  ['a stale answer comes', arming(1, { rested: true }), answer(TOKEN - 1), arming(1, { rested: true })],
  ['the mention is pressed during the dwell', arming(), press(1), arming(1, byPress), [stop]],
  ['the mention is pressed when the answer is there', arming(1, { answered: true }), press(1), shown({ pin: 'press' }), [stop, show(1, 'press')]],
  ['another mention is pressed', arming(), press(2), arming(2, { token: NEXT, ...byPress }), [stop, ask(2)]],
  ['the page is pressed', arming(), outside, idle, [stop]],
  ['Esc', arming(), dismiss, shut(1), [stop]],
  ['a button goes down', arming(), hold, idle, [stop]],
  ['a button goes down after a press', arming(1, byPress), hold, arming(1, byPress)],
  ['a button goes up', arming(), release, arming()],
  ['the page scrolls', arming(), scroll, idle, [stop]],
  ['the page scrolls after a press', arming(1, byPress), scroll, arming(1, byPress)],
  ['the mention goes', arming(), gone(1), idle, [stop]],
  ['another mention goes', arming(), gone(2), arming()],

  ['the pointer is on the mention', shown({ on: 'card' }), over(1), shown()],
  ['the pointer goes to another mention', shown(), over(2), switching({ token: NEXT }), [ask(2), start(warmDwellMs)]],
  ['the pointer crosses another mention on its way to the card', shown(), over(2, { toward: true }), switching({ token: NEXT }), [ask(2), start(dwellMs)]],
  ['the pointer goes to another mention right after a scroll', shown(), over(2), switching({ token: NEXT }), [ask(2), start(INTENT.quietAfterScrollMs)], { scrolledAt: AT }],
  ['the pointer goes elsewhere, card pinned', shown({ pin: 'press' }), over(2), shown({ pin: 'press' })],
  ['the pointer goes elsewhere with a button down', shown(), over(2), shown(), [], { held: true }],
  ['the pointer reaches the card', shown(), card, shown({ on: 'card' })],
  ['the card is pressed', shown(), grip, shown({ on: 'card', pin: 'press' })],
  ['the card is pressed, opened by key', shown({ pin: 'key' }), grip, shown({ on: 'card', pin: 'key' })],
  ['the pointer leaves', shown(), away(), leaving({ token: NEXT }), [start(graceMs)]],
  ['the pointer sets out for the card', shown(), away(true), leaving({ token: NEXT, enRoute: true }), [start(enRouteMs)]],
  ['the pointer leaves, card pinned', shown({ pin: 'key' }), away(), shown({ pin: 'key' })],
  ['text of the card is selected beyond its edge', shown(), away(), shown(), [], { held: true }],
  ['a late timer ends', shown(), timer(), shown()],
  ['a late answer comes', shown(), answer(), shown()],
  ['the mention is pressed', shown(), press(1), shown({ pin: 'press' }), [pinned('press')]],
  ['the mention is pressed again', shown({ pin: 'press' }), press(1), shut(1), [stop, hide]],
  ['the mention is opened by key', shown(), key(1), shown({ pin: 'key' }), [pinned('key')]],
  ['another mention is pressed', shown({ pin: 'press' }), press(2), switching({ token: NEXT, ...byPress }), [stop, ask(2)]],
  ['the page is pressed', shown({ pin: 'press' }), outside, idle, [stop, hide]],
  ['Esc', shown({ pin: 'press' }), dismiss, shut(1), [stop, hide]],
  ['a button goes down', shown(), hold, shown()],
  ['a button goes up', shown(), release, shown()],
  ['the page scrolls', shown(), scroll, leaving({ token: NEXT }), [start(graceMs)]],
  ['the page scrolls behind the card', shown({ on: 'card' }), scroll, shown({ on: 'card' })],
  ['the page scrolls, card pinned', shown({ pin: 'press' }), scroll, shown({ pin: 'press' })],
  ['the mention goes', shown({ pin: 'press' }), gone(1), idle, [stop, hide]],
  ['another mention goes', shown(), gone(2), shown()],

  ['the pointer comes back', leaving(), over(1), shown(), [stop]],
  ['the pointer goes to another mention', leaving(), over(2), switching({ token: NEXT }), [ask(2), start(warmDwellMs)]],
  ['the pointer goes to another mention with a button down', leaving(), over(2), leaving(), [], { held: true }],
  ['the card is pressed, the pointer having left for a moment', leaving(), grip, shown({ on: 'card', pin: 'press' }), [stop]],
  ['the pointer reaches the card', leaving(), card, shown({ on: 'card' }), [stop]],
  ['the pointer moves on, away', leaving(), away(), leaving()],
  ['the pointer turns to the card', leaving(), away(true), leaving({ token: NEXT, enRoute: true }), [start(enRouteMs)]],
  ['the pointer moves on to the card', leaving({ enRoute: true }), away(true), leaving({ token: NEXT, enRoute: true }), [start(enRouteMs)]],
  ['the pointer turns off its way to the card', leaving({ enRoute: true }), away(), leaving({ token: NEXT }), [start(graceMs)]],
  ['the grace ends', leaving(), timer(), idle, [stop, hide]],
  ['an older timer ends', leaving(), timer(TOKEN - 1), leaving()],
  ['a late answer comes', leaving(), answer(), leaving()],
  ['the mention is pressed', leaving(), press(1), shown({ pin: 'press' }), [stop, pinned('press')]],
  ['another mention is pressed', leaving(), press(2), switching({ token: NEXT, ...byPress }), [stop, ask(2)]],
  ['the page is pressed', leaving(), outside, idle, [stop, hide]],
  ['Esc', leaving(), dismiss, shut(1), [stop, hide]],
  ['a button goes down', leaving(), hold, leaving()],
  ['a button goes up', leaving(), release, leaving()],
  ['the page scrolls', leaving(), scroll, leaving()],
  ['the mention goes', leaving(), gone(1), idle, [stop, hide]],
  ['another mention goes', leaving(), gone(2), leaving()],

  ['the pointer moves on the new mention', switching(), over(2), switching()],
  ['the pointer moves fast on the new mention', switching(), over(2, { fast: true }), switching(), [start(warmDwellMs, TOKEN)]],
  ['the pointer crosses the new mention to the card', switching(), over(2, { toward: true }), switching(), [start(dwellMs, TOKEN)]],
  ['the pointer moves fast, dwell over', switching({ rested: true }), over(2, { fast: true }), switching({ rested: true })],
  ['the pointer goes back', switching(), over(1), shown(), [stop]],
  ['the pointer goes to a third mention', switching(), over(3), switching({ mention: 3, token: NEXT }), [ask(3), start(warmDwellMs)]],
  ['the pointer moves elsewhere after a press', switching(byPress), over(3), switching(byPress)],
  ['the pointer reaches the card', switching(), card, shown({ on: 'card' }), [stop]],
  ['the pointer reaches the card after a press', switching(byPress), card, switching(byPress)],
  ['the pointer leaves', switching(), away(), leaving({ token: NEXT }), [start(graceMs)]],
  ['the pointer leaves after a press', switching(byPress), away(), switching(byPress)],
  ['the dwell ends first', switching(), timer(), switching({ rested: true })],
  ['the dwell ends last', switching({ answered: true }), timer(), shown({ mention: 2 }), [show(2)]],
  ['an older timer ends', switching({ answered: true }), timer(TOKEN - 1), switching({ answered: true })],
  ['the answer comes first', switching(), answer(), switching({ answered: true })],
  ['the answer comes last', switching({ rested: true }), answer(), shown({ mention: 2 }), [show(2)]],
  ['a stale answer comes', switching({ rested: true }), answer(TOKEN - 1), switching({ rested: true })],
  ['the new mention is pressed', switching({ answered: true }), press(2), shown({ mention: 2, pin: 'press' }), [stop, show(2, 'press')]],
  ['the mention of the open card is pressed', switching(), press(1), shown({ pin: 'press' }), [stop, pinned('press')]],
  ['a third mention is pressed', switching(), press(3), switching({ mention: 3, token: NEXT, ...byPress }), [stop, ask(3)]],
  ['the page is pressed', switching(), outside, idle, [stop, hide]],
  ['Esc', switching(), dismiss, shut(2), [stop, hide]],
  ['a button goes down', switching(), hold, leaving({ token: NEXT }), [start(graceMs)]],
  ['a button goes down after a press', switching(byPress), hold, switching(byPress)],
  ['a button goes up', switching(), release, switching()],
  ['the page scrolls', switching(), scroll, leaving({ token: NEXT }), [start(graceMs)]],
  ['the page scrolls after a press', switching(byPress), scroll, switching(byPress)],
  ['the mention of the open card goes', switching({ answered: true }), gone(1), arming(2, { answered: true }), [hide]],
  ['the new mention goes', switching(), gone(2), leaving({ token: NEXT }), [start(graceMs)]],
  ['a third mention goes', switching(), gone(3), switching()],
];

const stateOf = (phase: Phase, more: Partial<State> = {}): State => ({ ...START, phase, token: TOKEN, ...more });

describe('the intent machine', () => {
  it.each(ROWS.map((row) => [`${row[1].name}: ${row[0]}`, row] as const))('%s', (_name, [, phase, event, then, effects = [], more = {}]) => {
    const done = step(stateOf(phase, more), event);
    expect(done.state.phase).toEqual(then);
    expect(done.effects).toEqual(effects);
  });

  it('has every kind of event in every phase in this table', () => {
    const kinds: readonly Event['kind'][] = ['over', 'card', 'away', 'timer', 'answer', 'open', 'outside', 'dismiss', 'hold', 'release', 'scroll', 'gone'];
    const phases: readonly Phase['name'][] = ['idle', 'arming', 'shown', 'leaving', 'switching'];
    const missing = phases.flatMap((name) => kinds.filter((kind) => !ROWS.some(([, phase, event]) => phase.name === name && event.kind === kind)).map((kind) => `${name} ${kind}`));
    expect(missing).toEqual([]);
  });

  it('notes buttons, scrolls and closings', () => {
    expect(step(stateOf(idle), hold).state.held).toBe(true);
    expect(step(stateOf(idle, { held: true }), release).state.held).toBe(false);
    expect(step(stateOf(idle), scroll).state.scrolledAt).toBe(AT);
    expect(step(stateOf(shown()), outside).state).toMatchObject({ closedAt: AT, closed: 1 });
  });

  it('gives a new token to each attempt', () => {
    expect(step(stateOf(idle), over(1)).state.token).toBe(NEXT);
    expect(step(stateOf(shown()), away()).state.token).toBe(NEXT);
  });
});
