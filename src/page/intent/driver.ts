import { openMention, START, step, type Effect, type Event, type MentionId, type Pin, type State } from './machine';

/** What the machine's effects come to. */
export interface DriverPorts {
  /** Gets ready what the card will say; answers with an `answer` event of the same token. */
  ask(mention: MentionId, token: number): void;
  show(mention: MentionId, token: number, pin: Pin): void;
  pin(pin: Pin): void;
  hide(): void;
}

/** Runs the intent machine: holds its state and its one timer. */
export class IntentDriver {
  readonly #ports: DriverPorts;
  readonly #queue: Event[] = [];
  #state: State = START;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(ports: DriverPorts, signal: AbortSignal) {
    this.#ports = ports;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** The mention whose card is open, or null. */
  get open(): MentionId | null {
    return openMention(this.#state.phase);
  }

  /** Mentions that matter to what the reader is doing: the open one and the one that may open next. */
  get involved(): readonly MentionId[] {
    const { phase } = this.#state;
    if (phase.name === 'idle') return [];
    return phase.name === 'switching' ? [phase.from, phase.mention] : [phase.mention];
  }

  /** Takes an event. Events that effects give rise to are taken after it. */
  readonly dispatch = (event: Event): void => {
    this.#queue.push(event);
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const { state, effects } = step(this.#state, next);
      this.#state = state;
      const late = 'at' in next ? performance.now() - next.at : 0;
      for (const effect of effects) this.#run(effect, late);
    }
    this.#running = false;
  };

  /** @param late how long ago that came about which the effect belongs to, in ms. */
  #run(effect: Effect, late: number): void {
    switch (effect.do) {
      case 'ask': return this.#ports.ask(effect.mention, effect.token);
      case 'startTimer': return this.#startTimer(effect.token, effect.ms - late);
      case 'stopTimer': return clearTimeout(this.#timer);
      case 'show': return this.#ports.show(effect.mention, effect.token, effect.pin);
      case 'pin': return this.#ports.pin(effect.pin);
      case 'hide': return this.#ports.hide();
    }
  }

  #startTimer(token: number, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dispatch({ kind: 'timer', token, at: performance.now() }), ms);
  }
}
