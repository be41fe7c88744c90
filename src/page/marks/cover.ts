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

/** Where links lie over headings, for as long as a page holds still: headings that stand side by side share what is asked of the page. */
export class LinkCovers {
  readonly #links = new Map<Element, readonly Element[]>();
  readonly #boxes = new Map<Element, readonly DOMRect[]>();

  /** Does a link lie over the heading? */
  readonly isUnderLink = ({ container }: ExtractedBlock): boolean => {
    const boxes = this.#linksAround(container).flatMap((link) => this.#boxesOver(link));
    if (boxes.length === 0) return false;
    const { left, top, right, bottom } = read(container, 'getBoundingClientRect')();
    return boxes.some((box) => box.left <= left && box.top <= top && box.right >= right && box.bottom >= bottom);
  };

  #linksAround(heading: Element): readonly Element[] {
    let around: Element | null = heading;
    for (let level = 0; around && level <= NEAR.levels; level++) {
      let links = this.#links.get(around);
      if (!links) {
        const all = read(around, 'querySelectorAll')('a[href]');
        links = Array.from({ length: Math.min(all.length, NEAR.links) }, (_, at) => all[at] as Element);
        this.#links.set(around, links);
      }
      if (links.length > 0) return links;
      around = read(around, 'parentElement');
    }
    return [];
  }

  #boxesOver(link: Element): readonly DOMRect[] {
    const boxes = this.#boxes.get(link) ?? coversOf(link).map((it) => read(it, 'getBoundingClientRect')());
    this.#boxes.set(link, boxes);
    return boxes;
  }
}

/** Can `text` be seen, as far as the ground of `element` and what is stretched over it go? */
export function isClear(element: Element, text: Node): boolean {
  return (element.contains(text) || hasClearGround(getComputedStyle(element))) && stretched(element).every(hasClearGround);
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
