import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/domain/result';
import { acceptAnswers } from '../../../src/messaging/accept-answers';
import { createClient } from '../../../src/messaging/client';
import type { Caller } from '../../../src/messaging/contract';
import type { CallMessage } from '../../../src/messaging/envelope';
import { serve } from '../../../src/messaging/server';

const table = {
  double: { from: ['page', 'popup'], ask: () => v.object({ n: v.number() }), answer: () => v.object({ n: v.number() }) },
  erase: { from: ['options'], ask: () => v.object({}), answer: () => v.object({}) },
} as const;

const handlers = {
  double: ({ n }: { n: number }) => {
    if (n === 13) throw new Error('unlucky');
    if (n === 99) return fail('notFound');
    return ok({ n: n === 7 ? Number.NaN : n * 2 });
  },
  erase: async () => ok({}),
};

function link(caller: Caller | null) {
  const listener = serve(table, handlers, { whoIs: () => caller });
  const wire = async (message: CallMessage): Promise<unknown> => structuredClone(await listener(structuredClone(message), {}));
  return { listener, client: createClient(acceptAnswers(table), wire, { timeoutMs: 5_000 }) };
}

describe('a call', () => {
  it('carries the answer back', async () => {
    expect(await link('page').client.call('double', { n: 4 })).toEqual({ ok: true, value: { n: 8 } });
  });

  it('is refused where the sender may not make it', async () => {
    expect(await link('page').client.call('erase', {})).toEqual({ ok: false, failure: { code: 'refused', detail: 'erase' } });
    expect(await link(null).client.call('double', { n: 1 })).toMatchObject({ failure: { code: 'refused' } });
    expect(await link('options').client.call('erase', {})).toEqual({ ok: true, value: {} });
  });

  it('is refused as invalid when the question or the answer fails its check', async () => {
    const { client, listener } = link('page');
    expect(await listener({ titlecard: 'call', name: 'double', ask: { n: 'x' } }, {})).toMatchObject({ failure: { code: 'invalid' } });
    expect(await client.call('double', { n: 7 })).toMatchObject({ failure: { code: 'invalid' } });
  });

  it('hands failures on as values and turns what a handler throws into one', async () => {
    const { client } = link('page');
    expect(await client.call('double', { n: 99 })).toEqual({ ok: false, failure: { code: 'notFound' } });
    expect(await client.call('double', { n: 13 })).toMatchObject({ failure: { code: 'internal' } });
  });

  it.each([
    undefined, null, 'call', {}, { titlecard: 'event', name: 'double', data: {} }, { titlecard: 'call', name: 'unknown', ask: {} },
    { titlecard: 'call', name: 'toString', ask: {} }, { type: 'double', n: 1 },
  ])('is left to others when it is none of ours: %j', (message) => {
    expect(link('page').listener(message, {})).toBeUndefined();
  });
});

describe('a client', () => {
  const over = (send: () => Promise<unknown>, timeoutMs = 5_000) => createClient(acceptAnswers(table), send, { timeoutMs }).call('double', { n: 1 });

  it('gives up after its time', async () => {
    expect(await over(() => new Promise(() => undefined), 1)).toEqual({ ok: false, failure: { code: 'timeout' } });
  });

  it.each([
    ['nobody answers', () => Promise.resolve(undefined), 'unavailable'],
    ['the other side is gone', () => Promise.reject(new Error('Could not establish connection.')), 'unavailable'],
    ['the extension was reloaded (Chromium)', () => Promise.reject(new Error('Extension context invalidated.')), 'reloaded'],
    ['the extension was reloaded (Firefox)', () => { throw new TypeError('runtime.sendMessage is not a function'); }, 'reloaded'],
    ['the answer is no result', () => Promise.resolve({ n: 2 }), 'invalid'],
    ['the value is not what was promised', () => Promise.resolve({ ok: true, value: { n: '2' } }), 'invalid'],
    ['the failure is of an unknown kind', () => Promise.resolve({ ok: false, failure: { code: 'bad luck' } }), 'invalid'],
  ])('says so when %s', async (_case, send, code) => {
    expect(await over(send)).toMatchObject({ ok: false, failure: { code } });
  });
});
