import type * as v from 'valibot';
import { FAILURE_CODES, type FailureCode, fail, ok, type Result } from '../domain/result';
import type { Answer } from './contract';
import type { CallMessage, CallTable } from './envelope';

/** Checks what a call was answered with. @returns the answer, or undefined for nonsense. */
export type Accept<C extends CallTable> = <K extends keyof C & string>(name: K, value: unknown) => Answer<C, K> | undefined;

export interface Client<C extends CallTable> {
  /**
   * Sends one call and waits for its answer. Never rejects: a receiver that is gone, late or answers nonsense is a failure
   * (`unavailable`, `timeout`, `invalid`; `reloaded` when this context outlived its extension).
   */
  call<K extends keyof C & string>(name: K, ask: v.InferInput<ReturnType<C[K]['ask']>>): Promise<Result<Answer<C, K>>>;
}

/**
 * A typed caller over any transport.
 * @param accept checks the answers; what is asked is checked where it arrives.
 * @param send hands a message to the other side and resolves with its raw answer; may reject.
 * @param options.timeoutMs how long to wait for an answer, in ms.
 */
export function createClient<C extends CallTable>(accept: Accept<C>, send: (message: CallMessage) => Promise<unknown>, options: { readonly timeoutMs: number }): Client<C> {
  return {
    async call(name, ask) {
      const raw = await within(options.timeoutMs, () => send({ titlecard: 'call', name, ask }));
      if (!raw.ok) return raw;
      const result = raw.value;
      // Undefined is what browsers hand over when nobody on the other side answered.
      if (!isResult(result)) return fail(result === undefined ? 'unavailable' : 'invalid', 'answer');
      if (!result.ok) return result;
      const answer = accept(name, result.value);
      return answer === undefined ? fail('invalid', `answer to ${name}`) : ok(answer);
    },
  };
}

function isResult(value: unknown): value is Result<unknown> {
  const { ok: isOk, failure } = (value ?? {}) as { readonly ok?: unknown; readonly failure?: { readonly code?: unknown } };
  return isOk === true || (isOk === false && FAILURE_CODES.includes(failure?.code as FailureCode));
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
