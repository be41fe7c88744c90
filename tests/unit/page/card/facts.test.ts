import { describe, expect, it } from 'vitest';
import type { EntryKey, FranchiseKey, SeriesKey } from '../../../../src/domain/keys';
import type { Mention } from '../../../../src/domain/mention';
import { fail, ok, type Result } from '../../../../src/domain/result';
import type { Client } from '../../../../src/messaging/client';
import type { CallsOfCards } from '../../../../src/messaging/contract';
import { newCorrection } from '../../../../src/page/card/corrections';
import { CardFacts } from '../../../../src/page/card/facts';

const choice = (id: number) => ({ series: `sb${id}` as SeriesKey, entry: `b${id}` as EntryKey });
const mention = (choices: Mention['choices'], more: Partial<Mention> = {}): Mention =>
  ({ block: 0, start: 0, end: 1, surface: 'Given', choices, franchise: null, entryNamed: false, confidence: 1, ...more });

/** A background that knows the series 1 to 3. Facts stand for themselves by their keys. */
function facts(): CardFacts {
  const known = new Set(['sb1', 'sb2', 'sb3']);
  const call = async (name: string, ask: { readonly series: string; readonly entry: string }): Promise<Result<unknown>> => {
    if (name === 'facts.franchise') return ok({ name: 'Gundam', series: [choice(1), choice(2)] });
    return known.has(ask.series) ? ok({ series: ask.series, entry: { key: ask.entry } }) : fail('notFound');
  };
  return new CardFacts({ call } as unknown as Client<CallsOfCards>);
}

describe('what a card has to say', () => {
  it('is the facts of the one series that is meant', async () => {
    expect(await facts().of(mention([choice(1)]))).toEqual({ state: 'facts', facts: { series: 'sb1', entry: { key: 'b1' } }, hasOtherChoices: false });
  });

  it('is a question where more may be meant', async () => {
    expect(await facts().of(mention([choice(1), choice(2)]))).toMatchObject({ state: 'chooser', franchise: null, choices: [{ series: 'sb1' }, { series: 'sb2' }] });
  });

  it('is a question by name for a franchise', async () => {
    expect(await facts().of(mention([choice(1)], { franchise: 'f-gundam' as FranchiseKey }))).toMatchObject({ state: 'chooser', franchise: 'Gundam' });
  });

  it('leaves out choices that nobody knows any more', async () => {
    expect(await facts().of(mention([choice(9), choice(2)]))).toMatchObject({ state: 'facts', facts: { series: 'sb2' } });
    expect(await facts().of(mention([choice(9), choice(8)]))).toEqual({ state: 'failed', failure: 'notFound' });
  });

  it('remembers the reader\'s answer for the same words, until told otherwise', async () => {
    const card = facts();
    const open = mention([choice(1), choice(2)]);
    card.remember(open, choice(2));
    expect(await card.of({ ...open, surface: 'GIVEN', block: 7 })).toMatchObject({ state: 'facts', facts: { series: 'sb2' }, hasOtherChoices: true });
    expect(await card.of({ ...open, surface: 'Other' })).toMatchObject({ state: 'chooser' });
    card.forget(open);
    expect(await card.of(open)).toMatchObject({ state: 'chooser' });
    card.remember(open, choice(2));
    card.forgetAll();
    expect(await card.of(open)).toMatchObject({ state: 'chooser' });
  });
});

it('corrections get an id of their own', () => {
  const wish = { surface: 'Given', choice: choice(1), scope: { in: 'everywhere' } } as const;
  const hidden = newCorrection({ ...wish, does: 'suppress' });
  expect(hidden).toMatchObject({ does: 'suppress', surface: 'Given', series: 'sb1' });
  expect(hidden).not.toHaveProperty('entry');
  expect(newCorrection({ ...wish, does: 'alias' })).toMatchObject({ does: 'alias', series: 'sb1', entry: 'b1' });
  expect(newCorrection({ ...wish, does: 'pin' }).id).not.toBe(hidden.id);
});
