import * as v from 'valibot';
import { BACKGROUND_LIMITS } from '../domain/limits';
import { eventSchemas } from '../messaging/contract';
import type { EventMessage } from '../messaging/envelope';
import { eventMessage } from '../messaging/events';

/** The event for a keyboard command of the manifest, or null for a name that no page knows. */
export function commandEvent(name: string): EventMessage | null {
  const command = v.safeParse(eventSchemas.command(), { name });
  return command.success ? eventMessage('command', command.output) : null;
}

/** The event for a selection on which the reader chose "always mark this as ...", or null when nothing is left of it. */
export function aliasEvent(selection: string): EventMessage | null {
  const text = selection.replace(/\s+/g, ' ').trim().slice(0, BACKGROUND_LIMITS.surfaceLength);
  return text ? eventMessage('alias.asked', { text }) : null;
}
