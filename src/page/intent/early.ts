import type { FoundMention } from '../mentions';
import type { Point } from './envelope';

/** What may decide how a card comes, once its script is here: see inputs.ts. */
const KINDS = ['pointermove', 'pointerout', 'pointerdown', 'pointerup', 'pointercancel', 'click', 'scroll'] as const;
/** Of these only what happens on a mention matters later. */
const AIMED: ReadonlySet<string> = new Set(['pointermove', 'click']);

/** An input that came before the card's script. */
export interface EarlyInput {
  readonly event: Event;
  /** Where it went; an event that is over does not tell any more. */
  readonly path: readonly EventTarget[];
  /** When it came, ms; for a pointer on a mention, when it came to that mention. */
  readonly cameAt: number;
  readonly mention: FoundMention | null;
}

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
  readonly #last = new Map<string, EarlyInput>();

  constructor(ports: EarlyInputPorts, signal: AbortSignal) {
    this.#ports = ports;
    const options = { capture: true, passive: true, signal: AbortSignal.any([signal, this.#end.signal]) };
    for (const kind of KINDS) window.addEventListener(kind, this.#hear, options);
  }

  /** The inputs that still count, in their order. */
  get kept(): readonly EarlyInput[] {
    return [...this.#last.values()];
  }

  /** Keeps no more. */
  end(): void {
    this.#end.abort();
  }

  readonly #hear = (event: Event): void => {
    if (!event.isTrusted) return;
    const { type } = event;
    const before = this.#last.get(type);
    const mention = isAimed(event) ? this.#ports.mentionAt({ x: event.clientX, y: event.clientY }) : null;
    this.#last.delete(type);
    if (mention || !AIMED.has(type)) {
      const cameAt = before && mention && before.mention?.id === mention.id && type === 'pointermove' ? before.cameAt : event.timeStamp;
      this.#last.set(type, { event, path: event.composedPath(), cameAt, mention });
    }
    if (mention) this.#ports.onTouch();
  };
}

/** A finger that scrolls passes over many mentions, and what a pointer leaves does not matter. */
function isAimed(event: Event): event is MouseEvent {
  if (!(event instanceof MouseEvent) || event.type === 'pointerout') return false;
  return event.type !== 'pointermove' || (event as PointerEvent).pointerType !== 'touch';
}
