import * as v from 'valibot';
import { type FailureCode, fail, ok, type Result } from '../domain/result';
import type { Answer } from './contract';
import { type CallMessage, type CallTable, resultSchema } from './envelope';

export interface Client<C extends CallTable> {
  /**
   * Sends one call and waits for its answer. Never rejects: a receiver that is gone, late or answers nonsense is a failure
   * (`unavailable`, `timeout`, `invalid`; `reloaded` when this context outlived its extension).
   */
  call<K extends keyof C & string>(name: K, ask: v.InferInput<ReturnType<C[K]['ask']>>): Promise<Result<Answer<C, K>>>;
}

/**
 * A typed caller over any transport.
 * @param contract the calls' answers; what is asked is checked where it arrives.
 * @param send hands a message to the other side and resolves with its raw answer; may reject.
 * @param options.timeoutMs how long to wait for an answer, in ms.
 */
export function createClient<C extends CallTable>(
  contract: { readonly [K in keyof C]: Pick<C[K], 'answer'> },
  send: (message: CallMessage) => Promise<unknown>,
  options: { readonly timeoutMs: number },
): Client<C> {
  return {
    async call(name, ask) {
      const raw = await within(options.timeoutMs, () => send({ titlecard: 'call', name, ask }));
      if (!raw.ok) return raw;
      const result = v.safeParse(resultSchema, raw.value);
      // Undefined is what browsers hand over when nobody on the other side answered.
      if (!result.success) return fail(raw.value === undefined ? 'unavailable' : 'invalid', 'answer');
      if (!result.output.ok) return result.output;
      const shape = contract[name];
      const answer = shape && v.safeParse(shape.answer(), result.output.value);
      if (!answer?.success) return fail('invalid', `answer to ${name}`);
      return ok(answer.output as Answer<C, typeof name>);
    },
  };
}

async function within(timeoutMs: number, send: () => Promise<unknown>): Promise<Result<unknown>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<never>>((resolve) => {
    timer = setTimeout(() => resolve(fail('timeout')), timeoutMs);
  });
  try {
    return await Promise.race([send().then(ok), late]);
  } catch (error) {
    return fail(codeOf(error), String(error));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * After an update or removal of the extension its old content scripts live on without it: Chromium then throws "Extension
 * context invalidated", and Firefox's `runtime` loses its methods.
 */
function codeOf(error: unknown): FailureCode {
  return error instanceof TypeError || /context invalidated/i.test(String(error)) ? 'reloaded' : 'unavailable';
}
