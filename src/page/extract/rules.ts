/**
 * What an element means for reading, decided by its tag name and attributes alone, so that a parsed file and a rendered page
 * give the same blocks. What a page hides by CSS is asked separately, in browsers only.
 */

import { once } from '../../lib/once';
import { isForm, read } from './clobber';

export type ElementKind = 'invisible' | 'opaque' | 'break' | 'block' | 'inline';
export type BlockRole = 'heading' | 'paragraph' | 'listItem' | 'cell' | 'caption' | 'quote' | 'term';

/** What a tag name alone says of its elements. */
export interface Tag {
  readonly kind: ElementKind;
  /** Role and heading level of the text inside; null where they stay as they are. */
  readonly role: BlockRole | null;
  readonly level: number;
  /** The cue that an inline element gives to its text. */
  readonly cue: 'emphasis' | 'strong' | 'link' | 'small' | null;
}

function tagOfKind(kind: ElementKind, { role = null, level = 0, cue = null }: Partial<Tag> = {}): Tag {
  return { kind, role, level, cue };
}

/** What says of an element that its page may have taken over its properties; see clobber.ts. */
export const FORM = tagOfKind('block');
const DIALOG = tagOfKind('block');
const DETAILS = tagOfKind('block');
const SUMMARY = tagOfKind('block');
const BUTTON = tagOfKind('opaque');

/** By name. Made at first need, since a page that is only glanced at and stays as it is has none. */
const tagsByName = once((): ReadonlyMap<string, Tag> => {
  const tags = new Map([['form', FORM], ['dialog', DIALOG], ['details', DETAILS], ['summary', SUMMARY], ['button', BUTTON]]);
  const define = (names: string, kind: ElementKind, rest?: Partial<Tag>): void => {
    const tag = tagOfKind(kind, rest);
    for (const name of names.split(' ')) tags.set(name, tag);
  };
  define(
    'address article aside body center dir div dl fieldset figure footer header hgroup hr html main menu nav ol p search section table tbody tfoot thead tr ul',
    'block',
  );
  define('li', 'block', { role: 'listItem' });
  define('td th', 'block', { role: 'cell' });
  define('figcaption caption legend', 'block', { role: 'caption' });
  define('blockquote', 'block', { role: 'quote' });
  define('dt', 'block', { role: 'term' });
  define('dd', 'block', { role: 'paragraph' });
  for (let level = 1; level <= 6; level++) define(`h${level}`, 'block', { role: 'heading', level });
  // Nothing of these is seen as text, and what stands around them is seen as joined. `rt` repeats its base text as a reading aid.
  define('script style noscript template head title meta link base source track param datalist rt rp area map wbr noembed noframes', 'invisible');
  // Seen, but not prose: they part the words around them and their content is skipped.
  define(
    'code pre kbd samp input textarea select option optgroup svg math canvas iframe object embed video audio img picture meter progress applet frame frameset',
    'opaque',
  );
  define('br', 'break');
  define('em i cite dfn q', 'inline', { cue: 'emphasis' });
  define('strong b', 'inline', { cue: 'strong' });
  define('a', 'inline', { cue: 'link' });
  define('small', 'inline', { cue: 'small' });
  return tags;
});

/** Of elements with any other name, custom elements among them. */
export const OTHER = tagOfKind('inline');

/** What an element's tag name says. Names are lower case, as in HTML documents. */
export function tagOf(element: Element): Tag {
  const name: unknown = element.localName;
  // A form may have an element of its own for a name.
  return typeof name === 'string' ? (tagsByName().get(name) ?? OTHER) : FORM;
}

/** All attributes that reading knows. Most elements have none of them, which one question to the browser tells. */
const TELLING = '[hidden], [aria-hidden], [contenteditable], [role], [lang]';

/** Has the element any attribute by which reading decides something? */
export function isTelling(element: Element, tag = tagOf(element)): boolean {
  return tag === FORM ? read(element, 'matches')(TELLING) : element.hasAttributes() && element.matches(TELLING);
}

/** Attributes by which a page takes text away from the reader or makes it the reader's own. */
function withdrawn(element: Element): boolean {
  const attribute = read(element, 'getAttribute');
  if (attribute('hidden') !== null || attribute('aria-hidden') === 'true') return true;
  // A form's fields are no text, and its other text is read whatever the form is declared to be.
  if (isForm(element)) return false;
  const editable = attribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return attribute('role') === 'textbox';
}

/** A closed <details> shows its summary only. */
export function isFolded(element: Element, tag: Tag): boolean {
  return tag === DETAILS && !element.hasAttribute('open');
}

/** Does the element stand directly in a closed <details>? */
export function isInFolded(element: Element): boolean {
  const parent = read(element, 'parentElement');
  return parent !== null && isFolded(parent, tagOf(parent));
}

/** Accordions put their heading into a button; every other button is a control. */
function isHeadingButton(element: Element): boolean {
  return element.closest('h1, h2, h3, h4, h5, h6, summary') !== null;
}

/**
 * How `element` takes part in its page's text. What the walker knows already it hands in.
 * @param tag what the element's name says
 * @param telling whether any of its attributes matter
 * @param inFolded whether it stands directly in a closed <details>
 */
export function kindOf(element: Element, tag = tagOf(element), telling = isTelling(element, tag), inFolded = isInFolded(element)): ElementKind {
  const { kind } = tag;
  if (kind === 'break' || kind === 'invisible') return kind;
  if (telling && withdrawn(element)) return 'invisible';
  if (kind === 'opaque') return tag === BUTTON && isHeadingButton(element) ? 'inline' : kind;
  if (inFolded && tag !== SUMMARY) return 'invisible';
  return tag === DIALOG && !element.hasAttribute('open') ? 'invisible' : kind;
}

/** True for elements whose content is no text of the page, whatever their attributes say. */
export function isNeverRead(element: Element): boolean {
  return tagOf(element).kind === 'invisible';
}

/** True for elements that are seen but have no text: pictures, frames and the like. Buttons and what else has children may hold some. */
export function isSeenOnly(element: Element): boolean {
  return tagOf(element).kind === 'opaque' && element.firstChild === null;
}

/** True where the element starts a block of its own by its tag name. */
export function isBlockElement(element: Element): boolean {
  return tagOf(element).kind === 'block';
}

/** Level of an element that is a heading by its role alone, else null. ARIA takes one without a level, or with a senseless one, for level 2. */
export function ariaHeadingLevel(element: Element): number | null {
  if (isForm(element) || element.getAttribute('role') !== 'heading') return null;
  const level = Number(element.getAttribute('aria-level'));
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}
