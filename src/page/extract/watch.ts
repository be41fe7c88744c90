import { DirtyParts } from './dirty';
import { isShadowRoot } from './tree';

/** Numbers of the watcher. Times in ms. */
const WATCH = {
  /** Changes are gathered this long, so that a page that builds itself up is read in few goes. */
  batchMs: 250,
  /** More records than this within `windowMs` are a flood. */
  floodRecords: 2_000,
  /** So is more of our own work than this in the same time, whatever the number of records: a few can bring a whole page each. */
  floodMs: 500,
  /** Of more changes in one go each is small, or they are a flood's beginning: they wait for their batch. */
  urgentRecords: 200,
  windowMs: 10_000,
  /** In a flood nothing is looked at for this long, then twice as long, up to the longest. */
  firstPauseMs: 2_000,
  longestPauseMs: 30_000,
} as const;

/** Attributes by which pages take text away or bring it back. Class and style change all the time; see visibility.ts. */
const ATTRIBUTES = ['hidden', 'aria-hidden', 'open', 'contenteditable', 'lang'];
const OBSERVED = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES };

export interface WatchOptions {
  readonly root: Node;
  readonly holdsText: (element: Element) => boolean;
  /** Text nodes whose data has just changed, before anything is read again. */
  readonly onTextChange: (node: Text) => void;
  /** Have marks lost their text? Then what came in its place is read before the next frame, so that a page which renders itself anew keeps its marks. */
  readonly hasLostMarks: () => boolean;
  /** An element got or lost `open`: a dialog, or details. */
  readonly onOpen: (element: Element) => void;
  /** From now on nothing is heard of the page for a while. */
  readonly onFlood: () => void;
  /** Something changed a batch's time ago. `all` says that the whole page is to be read again. */
  readonly onBatch: (all: boolean) => void;
  readonly signal: AbortSignal;
}

/** Hears the page's changes and tells of them in batches; a page that changes without end is looked at from time to time. */
export class PageWatch {
  readonly dirty: DirtyParts;
  readonly #options: WatchOptions;
  readonly #observer: MutationObserver;
  readonly #roots = new Set<Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #windowStart = -Infinity;
  #records = 0;
  #spentMs = 0;
  #pauseMs: number = WATCH.firstPauseMs;
  #paused = false;
  #toldAt = -Infinity;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.dirty = new DirtyParts(options.holdsText);
    this.#observer = new MutationObserver((records) => this.hear(records));
    this.observe(options.root);
    options.signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Hears changes inside a shadow root as well. */
  readonly observe = (root: Node): void => {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    if (!this.#paused) this.#observer.observe(root, OBSERVED);
  };

  /** Shadow roots that are watched, and still in the page. */
  shadowRoots(): ShadowRoot[] {
    return [...this.#roots].filter((root): root is ShadowRoot => isShadowRoot(root) && root.isConnected);
  }

  /** The page changes too much to be listened to; see {@link WATCH}. */
  get isPaused(): boolean {
    return this.#paused;
  }

  /** Notes time (ms) that reading the page's changes has taken. */
  spend(ms: number): void {
    this.#spentMs += ms;
  }

  /** Asks for a batch although no change was heard. */
  poke(): void {
    this.#timer ??= setTimeout(() => this.#tell(false), WATCH.batchMs);
  }

  /** Takes changes in that came. */
  hear(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') this.#options.onTextChange(record.target as Text);
      else if (record.attributeName === 'open') this.#options.onOpen(record.target as Element);
      this.dirty.note(record);
    }
    if (this.#isFlood(records.length)) return this.#pause();
    if (this.dirty.isEmpty) return;
    this.poke();
    if (this.#isUrgent(records)) requestAnimationFrame(() => this.#tellBeforeFrame());
  }

  /**
   * At most once in a batch's time, however often a page changes. Text that is only taken out may come back in a moment, and to read the
   * page without it would close a card for nothing.
   */
  #isUrgent(records: readonly MutationRecord[]): boolean {
    if (records.length > WATCH.urgentRecords || performance.now() - this.#toldAt < WATCH.batchMs) return false;
    return records.some(bringsText) && this.#options.hasLostMarks();
  }

  #tellBeforeFrame(): void {
    if (this.#timer !== undefined && !this.#paused && !this.#options.signal.aborted) this.#tell(false);
  }

  #isFlood(records: number): boolean {
    const now = performance.now();
    if (now - this.#windowStart > WATCH.windowMs) {
      // A window without a flood ends the growth of the pauses.
      if (this.#records < WATCH.floodRecords && this.#spentMs < WATCH.floodMs) this.#pauseMs = WATCH.firstPauseMs;
      this.#beginWindow(now);
    }
    this.#records += records;
    return this.#records > WATCH.floodRecords || this.#spentMs > WATCH.floodMs;
  }

  #beginWindow(now: number): void {
    this.#windowStart = now;
    this.#records = 0;
    this.#spentMs = 0;
  }

  #pause(): void {
    this.#paused = true;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#resume(), this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, WATCH.longestPauseMs);
    this.#options.onFlood();
  }

  #resume(): void {
    this.#paused = false;
    this.#beginWindow(performance.now());
    for (const root of this.#roots) if (root.isConnected) this.#observer.observe(root, OBSERVED);
    this.#tell(true);
  }

  #tell(all: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#toldAt = performance.now();
    // What is kept here stays in memory; a root that comes back into the page is met again when its host is read.
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    this.#options.onBatch(all);
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#roots.clear();
    this.dirty.take();
  }
}

function bringsText({ type, addedNodes }: MutationRecord): boolean {
  return type === 'characterData' || addedNodes.length > 0;
}
