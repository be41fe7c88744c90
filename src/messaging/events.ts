import * as v from 'valibot';
import { type EventName, type EventOf, eventSchemas } from './contract';
import { type EventMessage, eventMessageSchema } from './envelope';

/** What a surface does on each event it cares for. */
export type EventHandlers = { readonly [K in EventName]?: (data: EventOf<K>) => void };

/** An event as it travels. */
export function eventMessage<K extends EventName>(name: K, data: EventOf<K>): EventMessage {
  return { titlecard: 'event', name, data };
}

/**
 * A listener for messages from the background. Events are checked like any message; calls, strangers' messages and events
 * without a handler are passed over. Returns nothing, so that it never answers in place of a server.
 */
export function onEvent(handlers: EventHandlers): (message: unknown) => void {
  return (message) => {
    const parsed = v.safeParse(eventMessageSchema, message);
    if (!parsed.success || !isEventName(parsed.output.name)) return;
    const { name, data } = parsed.output;
    const handler = handlers[name] as ((data: unknown) => void) | undefined;
    const checked = handler && v.safeParse(eventSchemas[name](), data);
    if (checked?.success) handler?.(checked.output);
  };
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(eventSchemas, name);
}
