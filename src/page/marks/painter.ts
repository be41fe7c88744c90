import { isIntact, type PageMention } from '../mentions';

/** Names in the page's highlight registry; marks.css has their looks. */
const MARK = 'titlecard';
const CURRENT = 'titlecard-current';
/** A page that takes the marks away more often than this does not want them. */
const RESTORES = 2;
/**
 * Up to this many ranges are put in and taken out one by one. In Firefox each of these changes to a registered highlight takes
 * time for every range in it (2,000 changes among 2,000 ranges froze a page for 73 s), so for more the whole highlight is
 * replaced by a new one, which takes milliseconds.
 */
const FEW = 20;

interface Painted { readonly range: StaticRange; readonly mention: PageMention }

/**
 * Draws marks as CSS highlights, one neutral kind for all (decision 5). It keeps its own list of ranges, since a content script in
 * Firefox cannot look into a Highlight. Static ranges cost a page nothing when it changes its text; a live range costs a little at
 * each change.
 */
export class Painter {
  #marks: Highlight | null = null;
  #current: Highlight | null = null;
  #painted = new Map<number, Painted>();
  #stale: StaticRange[] = [];
  /** Painted, but not registered at the moment; see {@link rest}. */
  #resting = new Set<StaticRange>();
  #restores = 0;
  #wasRegistered = false;

  constructor() {
    // Firefox ends a script at an update without running any of it: its marks stay registered, and would keep the new ones out.
    CSS.highlights.delete(MARK);
    CSS.highlights.delete(CURRENT);
  }

  /** Shows marks on exactly these mentions. */
  paint(mentions: readonly PageMention[]): void {
    this.wake();
    const before = new PaintedPlaces(this.#painted.values());
    const added: StaticRange[] = [];
    this.#painted = new Map();
    for (const mention of mentions) {
      const known = before.take(mention);
      const range = known ?? staticRange(mention);
      if (!known) added.push(range);
      this.#painted.set(mention.id, { range, mention });
    }
    this.#change(before.left(), added);
    this.#register();
  }

  /** Takes the marks of those `mentions` whose text is no longer what was marked, until it is read again. */
  dropStale(mentions: readonly PageMention[]): void {
    for (const { id } of mentions) {
      const painted = this.#painted.get(id);
      if (!painted || isIntact(painted.mention)) continue;
      this.#painted.delete(id);
      this.#resting.delete(painted.range);
      // Pages change many texts in one go; their marks are taken away together, still before the next frame.
      if (this.#stale.push(painted.range) === 1) queueMicrotask(() => this.#change(this.#stale.splice(0), []));
    }
  }

  /**
   * Leaves those marks registered that are near. In every frame in which a page has changed its text, Chromium goes through all
   * registered ranges: 2,000 of them take 16 ms (decision 0098).
   */
  rest(isNear: (mention: PageMention) => boolean): void {
    const resting = new Set([...this.#painted.values()].filter(({ mention }) => !isNear(mention)).map(({ range }) => range));
    if (resting.size === this.#resting.size && [...resting].every((range) => this.#resting.has(range))) return;
    this.#resting = resting;
    this.#replace();
  }

  /** Registers all marks again. */
  wake(): void {
    if (this.#resting.size > 0) this.rest(() => true);
  }

  /** Are there marks whose text was changed or taken out? */
  hasLost(): boolean {
    return this.#stale.length > 0 || [...this.#painted.values()].some(({ mention: { start, end } }) => !start.node.isConnected || !end.node.isConnected);
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
    if (CSS.highlights.has(MARK) && marks.size === this.#painted.size - this.#resting.size) return;
    this.#restores++;
    this.#marks = this.#fresh();
    this.#set(this.#marks);
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
    this.#resting = new Set();
    this.#wasRegistered = false;
  }

  #change(gone: readonly StaticRange[], added: readonly StaticRange[]): void {
    const marks = this.#marks;
    if (!marks) {
      if (added.length > 0) this.#marks = this.#fresh();
    } else if (gone.length + added.length > FEW) this.#replace();
    else {
      for (const range of gone) marks.delete(range);
      for (const range of added) marks.add(range);
    }
  }

  /** Puts a new highlight in the place of the present one. */
  #replace(): void {
    const isShown = this.#marks !== null && CSS.highlights.get(MARK) === this.#marks;
    this.#marks = this.#fresh();
    if (isShown) this.#set(this.#marks);
  }

  /** A highlight of all that is to be shown. */
  #fresh(): Highlight {
    const marks = createHighlight();
    for (const { range } of this.#painted.values()) if (!this.#resting.has(range)) marks.add(range);
    return marks;
  }

  #register(): void {
    if (!this.#marks || this.#painted.size === 0 || CSS.highlights.has(MARK)) return;
    if (!this.#wasRegistered) return this.#set(this.#marks);
    if (this.#restores >= RESTORES) return;
    this.#restores++;
    this.#set(this.#marks);
  }

  #set(marks: Highlight): void {
    this.#wasRegistered = true;
    CSS.highlights.set(MARK, marks);
  }
}

/** What is painted, by its place in the page: a mention whose block's text changed elsewhere has another number but stays where it is. */
class PaintedPlaces {
  readonly #byNode = new Map<Text, Painted[]>();

  constructor(painted: Iterable<Painted>) {
    for (const one of painted) {
      const list = this.#byNode.get(one.mention.start.node);
      if (list) list.push(one);
      else this.#byNode.set(one.mention.start.node, [one]);
    }
  }

  /** The range that stands exactly where the mention does, once. */
  take(mention: PageMention): StaticRange | null {
    const list = this.#byNode.get(mention.start.node) ?? [];
    const index = list.findIndex((one) => samePlace(one.mention, mention));
    return index < 0 ? null : (list.splice(index, 1)[0]?.range ?? null);
  }

  /** Ranges that nothing has taken. */
  left(): StaticRange[] {
    return [...this.#byNode.values()].flat().map(({ range }) => range);
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

function samePlace(a: PageMention, b: PageMention): boolean {
  return a.start.node === b.start.node && a.end.node === b.end.node && a.start.offset === b.start.offset && a.end.offset === b.end.offset;
}
