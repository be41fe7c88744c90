import type { EventName, EventOf } from './contract';
import type { EventMessage } from './envelope';

/** What a surface does on each event it cares for. */
export type EventHandlers = { readonly [K in EventName]?: (data: EventOf<K>) => void };

/** An event as it travels. */
export function eventMessage<K extends EventName>(name: K, data: EventOf<K>): EventMessage {
  return { titlecard: 'event', name, data };
}

/**
 * A listener for messages from the background. Events are checked like any message; calls, strangers' messages and events
 * without a handler are passed over. Returns nothing, so that it never answers in place of a server.
 * @param accept checks what an event carries; undefined for nonsense.
 */
export function onEvent(handlers: EventHandlers, accept: <K extends EventName>(name: K, data: unknown) => EventOf<K> | undefined): (message: unknown) => void {
  return (message) => {
    const { titlecard, name, data } = (message ?? {}) as Partial<EventMessage>;
    if (titlecard !== 'event' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return;
    const handler = handlers[name as EventName] as (data: unknown) => void;
    const checked = accept(name as EventName, data);
    if (checked !== undefined) handler(checked);
  };
}
