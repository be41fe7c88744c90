import type { IndexStack } from '../catalogue/stack';
import type { PageContext, TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import type { Mention } from '../domain/mention';
import { candidates } from './candidates';
import { resolve, type ResolveOptions } from './resolve';

export { candidates } from './candidates';
export { resolve, type ResolveOptions } from './resolve';

/** Text in, mentions out: {@link candidates} of every block, then {@link resolve} over all of them. */
export function detect(blocks: readonly TextBlock[], context: PageContext, stack: IndexStack, options: ResolveOptions = {}): Mention[] {
  const all: Candidate[] = [];
  for (const block of blocks) for (const candidate of candidates(block, stack)) all.push(candidate);
  return resolve(all, context, stack, options);
}
