import type { IndexStack } from '../catalogue/stack';
import type { PageContext, TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import { LIMITS } from '../domain/limits';
import { candidatesOf } from './candidates';
import { isWorksPage } from './cue-signals';
import type { Verdict } from './resolve';
import { weigh } from './score';

/**
 * The least probability at which a part of a page is worth reading. A glance sees no emphasis, links, headings and sections, by which a
 * name may look surer. Blocks of our own articles, each as a page of its own, have none of their mentions below it (decisions 0087, 0088).
 */
const WORTH = 0.13;

/** UTF-16 units of the first helping; what was found up to its end is weighed. Then as much again, and so on. */
const FIRST_HELPING = 8_000;

/** What reading does with elements by their names (page/extract/rules.ts; a test holds the two together); others join what is beside them. */
export const UNREAD = new Set('script style noscript template datalist rt rp noembed noframes'.split(' '));
/** Seen, but not read: they part the words around them. */
export const OPAQUE = new Set('code pre kbd samp textarea select svg math canvas iframe object video audio picture meter progress applet frameset'.split(' '));
export const ENDS_LINE = new Set('address article aside body blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p search section summary table tbody td tfoot th thead tr ul'.split(' '));
/** No part can begin where the one before repeats, so that no source takes more than one pass. */
const MARKUP = /<!--|<(\/?)([a-z][^\s<>/]*)(?:[\s/][^<>]*)?>/giu;
/** As HTML shows it, a line feed is a space. */
const WHITE_SPACE = /[\t\n\f\r]+/gu;
/** What serialising escapes; nothing else comes as a character reference. */
const ESCAPED: Readonly<Record<string, string>> = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const HREF = /\shref="([^"]+)"/gu;

/** A link to the page of one work says more than any of the rest, and is not in the text. */
function linksToWorks(html: string, host: string): boolean {
  for (const [, href = ''] of html.matchAll(HREF)) if (isWorksPage(href.replace(/^\/(?=[^/])/u, `https://${host}/`).replace(/^\/\//u, 'https://'))) return true;
  return false;
}

/** The text in serialised HTML, seen or not: blocks end with a line feed. */
function textOf(html: string): string {
  const parts: string[] = [];
  /** What does not end any more: to look for it again and again would take time beyond all measure. */
  const endless = new Set<string>();
  const behind = (end: string, from: number): number => {
    const at = endless.has(end) ? -1 : html.indexOf(end, from);
    if (at < 0) endless.add(end);
    return at < 0 ? from : at;
  };
  let from = 0;
  MARKUP.lastIndex = 0;
  for (let tag = MARKUP.exec(html); tag; tag = MARKUP.exec(html)) {
    const [markup, slash, name = ''] = tag;
    parts.push(html.slice(from, tag.index).replace(WHITE_SPACE, ' '));
    if (ENDS_LINE.has(name)) parts.push('\n');
    else if (OPAQUE.has(name)) parts.push(' ');
    from = MARKUP.lastIndex;
    if (markup === '<!--') from = behind('-->', from);
    else if ((UNREAD.has(name) || OPAQUE.has(name)) && slash === '' && !markup.endsWith('/>')) from = behind(`</${name}`, from);
    MARKUP.lastIndex = from;
  }
  return `${parts.join('')}${html.slice(from).replace(WHITE_SPACE, ' ')}`.replace(/&(?:nbsp|lt|gt|amp);/gu, (reference) => ESCAPED[reference] as string);
}

function* blocksOf(html: string): Iterable<TextBlock> {
  let id = 0;
  for (const line of textOf(html).split('\n').map((it) => it.trim()).filter((it) => it !== '')) {
    for (let at = 0; at < line.length; at += LIMITS.blockLength) {
      yield { id: id++, text: line.slice(at, at + LIMITS.blockLength), role: 'paragraph', level: 0, lang: null, section: 0, spans: [] };
    }
  }
}

/** A text's blocks in helpings that grow with it, so that weighing all that was found after each of them stays linear. */
function* helpings(blocks: Iterable<TextBlock>): Iterable<TextBlock[]> {
  let own: TextBlock[] = [];
  let [units, next] = [0, FIRST_HELPING];
  for (const block of blocks) {
    own.push(block);
    units += block.text.length;
    if (units < next) continue;
    yield own;
    own = [];
    next *= 2;
  }
  if (own.length > 0) yield own;
}

/**
 * Might a part of a page name any series? A quick look at its source, before the page spends time on reading it properly; pure.
 * @param html serialised, as `outerHTML` gives it
 * @param verdict the reader's corrections: what they pin is worth reading whatever it looks like
 */
export function isWorthReading(html: string, context: PageContext, stack: IndexStack, verdict: (candidate: Candidate) => Verdict = () => null): boolean {
  if (linksToWorks(html, context.host)) return true;
  const found: Candidate[] = [];
  const isAny = (): boolean => weigh(found, context).some(({ placed }) => placed.p >= WORTH);
  for (const blocks of helpings(blocksOf(html))) {
    for (const candidate of candidatesOf(blocks, stack).flat()) {
      if (verdict(candidate)?.does === 'pin') return true;
      if (found.length < LIMITS.candidatesPerPage) found.push(candidate);
    }
    if (isAny()) return true;
    if (found.length >= LIMITS.candidatesPerPage) return false;
  }
  return false;
}
