import { INTENT } from './numbers';

/** Number of a mention in its page session. */
export type MentionId = number;
/** What keeps a card open although the pointer is elsewhere. */
export type Pin = 'press' | 'key' | null;

interface Opening {
  readonly mention: MentionId;
  /** Number of this attempt; answers and timers of earlier attempts carry another one and are passed over. */
  readonly token: number;
  readonly patient: boolean;
  /** The dwell is over. */
  readonly rested: boolean;
  /** The background has answered. */
  readonly answered: boolean;
  readonly pin: Pin;
}

export type Phase =
  /** No card. `shut` was closed by the reader and stays closed until the pointer leaves it. */
  | { readonly name: 'idle'; readonly shut: MentionId | null }
  /** No card yet; the pointer rests on a mention, or the reader asked for it. */
  | ({ readonly name: 'arming' } & Opening)
  /** A card is open. `on` is where the pointer is. */
  | { readonly name: 'shown'; readonly mention: MentionId; readonly on: 'mention' | 'card'; readonly pin: Pin }
  /** A card is open and the pointer has left; a timer decides. */
  | { readonly name: 'leaving'; readonly mention: MentionId; readonly token: number; readonly enRoute: boolean }
  /** The card of `from` is open and the pointer rests on another mention. */
  | ({ readonly name: 'switching'; readonly from: MentionId } & Opening);

export interface State {
  readonly phase: Phase;
  /** Token given out last. */
  readonly token: number;
  /** Time of the last scroll and of the last closing, and whose card closed then. */
  readonly scrolledAt: number;
  readonly closedAt: number;
  readonly closed: MentionId | null;
  /** A button is down: the reader drags or selects. */
  readonly held: boolean;
}

export type Event =
  | { readonly kind: 'over'; readonly mention: MentionId; readonly fast: boolean; readonly patient: boolean; readonly toward: boolean; readonly at: number }
  | { readonly kind: 'card' }
  /** A press or the focus inside the card: the reader is at work there, and the card stays. */
  | { readonly kind: 'grip' }
  | { readonly kind: 'away'; readonly toward: boolean }
  | { readonly kind: 'timer'; readonly token: number; readonly at: number }
  | { readonly kind: 'answer'; readonly token: number }
  /** Click, tap or key on a mention. */
  | { readonly kind: 'open'; readonly mention: MentionId; readonly by: 'press' | 'key' }
  /** Button down on neither card nor mention. */
  | { readonly kind: 'outside'; readonly at: number }
  /** Esc, or a close button. */
  | { readonly kind: 'dismiss'; readonly at: number }
  | { readonly kind: 'hold' }
  | { readonly kind: 'release' }
  | { readonly kind: 'scroll'; readonly at: number }
  /** The mention is no longer in the page. */
  | { readonly kind: 'gone'; readonly mention: MentionId; readonly at: number };

export type Effect =
  | { readonly do: 'ask'; readonly mention: MentionId; readonly token: number }
  /** There is one timer; starting it ends the one before. */
  | { readonly do: 'startTimer'; readonly token: number; readonly ms: number }
  | { readonly do: 'stopTimer' }
  | { readonly do: 'show'; readonly mention: MentionId; readonly token: number; readonly pin: Pin }
  | { readonly do: 'pin'; readonly pin: Pin }
  | { readonly do: 'hide' };

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

type Of<K extends Event['kind']> = Extract<Event, { kind: K }>;
type In<N extends Phase['name']> = Extract<Phase, { name: N }>;

export const START: State = { phase: { name: 'idle', shut: null }, token: 0, scrolledAt: -Infinity, closedAt: -Infinity, closed: null, held: false };

const stay = (state: State): Step => ({ state, effects: [] });
const go = (state: State, phase: Phase, ...effects: Effect[]): Step => ({ state: { ...state, phase }, effects });

/** One step of the pointer's intent: what the reader did, to what is to be done. Pure; times come with the events. */
export function step(state: State, event: Event): Step {
  if (event.kind === 'hold') return inPhase({ ...state, held: true }, event);
  if (event.kind === 'release') return stay({ ...state, held: false });
  if (event.kind === 'scroll') return inPhase({ ...state, scrolledAt: event.at }, event);
  if (event.kind === 'open') return open(state, event);
  return inPhase(state, event);
}

function inPhase(state: State, event: Event): Step {
  const phase = state.phase;
  switch (phase.name) {
    case 'idle': return idle(state, phase, event);
    case 'arming': return arming(state, phase, event);
    case 'shown': return shown(state, phase, event);
    case 'leaving': return leaving(state, phase, event);
    case 'switching': return switching(state, phase, event);
  }
}

function idle(state: State, phase: In<'idle'>, event: Event): Step {
  if (event.kind === 'away') return go(state, { name: 'idle', shut: null });
  if (event.kind !== 'over' || state.held || event.mention === phase.shut) return stay(state);
  return arm(state, event, coldDwell(state, event));
}

function arming(state: State, phase: In<'arming'>, event: Event): Step {
  switch (event.kind) {
    case 'over': return overWhileArming(state, phase, event);
    case 'timer': return event.token === phase.token ? settle(state, { ...phase, rested: true }) : stay(state);
    case 'answer': return event.token === phase.token ? settle(state, { ...phase, answered: true }) : stay(state);
    case 'away': case 'card': case 'hold': case 'scroll': return phase.pin ? stay(state) : rest(state, null);
    case 'outside': return rest(state, null);
    case 'dismiss': return rest(state, phase.mention);
    case 'gone': return event.mention === phase.mention ? rest(state, null) : stay(state);
    default: return stay(state);
  }
}

function overWhileArming(state: State, phase: In<'arming'>, event: Of<'over'>): Step {
  if (phase.pin) return stay(state);
  if (event.mention !== phase.mention) return arm(state, event, coldDwell(state, event));
  if (!event.fast || phase.rested) return stay(state);
  return { state, effects: [{ do: 'startTimer', token: phase.token, ms: coldDwell(state, event) }] };
}

function shown(state: State, phase: In<'shown'>, event: Event): Step {
  switch (event.kind) {
    case 'over':
      if (event.mention === phase.mention) return go(state, { ...phase, on: 'mention' });
      return phase.pin || state.held ? stay(state) : turn(state, phase.mention, event);
    case 'card': return go(state, { ...phase, on: 'card' });
    case 'grip': return go(state, { ...phase, on: 'card', pin: phase.pin ?? 'press' });
    case 'away': return phase.pin || state.held ? stay(state) : leave(state, phase.mention, event.toward);
    case 'scroll': return phase.pin || phase.on === 'card' ? stay(state) : leave(state, phase.mention, false);
    case 'outside': return close(state, event.at, null);
    case 'dismiss': return close(state, event.at, phase.mention);
    case 'gone': return event.mention === phase.mention ? close(state, event.at, null) : stay(state);
    default: return stay(state);
  }
}

function leaving(state: State, phase: In<'leaving'>, event: Event): Step {
  switch (event.kind) {
    case 'over':
      if (event.mention === phase.mention) return back(state, phase.mention, 'mention');
      return state.held ? stay(state) : turn(state, phase.mention, event);
    case 'card': return back(state, phase.mention, 'card');
    case 'grip': return go(state, { name: 'shown', mention: phase.mention, on: 'card', pin: 'press' }, { do: 'stopTimer' });
    case 'away': return event.toward || phase.enRoute ? leave(state, phase.mention, event.toward) : stay(state);
    case 'timer': return event.token === phase.token ? close(state, event.at, null) : stay(state);
    case 'outside': return close(state, event.at, null);
    case 'dismiss': return close(state, event.at, phase.mention);
    case 'gone': return event.mention === phase.mention ? close(state, event.at, null) : stay(state);
    default: return stay(state);
  }
}

function switching(state: State, phase: In<'switching'>, event: Event): Step {
  switch (event.kind) {
    case 'over': return overWhileSwitching(state, phase, event);
    case 'card': return phase.pin ? stay(state) : back(state, phase.from, 'card');
    case 'away': return phase.pin ? stay(state) : leave(state, phase.from, event.toward);
    case 'hold': case 'scroll': return phase.pin ? stay(state) : leave(state, phase.from, false);
    case 'timer': return event.token === phase.token ? settle(state, { ...phase, rested: true }) : stay(state);
    case 'answer': return event.token === phase.token ? settle(state, { ...phase, answered: true }) : stay(state);
    case 'outside': return close(state, event.at, null);
    case 'dismiss': return close(state, event.at, phase.mention);
    case 'gone':
      if (event.mention === phase.from) return goOn(state, phase, event.at);
      return event.mention === phase.mention ? leave(state, phase.from, false) : stay(state);
    default: return stay(state);
  }
}

function overWhileSwitching(state: State, phase: In<'switching'>, event: Of<'over'>): Step {
  if (phase.pin) return stay(state);
  if (event.mention === phase.from) return back(state, phase.from, 'mention');
  if (event.mention !== phase.mention) return turn(state, phase.from, event);
  if (phase.rested || (!event.fast && !event.toward)) return stay(state);
  return { state, effects: [{ do: 'startTimer', token: phase.token, ms: warmDwell(state, event) }] };
}

/** The reader asked for this mention: no dwell, and the card stays. A press on the mention of a pinned card closes it. */
function open(state: State, event: Of<'open'>): Step {
  const phase = state.phase;
  const { mention, by: pin } = event;
  if (phase.name === 'shown' && phase.mention === mention) {
    if (phase.pin === 'press' && pin === 'press') return close(state, state.closedAt, mention);
    return go(state, { ...phase, pin }, { do: 'pin', pin });
  }
  if ((phase.name === 'leaving' || phase.name === 'switching') && openMention(phase) === mention) {
    return go(state, { name: 'shown', mention, on: 'mention', pin }, { do: 'stopTimer' }, { do: 'pin', pin });
  }
  if ((phase.name === 'arming' || phase.name === 'switching') && phase.mention === mention) {
    const settled = settle(state, { ...phase, rested: true, pin });
    return { state: settled.state, effects: [{ do: 'stopTimer' }, ...settled.effects] };
  }
  const token = state.token + 1;
  const opening: Opening = { mention, token, patient: false, rested: true, answered: false, pin };
  const from = openMention(phase);
  const next: Phase = from === null ? { name: 'arming', ...opening } : { name: 'switching', from, ...opening };
  return go({ ...state, token }, next, { do: 'stopTimer' }, { do: 'ask', mention, token });
}

/** The mention whose card is open in this phase, if one is. */
export function openMention(phase: Phase): MentionId | null {
  if (phase.name === 'switching') return phase.from;
  return phase.name === 'shown' || phase.name === 'leaving' ? phase.mention : null;
}

function arm(state: State, event: Of<'over'>, ms: number): Step {
  const token = state.token + 1;
  const { mention, patient } = event;
  const phase: Phase = { name: 'arming', mention, token, patient, rested: false, answered: false, pin: null };
  return go({ ...state, token }, phase, { do: 'ask', mention, token }, { do: 'startTimer', token, ms });
}

function turn(state: State, from: MentionId, event: Of<'over'>): Step {
  const token = state.token + 1;
  const { mention, patient } = event;
  const phase: Phase = { name: 'switching', from, mention, token, patient, rested: false, answered: false, pin: null };
  return go({ ...state, token }, phase, { do: 'ask', mention, token }, { do: 'startTimer', token, ms: warmDwell(state, event) });
}

/** Shows the card once both the rest and the answer are there. */
function settle(state: State, phase: In<'arming'> | In<'switching'>): Step {
  if (!phase.rested || !phase.answered) return go(state, phase);
  const { mention, token, pin } = phase;
  return go(state, { name: 'shown', mention, on: 'mention', pin }, { do: 'show', mention, token, pin });
}

function leave(state: State, mention: MentionId, enRoute: boolean): Step {
  const token = state.token + 1;
  const ms = enRoute ? INTENT.enRouteMs : INTENT.graceMs;
  return go({ ...state, token }, { name: 'leaving', mention, token, enRoute }, { do: 'startTimer', token, ms });
}

function back(state: State, mention: MentionId, on: 'mention' | 'card'): Step {
  return go(state, { name: 'shown', mention, on, pin: null }, { do: 'stopTimer' });
}

function rest(state: State, shut: MentionId | null): Step {
  return go(state, { name: 'idle', shut }, { do: 'stopTimer' });
}

/** The open card goes, but the pointer still rests on the next mention and will not move again for it. */
function goOn(state: State, { from, mention, token, patient, rested, answered, pin }: In<'switching'>, at: number): Step {
  return go({ ...state, closedAt: at, closed: from }, { name: 'arming', mention, token, patient, rested, answered, pin }, { do: 'hide' });
}

function close(state: State, at: number, shut: MentionId | null): Step {
  return go({ ...state, closedAt: at, closed: openMention(state.phase) }, { name: 'idle', shut }, { do: 'stopTimer' }, { do: 'hide' });
}

/** The same mention takes the same dwell again; only another one is reached sooner while the reader is comparing. */
function coldDwell(state: State, event: Of<'over'>): number {
  const warm = event.at - state.closedAt < INTENT.warmForMs && event.mention !== state.closed;
  const usual = warm ? INTENT.warmDwellMs : INTENT.dwellMs;
  return afterQuiet(state, event, event.patient ? INTENT.patientDwellMs : usual);
}

/** On the way to the card a mention is passed, not chosen: there the full dwell holds. */
function warmDwell(state: State, event: Of<'over'>): number {
  return afterQuiet(state, event, event.toward ? INTENT.dwellMs : INTENT.warmDwellMs);
}

function afterQuiet(state: State, event: Of<'over'>, ms: number): number {
  return Math.max(ms, state.scrolledAt + INTENT.quietAfterScrollMs - event.at);
}
