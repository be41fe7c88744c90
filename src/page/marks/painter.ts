import { isIntact, type PageMention } from '../mentions';

/** Names in the page's highlight registry; marks.css has their looks. */
const MARK = 'titlecard';
const CURRENT = 'titlecard-current';
/** A page that takes the marks away more often than this does not want them. */
const RESTORES = 2;

/**
 * Draws marks as CSS highlights, one neutral kind for all (decision 5). It keeps its own list of ranges, since a content script in
 * Firefox cannot look into a Highlight. Static ranges cost a page nothing when it changes its text; a live range costs a little at
 * each change.
 */
export class Painter {
  #marks: Highlight | null = null;
  #current: Highlight | null = null;
  #painted = new Map<string, { readonly range: StaticRange; readonly mention: PageMention }>();
  #restores = 0;

  /** Shows marks on exactly these mentions. */
  paint(mentions: readonly PageMention[]): void {
    const before = this.#painted;
    const marks = (this.#marks ??= createHighlight());
    this.#painted = new Map();
    for (const mention of mentions) {
      const key = placeKey(mention);
      const known = before.get(key);
      const range = known && sameplace(known.mention, mention) ? known.range : staticRange(mention);
      if (known?.range === range) before.delete(key);
      else marks.add(range);
      this.#painted.set(key, { range, mention });
    }
    for (const { range } of before.values()) marks.delete(range);
    this.#register();
  }

  /** Takes the marks of those `mentions` whose text is no longer what was marked, until it is read again. */
  dropStale(mentions: readonly PageMention[]): void {
    for (const mention of mentions) {
      const key = placeKey(mention);
      const painted = this.#painted.get(key);
      if (!painted || isIntact(painted.mention)) continue;
      this.#marks?.delete(painted.range);
      this.#painted.delete(key);
    }
  }

  /** The mention on which keyboard and digest are, or none. */
  showCurrent(mention: PageMention | null): void {
    CSS.highlights.delete(CURRENT);
    this.#current = null;
    if (!mention) return;
    this.#current = createHighlight();
    this.#current.add(staticRange(mention));
    this.#current.priority = 0;
    CSS.highlights.set(CURRENT, this.#current);
  }

  /** Another script of ours has put its own marks in the place of these. */
  isReplaced(): boolean {
    const registered = this.#marks && CSS.highlights.get(MARK);
    return Boolean(registered) && registered !== this.#marks;
  }

  /** Puts the marks back when the page has cleared the registry, twice at most. */
  restore(): void {
    const marks = this.#marks;
    if (!marks || this.#painted.size === 0 || this.#restores >= RESTORES) return;
    if (CSS.highlights.has(MARK) && marks.size === this.#painted.size) return;
    this.#restores++;
    marks.clear();
    for (const { range } of this.#painted.values()) marks.add(range);
    CSS.highlights.set(MARK, marks);
  }

  /** A new article: what the page did with the marks of the last one is forgiven. */
  forgive(): void {
    this.#restores = 0;
  }

  /** Leaves the registry as it was found. */
  clear(): void {
    if (this.#marks && !this.isReplaced()) CSS.highlights.delete(MARK);
    if (this.#current) CSS.highlights.delete(CURRENT);
    this.#marks = null;
    this.#current = null;
    this.#painted = new Map();
  }

  #register(): void {
    if (!this.#marks || CSS.highlights.has(MARK)) return;
    if (this.#painted.size > 0 && this.#restores < RESTORES) CSS.highlights.set(MARK, this.#marks);
  }
}

/** Below the page's own and other extensions' highlights, which have 0 unless they say otherwise. */
function createHighlight(): Highlight {
  const highlight = new Highlight();
  highlight.priority = -1;
  return highlight;
}

function staticRange({ start, end }: PageMention): StaticRange {
  return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
}

function placeKey({ id }: PageMention): string {
  return String(id);
}

function sameplace(a: PageMention, b: PageMention): boolean {
  return a.start.node === b.start.node && a.end.node === b.end.node && a.start.offset === b.start.offset && a.end.offset === b.end.offset;
}
