/**
 * What an element means for reading, decided by its tag name and attributes alone, so that a parsed file and a rendered page
 * give the same blocks. What a page hides by CSS is asked separately, in browsers only.
 */

import { isForm, read } from './clobber';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul',
);

/** Nothing of these is seen as text, and what stands around them is seen as joined. `rt` repeats its base text as a reading aid. */
const INVISIBLE = words('script style noscript template head title meta link base source track param datalist rt rp area map wbr noembed noframes');

/** Seen, but not prose: they part the words around them and their content is skipped. */
const OPAQUE = words(
  'code pre kbd samp input textarea select option optgroup button svg math canvas iframe object embed video audio img picture ' +
    'meter progress applet frame frameset',
);

const EMPHASIS = words('em i cite dfn q');
const STRONG = words('strong b');

export type ElementKind = 'invisible' | 'opaque' | 'break' | 'block' | 'inline';

/** Attributes by which a page takes text away from the reader or makes it the reader's own. */
function withdrawn(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return element.getAttribute('role') === 'textbox';
}

/** A closed <details> shows its summary only. */
function foldedAway(element: Element, tag: string): boolean {
  if (tag === 'dialog') return !element.hasAttribute('open');
  const parent = element.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return tag !== 'summary';
}

/** Accordions put their heading into a button; every other button is a control. */
function isHeadingButton(element: Element): boolean {
  return element.closest('h1, h2, h3, h4, h5, h6, summary') !== null;
}

/** How `element` takes part in its page's text. Names are lower case, as in HTML documents. */
export function kindOf(element: Element): ElementKind {
  if (isForm(element)) return read(element, 'hasAttribute')('hidden') || read(element, 'getAttribute')('aria-hidden') === 'true' ? 'invisible' : 'block';
  const tag = element.localName;
  if (tag === 'br') return 'break';
  if (INVISIBLE.has(tag)) return 'invisible';
  if (tag === 'button' && isHeadingButton(element)) return element.hasAttributes() && withdrawn(element) ? 'invisible' : 'inline';
  if (element.hasAttributes() && withdrawn(element)) return 'invisible';
  if (OPAQUE.has(tag)) return 'opaque';
  if (foldedAway(element, tag)) return 'invisible';
  return BLOCKS.has(tag) ? 'block' : 'inline';
}

/** True for elements whose content is no text of the page, whatever their attributes say. */
export function isNeverRead(element: Element): boolean {
  return INVISIBLE.has(element.localName);
}

/** True where the element starts a block of its own by its tag name. */
export function isBlockElement(element: Element): boolean {
  return isForm(element) || BLOCKS.has(element.localName);
}

/** The cue that an inline element gives to its text, if any. */
export function cueKindOf(element: Element): 'emphasis' | 'strong' | 'link' | 'small' | null {
  const tag = element.localName;
  if (tag === 'a') return element.hasAttribute('href') ? 'link' : null;
  if (EMPHASIS.has(tag)) return 'emphasis';
  if (STRONG.has(tag)) return 'strong';
  return tag === 'small' ? 'small' : null;
}

export type BlockRole = 'heading' | 'paragraph' | 'listItem' | 'cell' | 'caption' | 'quote' | 'term';

const ROLES: Readonly<Record<string, BlockRole>> = {
  li: 'listItem', td: 'cell', th: 'cell', figcaption: 'caption', caption: 'caption', legend: 'caption', blockquote: 'quote', dt: 'term', dd: 'paragraph',
};

/** Role and heading level that an element gives to the text inside, or null where it leaves them as they are. */
export function roleOf(element: Element): { readonly role: BlockRole; readonly level: number } | null {
  if (isForm(element)) return null;
  const tag = element.localName;
  if (tag.length === 2 && tag >= 'h1' && tag <= 'h6') return { role: 'heading', level: Number(tag.charAt(1)) };
  if (element.getAttribute('role') === 'heading') return { role: 'heading', level: ariaLevel(element) };
  const role = ROLES[tag];
  return role === undefined ? null : { role, level: 0 };
}

/** ARIA takes a heading without a level, or with a senseless one, for level 2. */
function ariaLevel(element: Element): number {
  const level = Number(element.getAttribute('aria-level'));
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}
