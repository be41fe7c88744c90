import type { FoundMention } from '../mentions';
import type { Point } from './envelope';

/** What may decide how a card comes, once its script is here: see inputs.ts. */
const KINDS = ['pointermove', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'click', 'scroll'] as const;
/** Of these the last one holds however long ago it was: a button is down, or it is not. */
const LASTING: ReadonlySet<string> = new Set(['pointerdown', 'pointerup', 'pointercancel']);
/** Others are over after this time, in ms; the page may have moved below the pointer since. */
const RECENT_MS = 1_000;

export interface EarlyInputPorts {
  mentionAt(point: Point): FoundMention | null;
  /** The reader's pointer or finger is on a mention. */
  onTouch(): void;
}

/**
 * Keeps the reader's last inputs, one of each kind, until the card's script is here to take them, and tells when it is wanted. Listens only;
 * synthetic events are passed over.
 */
export class EarlyInputs {
  readonly #ports: EarlyInputPorts;
  readonly #end = new AbortController();
  readonly #last = new Map<string, Event>();

  constructor(ports: EarlyInputPorts, signal: AbortSignal) {
    this.#ports = ports;
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, this.#end.signal]) };
    for (const kind of KINDS) window.addEventListener(kind, this.#hear, options);
  }

  /** The inputs that still count, in their order. From now on none are kept. */
  take(): Event[] {
    this.#end.abort();
    const since = performance.now() - RECENT_MS;
    return [...this.#last.values()].filter(({ type, timeStamp }) => LASTING.has(type) || timeStamp > since);
  }

  readonly #hear = (event: Event): void => {
    if (!event.isTrusted) return;
    this.#last.delete(event.type);
    this.#last.set(event.type, event);
    if (!(event instanceof MouseEvent) || event.type === 'pointerout') return;
    // A finger that scrolls passes over many mentions.
    const isTouchMove = event.type === 'pointermove' && (event as PointerEvent).pointerType === 'touch';
    if (!isTouchMove && this.#ports.mentionAt({ x: event.clientX, y: event.clientY })) this.#ports.onTouch();
  };
}
