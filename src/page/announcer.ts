import { read } from './extract/clobber';

/** How long words stay for a screen reader to take them up, in ms. */
const STAY_MS = 4_000;
/** Screen readers hear a change of a live region only when the region was there before; one turn of the page's work is enough. */
const SETTLE_MS = 100;

/** Says something to screen readers when the reader asked for it, and leaves nothing in the page afterwards. */
export class Announcer {
  #host: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #noteOwn: (element: Element) => void;

  /** @param noteOwn told of each element before the page gets it. */
  constructor(noteOwn: (element: Element) => void, signal: AbortSignal) {
    this.#noteOwn = noteOwn;
    signal.addEventListener('abort', () => this.#leave(), { once: true });
  }

  say(words: string): void {
    const notify = read(document as Document & { ariaNotify?: (text: string) => void }, 'ariaNotify');
    if (notify) return notify(words);
    this.#leave();
    const region = this.#enter();
    this.#timer = setTimeout(() => {
      region.textContent = words;
      this.#timer = setTimeout(() => this.#leave(), STAY_MS);
    }, SETTLE_MS);
  }

  #enter(): HTMLElement {
    const host = read(document, 'createElement')('div');
    this.#noteOwn(host);
    const style = { all: 'initial', position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' };
    for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
    const region = read(document, 'createElement')('div');
    region.role = 'status';
    host.attachShadow({ mode: 'closed' }).append(region);
    read(document, 'documentElement').append(host);
    this.#host = host;
    return region;
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#host?.remove();
    this.#host = null;
  }
}
