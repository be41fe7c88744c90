import type { PageScript } from '../messaging/contract';
import type { CardSession } from './card-session';
import type { PageSession, startReading } from './session';

/** What the later scripts bring. */
interface Parts {
  readonly reading: { readonly PageSession: typeof PageSession; readonly startReading: typeof startReading };
  readonly card: { readonly CardSession: typeof CardSession };
}

/** Where later scripts leave what they bring for those before: in the world that they share and the page's own scripts do not see. */
const ARRIVED = Symbol.for('titlecard.arrived');
const world = globalThis as { [ARRIVED]?: { readonly parts: { -readonly [K in PageScript]?: Parts[K] }; readonly waiting: Map<PageScript, (part: never) => void> } };

/** Called by a later script once it runs. */
export function offer<K extends PageScript>(script: K, part: Parts[K]): void {
  const { parts, waiting } = (world[ARRIVED] ??= { parts: {}, waiting: new Map() });
  parts[script] = part;
  (waiting.get(script) as ((part: Parts[K]) => void) | undefined)?.(part);
}

/**
 * What a script brings, as soon as it has run in this page: before the background knows it and can answer.
 * @param fetch asks for the script.
 * @returns null where it does not come.
 */
export async function arrival<K extends PageScript>(script: K, fetch: () => Promise<unknown>): Promise<Parts[K] | null> {
  const { parts, waiting } = (world[ARRIVED] ??= { parts: {}, waiting: new Map() });
  return parts[script] ?? new Promise((resolve) => {
    waiting.set(script, resolve);
    void fetch().then(() => resolve(parts[script] ?? null));
  });
}
