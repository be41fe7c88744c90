import * as v from 'valibot';
import { type EventName, type EventOf, eventSchemas } from './contract';

/** Checks what an event carries by the contract's shape. */
export function acceptEvent<K extends EventName>(name: K, data: unknown): EventOf<K> | undefined {
  const parsed = v.safeParse(eventSchemas[name](), data);
  return parsed.success ? (parsed.output as EventOf<K>) : undefined;
}
