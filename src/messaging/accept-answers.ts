import * as v from 'valibot';
import type { Accept } from './client';
import type { Answer } from './contract';
import type { CallTable } from './envelope';

/** Checks answers by the shapes of their contract. */
export function acceptAnswers<C extends CallTable>(contract: { readonly [K in keyof C]: Pick<C[K], 'answer'> }): Accept<C> {
  return (name, value) => {
    const shape = contract[name];
    const parsed = v.safeParse(shape.answer(), value);
    return parsed.success ? (parsed.output as Answer<C, typeof name>) : undefined;
  };
}
