import type { IndexStack } from '../catalogue/stack';
import type { PageContext, TextBlock } from '../domain/block';
import type { Mention } from '../domain/mention';
import { candidatesOf } from './candidates';
import { resolve, type ResolveOptions } from './resolve';

export { candidates, candidatesOf } from './candidates';
export { resolve, type ResolveOptions } from './resolve';

/** Text in, mentions out: {@link candidatesOf} all blocks, then {@link resolve} over all of them. */
export function detect(blocks: readonly TextBlock[], context: PageContext, stack: IndexStack, options: ResolveOptions = {}): Mention[] {
  return resolve(candidatesOf(blocks, stack).flat(), context, stack, options);
}
