import type { PageScript } from '../messaging/contract';
import type { Watching } from './ahead';
import type { CardSession } from './card-session';
import type { PageSession, startReading } from './session';

/** What the later scripts bring. */
interface Parts {
  readonly watching: Watching;
  readonly reading: { readonly PageSession: typeof PageSession; readonly startReading: typeof startReading };
  readonly card: { readonly CardSession: typeof CardSession };
}

/** Where later scripts leave what they bring for those before: in the world that they share and the page's own scripts do not see. */
const ARRIVED = Symbol.for('titlecard.arrived');
interface Arrivals {
  readonly parts: { -readonly [K in PageScript]?: Parts[K] };
  /** What is to be done when a script has run. */
  readonly expected: Map<PageScript, () => void>;
}
const world = globalThis as { [ARRIVED]?: Arrivals };

function arrivals(): Arrivals {
  return (world[ARRIVED] ??= { parts: {}, expected: new Map() });
}

/** Has somebody asked for the script? */
export function isExpected(script: PageScript): boolean {
  return arrivals().expected.has(script);
}

/** What a script that is there already has brought. */
export function arrived<K extends PageScript>(script: K): Parts[K] | undefined {
  return arrivals().parts[script];
}

/** Called by a later script once it runs. */
export function offer<K extends PageScript>(script: K, part: Parts[K]): void {
  const { parts, expected } = arrivals();
  parts[script] = part;
  expected.get(script)?.();
}

/** Gets another script into the page, once at a time. */
export class Arrival<K extends PageScript> {
  readonly #script: K;
  readonly #fetch: () => Promise<unknown>;
  #coming: Promise<Parts[K] | null> | null = null;

  /** @param fetch asks the background for the script. */
  constructor(script: K, fetch: () => Promise<unknown>) {
    this.#script = script;
    this.#fetch = fetch;
  }

  /** What the script brings, as soon as it has run: before the background knows it and can answer. Null where it does not come now. */
  get(): Promise<Parts[K] | null> {
    const { parts, expected } = arrivals();
    this.#coming ??= new Promise<Parts[K] | null>((resolve) => {
      const look = (): void => resolve(parts[this.#script] ?? null);
      if (parts[this.#script]) return look();
      expected.set(this.#script, look);
      void this.#fetch().then(look);
    }).finally(() => { this.#coming = null; });
    return this.#coming;
  }
}
