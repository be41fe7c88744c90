import type { PageMention } from '../mentions';
import { read } from '../extract/clobber';

/** Is a mention in the viewport, or no further from it than the viewport is high or wide? Told by the element that holds its text, which is never less than the text. */
export function isNear({ start }: PageMention): boolean {
  const element = start.node.parentElement;
  // What has no box of its own may have its text anywhere.
  if (!element) return true;
  const { left, top, right, bottom, width, height } = read(element, 'getBoundingClientRect')();
  if (width === 0 && height === 0) return true;
  return bottom > -innerHeight && top < 2 * innerHeight && right > -innerWidth && left < 2 * innerWidth;
}
