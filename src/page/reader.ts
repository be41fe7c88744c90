import type { Mention } from '../domain/mention';
import type { FailureCode } from '../domain/result';
import type { Detection } from './detection';
import type { RawBlock } from './extract/block-builder';
import type { ExtractedBlock } from './extract/blocks';
import { read } from './extract/clobber';
import { PossibleHosts } from './extract/hosts';
import { inSlices } from './extract/idle';
import { LiveBlocks, type WalkedPart } from './extract/live-blocks';
import { pageContext } from './extract/page-context';
import { outermostOf } from './extract/tree';
import { Visibility } from './extract/visibility';
import { BlockWalker } from './extract/walker';
import { PageWatch } from './extract/watch';

/** Nodes looked at between two looks at the clock: a small part of a slice. */
const NODES_PER_LOOK = 50;
/** Blocks prepared for asking between two looks at the clock. */
const BLOCKS_PER_LOOK = 500;
/** Blocks sent ahead while the rest of a long page is still being walked. */
const AHEAD = 100;
/** Waits before asking again when the background did not answer, in ms; then it is left until the page changes. */
const RETRY_MS = [1_000, 5_000, 20_000] as const;
/** After a press pages open what they had hidden; looked at when their animation is likely to be over, in ms. */
const AFTER_PRESS_MS = 400;

/** Whom the reader tells what it finds. */
export interface ReaderPorts {
  onMentions(mentions: readonly Mention[], blocks: readonly ExtractedBlock[]): void;
  onTextChange(node: Text): void;
  hasLostMarks(): boolean;
  onOpen(element: Element): void;
  /** The page changes too much to be listened to; see {@link PageReader.isDeaf}. */
  onFlood(): void;
  onFailure(code: FailureCode): void;
}

/**
 * Reads the page and goes on reading what changes: text to blocks to mentions. It changes nothing, so that it need not wait for the
 * reader's settings: what it finds is told once somebody is there.
 */
export class PageReader {
  readonly #detection: Detection;
  readonly #controller = new AbortController();
  readonly #signal = this.#controller.signal;
  readonly #live = new LiveBlocks();
  readonly #visibility = new Visibility();
  readonly #possibleHosts = new PossibleHosts();
  readonly #watch: PageWatch;
  #ports: ReaderPorts | null = null;
  #begin: (ports: ReaderPorts) => void = () => undefined;
  readonly #begun = new Promise<ReaderPorts>((resolve) => { this.#begin = resolve; });
  #pending: Element[] = [];
  #running = false;
  /** The reading under way is due to the page's changes: neither its first one nor the one after a pause, which is due to us. */
  #isReaction = false;
  #again = false;
  #retries = 0;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(detection: Detection) {
    this.#detection = detection;
    const signal = this.#signal;
    this.#watch = new PageWatch({
      root: document,
      holdsText: (element) => this.#live.holdsText(element),
      onTextChange: (node) => this.#ports?.onTextChange(node),
      hasLostMarks: () => this.#ports?.hasLostMarks() ?? false,
      onOpen: (element) => this.#ports?.onOpen(element),
      onFlood: () => this.#ports?.onFlood(),
      onBatch: (all) => this.#readChanges(all),
      signal,
    });
    for (const name of ['click', 'keyup', 'resize', 'load', 'pageshow'] as const) {
      window.addEventListener(name, this.#lookLater, { capture: true, passive: true, signal });
    }
  }

  /** Open shadow roots in the page. */
  readonly shadowRoots = (): ShadowRoot[] => this.#watch.shadowRoots();

  /** Reads the whole page. */
  start(): void {
    this.#readChanges(true);
  }

  /** From now on what is found is told. */
  tell(ports: ReaderPorts): void {
    this.#ports = ports;
    this.#begin(ports);
  }

  /** Reads no more, and hears nothing more of the page. */
  stop(): void {
    this.#controller.abort();
  }

  /** Nothing is heard of the page's changes at the moment. */
  get isDeaf(): boolean {
    return this.#watch.isPaused;
  }

  /** Looks for what no mutation tells of: shadow roots that were attached, and text that was shown. Cheap enough to be asked every second. */
  lookAround(): void {
    const hosts = this.#possibleHosts.take();
    for (const host of hosts) this.#watch.dirty.add(host);
    if (hosts.length > 0 || this.#visibility.hasShown()) this.#watch.poke();
  }

  /** Asks for all mentions anew; the answers known so far no longer hold. */
  reconsider(): void {
    this.#detection.forget();
    void this.#run();
  }

  readonly #lookLater = (event: Event): void => {
    if (!event.isTrusted) return;
    clearTimeout(this.#lookTimer);
    this.#lookTimer = setTimeout(() => {
      if (!this.#signal.aborted) this.#watch.poke();
    }, AFTER_PRESS_MS);
  };

  readonly #spend = (ms: number): void => {
    if (this.#isReaction) this.#watch.spend(ms);
  };

  #readChanges(all: boolean): void {
    const body = read(document, 'body') as HTMLElement | null;
    if (all) this.#isReaction = false;
    if (all && body) this.#watch.dirty.add(body);
    for (const element of this.#visibility.takeShown()) this.#watch.dirty.add(element);
    const removed = this.#watch.dirty.removed;
    this.#pending.push(...this.#watch.dirty.take());
    if (removed) this.#live.prune();
    if (removed || this.#pending.length > 0) void this.#run();
  }

  /** One run at a time; what comes up during a run is read by the next one. */
  async #run(): Promise<void> {
    this.#again = this.#running;
    if (this.#running) return;
    this.#running = true;
    try {
      do {
        this.#again = false;
        await this.#readPending();
        this.#isReaction = true;
        await this.#ask();
      } while (this.#again && !this.#signal.aborted);
    } finally {
      this.#running = false;
    }
  }

  async #readPending(): Promise<void> {
    while (this.#pending.length > 0) {
      const parts = await this.#walk(outermostOf(this.#pending.splice(0)));
      if (!parts) return;
      this.#timed(() => this.#live.replace(parts));
    }
  }

  /** Walks through parts of the page, many small ones in one slice; null when all is over before. */
  async #walk(roots: readonly Element[]): Promise<readonly WalkedPart[] | null> {
    const parts: WalkedPart[] = [];
    let walker: BlockWalker | null = null;
    let found: RawBlock[] = [];
    let ahead: RawBlock[] = [];
    const isWhole = await inSlices(() => {
      const root = roots[parts.length];
      if (!root) return false;
      walker ??= this.#walkerOf(root);
      const isMore = walker.step(NODES_PER_LOOK);
      const taken = walker.take();
      found.push(...taken);
      ahead.push(...taken);
      if (ahead.length >= AHEAD) {
        void this.#detection.learn(ahead.map(({ content }) => ({ ...content, id: 0, section: 0 })));
        ahead = [];
      }
      if (isMore) return true;
      parts.push({ root, found });
      walker = null;
      found = [];
      return parts.length < roots.length;
    }, this.#signal, this.#spend);
    return isWhole ? parts : null;
  }

  #walkerOf(root: Element): BlockWalker {
    const onBroken = (element: Element): void => {
      this.#watch.dirty.add(element);
      this.#watch.poke();
    };
    return new BlockWalker(root, { isVisible: this.#visibility.isVisible, onShadowRoot: this.#watch.observe, onPossibleHost: this.#possibleHosts.note, onBroken });
  }

  /** Does something in one go whose time counts like that of slices. */
  #timed<T>(work: () => T): T {
    const from = performance.now();
    const result = work();
    this.#spend(performance.now() - from);
    return result;
  }

  async #ask(): Promise<void> {
    if (this.#signal.aborted) return;
    const detection = this.#detection;
    const blocks = this.#timed(() => this.#live.snapshot());
    let prepared = 0;
    const whole = await inSlices(() => {
      detection.prepare(blocks.slice(prepared, prepared += BLOCKS_PER_LOOK));
      return prepared < blocks.length;
    }, this.#signal, this.#spend);
    if (!whole) return;
    const answer = await detection.mentions(blocks, pageContext(document));
    const hadToWait = this.#ports === null;
    const ports = await this.#begun;
    // While the settings were awaited the page changed: it is read first, and asked about again.
    if (this.#signal.aborted || (hadToWait && this.#again)) return;
    if (!answer.ok) return this.#fail(ports, answer.failure.code);
    this.#retries = 0;
    ports.onMentions(answer.value, blocks);
  }

  #fail(ports: ReaderPorts, code: FailureCode): void {
    ports.onFailure(code);
    const wait = RETRY_MS[this.#retries++];
    if (wait === undefined || code === 'reloaded') return;
    setTimeout(() => {
      if (!this.#signal.aborted) void this.#run();
    }, wait);
  }
}
