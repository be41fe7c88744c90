import * as v from 'valibot';
import { fail, ok, type Result } from '../domain/result';
import type { Answer, Ask, Caller } from './contract';
import { type CallTable, callMessageSchema } from './envelope';

/** One function per call; a missing or surplus one does not compile. `S` is what the transport tells of the sender. */
export type Handlers<C extends CallTable, S> = {
  readonly [K in keyof C]: (ask: Ask<C, K>, sender: S) => Result<Answer<C, K>> | Promise<Result<Answer<C, K>>>;
};

type AnyHandler<S> = (ask: unknown, sender: S) => Result<unknown> | Promise<Result<unknown>>;

/**
 * Answers the calls of a contract. The returned listener gives `undefined` for messages that are not calls of this contract
 * (others may serve them), else a promise that always resolves to a Result: `refused` when the sender may not make this call,
 * `invalid` when the question or our own answer fails its check, `internal` when the handler threw.
 * @param options.whoIs names the kind of context a sender is, or null for a stranger.
 */
export function serve<C extends CallTable, S>(
  contract: C,
  handlers: Handlers<C, S>,
  options: { readonly whoIs: (sender: S) => Caller | null },
): (message: unknown, sender: S) => Promise<Result<unknown>> | undefined {
  return (message, sender) => {
    const parsed = v.safeParse(callMessageSchema, message);
    if (!parsed.success || !Object.hasOwn(contract, parsed.output.name)) return undefined;
    const { name, ask } = parsed.output;
    const shape = contract[name];
    if (!shape) return undefined;
    const caller = options.whoIs(sender);
    if (!caller || !shape.from.includes(caller)) return Promise.resolve(fail('refused', name));
    // The mapped type proves that each handler takes its own call's question; the look-up by a run-time name cannot say so.
    return answer(shape, handlers[name] as AnyHandler<S>, name, ask, sender);
  };
}

async function answer<S>(
  shape: CallTable[string], handler: AnyHandler<S>, name: string, ask: unknown, sender: S,
): Promise<Result<unknown>> {
  const question = v.safeParse(shape.ask(), ask);
  if (!question.success) return fail('invalid', `${name}: ${v.summarize(question.issues)}`);
  try {
    const result = await handler(question.output, sender);
    if (!result.ok) return result;
    const reply = v.safeParse(shape.answer(), result.value);
    return reply.success ? ok(reply.output) : fail('invalid', `answer to ${name}: ${v.summarize(reply.issues)}`);
  } catch (error) {
    return fail('internal', `${name}: ${String(error)}`);
  }
}
