import * as v from 'valibot';
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
export interface EventMessage { readonly titlecard: 'event'; readonly name: string; readonly data: unknown }

export type CallMessage = v.InferOutput<typeof callMessageSchema>;
