import * as v from 'valibot';
import { FAILURE_CODES } from '../domain/result';
import type { Caller } from './contract';

/** One table of calls: who may send each, what is asked and what is answered. */
export type CallTable = Readonly<Record<string, CallShape>>;
interface CallShape {
  readonly from: readonly Caller[];
  readonly ask: () => v.GenericSchema;
  readonly answer: () => v.GenericSchema;
}

/** A call on the wire. The mark `titlecard` tells our messages from those of other libraries in the same page of the extension. */
export const callMessageSchema = v.object({ titlecard: v.literal('call'), name: v.string(), ask: v.unknown() });

/** An event on the wire. */
export const eventMessageSchema = v.object({ titlecard: v.literal('event'), name: v.string(), data: v.unknown() });

/** An answer on the wire; the value is checked against the call's own schema afterwards. */
export const resultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({
    ok: v.literal(false),
    failure: v.object({ code: v.picklist(FAILURE_CODES), detail: v.exactOptional(v.string()) }),
  }),
]);

export type CallMessage = v.InferOutput<typeof callMessageSchema>;
export type EventMessage = v.InferOutput<typeof eventMessageSchema>;
