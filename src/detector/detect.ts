import type { IndexStack } from '../catalogue/stack';
import type { PageContext, TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import type { Mention } from '../domain/mention';
import { candidatesOf } from './candidates';
import { resolve, type ResolveOptions } from './resolve';

export { candidates, candidatesOf } from './candidates';
export { resolve, type ResolveOptions } from './resolve';

/** Text in, mentions out: {@link candidatesOf} all blocks, then {@link resolve} over all of them. */
export function detect(blocks: readonly TextBlock[], context: PageContext, stack: IndexStack, options: ResolveOptions = {}): Mention[] {
  const all: Candidate[] = [];
  for (const own of candidatesOf(blocks, stack)) for (const candidate of own) all.push(candidate);
  return resolve(all, context, stack, options);
}
