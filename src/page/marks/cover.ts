import type { ExtractedBlock } from '../extract/blocks';
import { read } from '../extract/clobber';

/*
 * Teaser cards are links as a whole, though their text stands in none: an empty link is laid over the card, or the headline's link is
 * stretched over it by a pseudo-element.
 */

/** Around a heading, how far up and among how many links the one over it is looked for. */
const NEAR = { levels: 3, links: 5 } as const;
const PSEUDO = ['::before', '::after'] as const;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
/** No colour at all, or a tint. */
const CLEAR = /^rgba\(.*, 0(?:\.[0-4]\d*)?\)$/;

/** Does a link lie over the heading? */
export function isUnderLink({ container }: ExtractedBlock): boolean {
  const boxes = linksAround(container).flatMap(coversOf).map((it) => read(it, 'getBoundingClientRect')());
  if (boxes.length === 0) return false;
  const { left, top, right, bottom } = read(container, 'getBoundingClientRect')();
  return boxes.some((box) => box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom);
}

/** Can `text` be seen, as far as the ground of `element` and what is stretched over it go? */
export function isClear(element: Element, text: Node): boolean {
  return (element.contains(text) || hasClearGround(getComputedStyle(element))) && stretched(element).every(hasClearGround);
}

function linksAround(heading: Element): readonly Element[] {
  let around: Element | null = heading;
  for (let level = 0; around && level <= NEAR.levels; level++) {
    const links = read(around, 'querySelectorAll')('a[href]');
    if (links.length > 0) return [...links].slice(0, NEAR.links);
    around = read(around, 'parentElement');
  }
  return [];
}

/** What has the size of the link, where that may be more than its words or pictures have. */
function coversOf(link: Element): readonly Element[] {
  if (link.querySelector('img, svg')) return [];
  if (link.textContent.trim() === '') return [link, ...link.children];
  const card = stretched(link).length > 0 && getComputedStyle(link).position === 'static' && (link as HTMLElement).offsetParent;
  return card ? [card] : [];
}

/** Styles of the pseudo-elements that fill the positioned box around them. */
function stretched(element: Element): readonly CSSStyleDeclaration[] {
  return PSEUDO.map((pseudo) => getComputedStyle(element, pseudo)).filter((style) =>
    style.content !== 'none' && style.position === 'absolute' && SIDES.every((side) => parseFloat(style[side]) <= 0));
}

function hasClearGround({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  return backgroundImage === 'none' && CLEAR.test(backgroundColor);
}
