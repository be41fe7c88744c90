import { expect, it } from 'vitest';
import { acceptEvent } from '../../../src/messaging/accept-event';
import { eventMessage, onEvent } from '../../../src/messaging/events';

function hear(message: unknown): string[] {
  const heard: string[] = [];
  const listener = onEvent({ command: ({ name }) => heard.push(name) }, acceptEvent);
  expect(listener(message)).toBeUndefined();
  return heard;
}

it('hands a checked event to its handler', () => {
  expect(hear(eventMessage('command', { name: 'toggle-card' }))).toEqual(['toggle-card']);
});

it.each([
  eventMessage('alias.asked', { text: 'no handler' }),
  { titlecard: 'event', name: 'command', data: { name: 'format-disk' } },
  { titlecard: 'event', name: 'constructor', data: {} },
  { titlecard: 'call', name: 'command', ask: { name: 'toggle-card' } },
  undefined,
])('passes over %j', (message) => {
  expect(hear(message)).toEqual([]);
});
