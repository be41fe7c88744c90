import type { TextBlock } from '../../domain/block';
import type { ExtractedBlock } from '../extract/blocks';
import { read } from '../extract/clobber';

/** A headline or teaser: long enough for a sentence, short enough for a line or two (UTF-16 units). */
const HEADLINE = { least: 20, most: 220 } as const;
/** Share of a block's text that is linked, from which on the block is a link rather than text with links. */
const MOSTLY = 0.8;
/** Fewer teasers than this stand under articles as well. */
const TEASERS = 5;
/** Unlinked text that only articles have (UTF-16 units), without a teaser in between; tried on the pages of decision 0105. */
const PROSE = {
  /** Under a heading of its own: more than an excerpt or a description. */
  headed: 600,
  /** In all such runs together, whatever stands above them: more than a consent text. */
  long: 1_500,
  /** Right under the page's headline: a short piece, more than a category says of itself. */
  short: 250,
  /** Between the headline and the first linked heading: a list of recommendations has a word to begin with, */
  intro: 60,
  /** and under its linked headings more than the line or two that a headline has. */
  item: 200,
} as const;
/** Linked headings with text of their own that make a list of recommendations. */
const ITEMS = 3;
/** An excerpt ends in the middle, perhaps with a few words on how to go on. */
const LEADS_ON = /(?:…|\.{3})[^.!?]{0,30}$/;
/** Belongs to the site, whatever the page is. */
const BESIDE = 'aside, footer, nav, dialog, [role="dialog"], [role="alertdialog"]';

/** What the look of a page says beside its text; asked as seldom as possible. */
export interface Looks {
  /** Does a link lie over a heading that is none itself? */
  isCovered(heading: ExtractedBlock): boolean;
  /** Does the element stay where it is while the page scrolls? */
  isFixed(element: Element): boolean;
}

/** Is this page a list of articles (a front page, a category) rather than an article? Told by its text and by where that stands (decision 0105). */
export function isIndexPage(blocks: readonly ExtractedBlock[], looks: Looks): boolean {
  const headlines = blocks.filter(({ block }) => isTeaser(block) || isHeadline(block));
  if (headlines.length < TEASERS) return false;
  // The box of a consent text may say nothing of itself but that it is fixed. Whole pages stand in such boxes too.
  const isAfloat = (element: Element | null): boolean => element !== null && (isAfloat(read(element, 'parentElement'))
    || (looks.isFixed(element) && headlines.filter(({ container }) => read(element, 'contains')(container)).length < TEASERS));
  const signs = new ArticleSigns();
  let teasers = 0;
  for (const one of blocks) {
    const { block, container } = one;
    // Short texts decide nothing, wherever they stand.
    if (block.text.length >= HEADLINE.least && read(container, 'closest')(BESIDE)) continue;
    if (isTeaser(block) || (isHeadline(block) && block.level > 1 && looks.isCovered(one))) {
      teasers++;
      signs.addTeaser(block);
    } else if (block.role === 'heading') {
      signs.addHeading(block);
    } else if (signs.addText(block)) {
      if (signs.isUnderTitle || !isAfloat(container)) return false;
      signs.breakRun();
    }
  }
  return teasers >= TEASERS && !signs.isGuide();
}

/** A headline or teaser: a block that is one link. There a reader means to follow the link, not to read. */
export function isTeaser(block: TextBlock): boolean {
  return isOfLength(block) && isLink(block);
}

/** What has been seen so far of what only articles have. */
class ArticleSigns {
  #run = 0;
  /** Length of the runs before that are long enough. */
  #long = 0;
  /** Length since the run's first heading; null before it. */
  #headed: number | null = null;
  /** Length of the page's title, where that heads the run. */
  #title = 0;
  /** Length from the headline to the first linked heading; null without a headline. */
  #intro: number | null = null;
  /** What stands under the last linked heading: nothing of its own once it leads on to another page. */
  #item: { readonly href: string | undefined; length: number } | null = null;
  #items = 0;

  /** Does the page's title head what was added last? */
  get isUnderTitle(): boolean {
    return this.#title > 0;
  }

  addTeaser(block: TextBlock): void {
    if (block.role === 'heading') {
      this.#endItem();
      this.#item = { href: hrefOf(block), length: 0 };
    } else this.#addToItem(block, 0);
    this.breakRun();
  }

  addHeading(block: TextBlock): void {
    this.#headed ??= 0;
    if (block.level !== 1) return;
    this.#title = block.text.length;
    if (isHeadline(block)) this.#intro ??= 0;
  }

  /** Takes the next text; is it clear by now that the page is an article? */
  addText(block: TextBlock): boolean {
    const length = block.text.length - linkedLength(block);
    this.#run += length;
    if (this.#headed !== null) this.#headed += length;
    if (this.#item) this.#addToItem(block, length);
    else if (this.#intro !== null) this.#intro += length;
    const headed = this.#headed ?? 0;
    return headed >= (this.#title >= HEADLINE.least ? PROSE.short : PROSE.headed) || this.#longRuns() >= PROSE.long;
  }

  /** What comes next does not go on with what came before. */
  breakRun(): void {
    this.#long = this.#longRuns();
    this.#run = 0;
    this.#headed = null;
    this.#title = 0;
  }

  /** A list of recommendations, each under a linked heading: one headline, a word to begin with, and whole texts rather than excerpts. */
  isGuide(): boolean {
    this.#endItem();
    return this.#items >= ITEMS && (this.#intro ?? 0) >= PROSE.intro;
  }

  #endItem(): void {
    if (this.#item && this.#item.length >= PROSE.item) this.#items++;
    this.#item = null;
  }

  #addToItem(block: TextBlock, length: number): void {
    if (!this.#item) return;
    const { href } = this.#item;
    // "Read more" leads where the heading does.
    const leadsOn = LEADS_ON.test(block.text) || (href !== undefined && isLink(block) && hrefOf(block) === href);
    this.#item.length += leadsOn ? -Infinity : length;
  }

  #longRuns(): number {
    return this.#long + (this.#run >= PROSE.headed ? this.#run : 0);
  }
}

function isHeadline(block: TextBlock): boolean {
  return block.role === 'heading' && isOfLength(block);
}

function isOfLength({ text }: TextBlock): boolean {
  return text.length >= HEADLINE.least && text.length <= HEADLINE.most;
}

function isLink(block: TextBlock): boolean {
  return linkedLength(block) >= block.text.length * MOSTLY;
}

function linkedLength({ spans }: TextBlock): number {
  return spans.reduce((sum, { kind, start, end }) => (kind === 'link' ? sum + end - start : sum), 0);
}

function hrefOf({ spans }: TextBlock): string | undefined {
  return spans.find(({ kind }) => kind === 'link')?.href;
}
