import type { Client } from '../messaging/client';
import type { CallsOfPage } from '../messaging/contract';
import { read } from './extract/clobber';
import { HOSTS_CHECK_MS, PossibleHosts } from './extract/hosts';
import { undatedContext } from './extract/page-context';
import { isEditable, sourceOf } from './extract/source';
import { PageWatch } from './extract/watch';
import type { FirstFindings } from './first-glance';

/** UTF-16 units of source that the background looks at in one ms (0085): its time counts as the page's own where a page changes all the time. */
const UNITS_PER_MS = 7_000;

export interface GlancePorts {
  readonly client: Client<CallsOfPage>;
  isAlive(): boolean;
  /** The page may name a series: it is to be read. */
  onWorth(): void;
  /** The reader switched the site off. */
  onRefused(): void;
}

/**
 * Looks at a page without reading it, and at what changes in it, until something looks as if it named a series. Most pages never do; they
 * are not walked through, and none of their text is kept (decision 0085).
 */
export class PageGlance {
  readonly #ports: GlancePorts;
  readonly #controller = new AbortController();
  readonly #signal = this.#controller.signal;
  readonly #possibleHosts = new PossibleHosts();
  readonly #watch: PageWatch;
  #isLooking = false;
  /** The whole page is to be looked at, which came up while an answer was awaited. */
  #isAll = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(ports: GlancePorts) {
    this.#ports = ports;
    const nothing = (): void => undefined;
    this.#watch = new PageWatch({
      root: document, signal: this.#signal,
      holdsText: () => false, hasLostMarks: () => false, onTextChange: nothing, onOpen: nothing, onFlood: nothing,
      onBatch: (all) => this.#look(all),
    });
  }

  /** Looks at the whole page. */
  start(): void {
    this.#look(true);
  }

  /** Goes on from where the first script left off. */
  resume({ changes, possibleHosts }: FirstFindings): void {
    for (const element of possibleHosts) this.#noteHost(element);
    if (changes) this.#watch.hear(changes);
    else this.#look(true);
  }

  /** Looks no more, and hears nothing more of the page. */
  stop(): void {
    this.#controller.abort();
    clearInterval(this.#timer);
    this.#possibleHosts.clear();
  }

  #look(all: boolean): void {
    this.#isAll ||= all;
    if (this.#isLooking || this.#signal.aborted) return;
    const start = performance.now();
    const body = read(document, 'body') as HTMLElement | null;
    const changed = this.#watch.dirty.take();
    const roots = (this.#isAll && body ? [body] : changed).filter((root) => !isEditable(root));
    this.#isAll = false;
    const source = sourceOf(roots, this.#watch.shadowRoots(), { onShadowRoot: this.#watch.observe, onPossibleHost: this.#noteHost });
    // What the page brings about counts, its beginning and what comes after a pause is due to us.
    if (!all) this.#watch.spend(performance.now() - start + (source?.length ?? 0) / UNITS_PER_MS);
    if (source === null) this.#ports.onWorth();
    else if (source !== '') void this.#ask(source);
  }

  async #ask(html: string): Promise<void> {
    this.#isLooking = true;
    const answer = await this.#ports.client.call('page.glance', { html, context: undatedContext(document) });
    this.#isLooking = false;
    if (this.#signal.aborted || !this.#ports.isAlive()) return this.stop();
    if (!answer.ok && answer.failure.code === 'refused') return this.#ports.onRefused();
    // Where nobody can tell, as in first-glance.ts.
    if (!answer.ok || answer.value.isWorth) this.#ports.onWorth();
    else if (this.#isAll || !this.#watch.dirty.isEmpty) this.#watch.poke();
  }

  readonly #noteHost = (element: Element): void => {
    this.#possibleHosts.note(element);
    this.#timer ??= setInterval(() => this.#lookForHosts(), HOSTS_CHECK_MS);
  };

  #lookForHosts(): void {
    if (!this.#ports.isAlive()) return this.stop();
    const hosts = this.#possibleHosts.take();
    for (const host of hosts) this.#watch.dirty.add(host);
    if (hosts.length > 0) this.#watch.poke();
  }
}
