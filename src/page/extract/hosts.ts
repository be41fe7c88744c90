/** How often possible hosts are asked whether they have got a shadow root, in ms. */
export const HOSTS_CHECK_MS = 1_000;
/** Elements remembered; a page with more of them is not made for reading. */
export const MOST_HOSTS = 5_000;

/** Elements that may get a shadow root: nothing tells of `attachShadow`. */
export class PossibleHosts {
  readonly #elements = new Set<Element>();

  /** Notes an element that may get a shadow root later. */
  readonly note = (element: Element): void => {
    if (this.#elements.size < MOST_HOSTS) this.#elements.add(element);
  };

  /** Nobody is to be told any more. */
  clear(): void {
    this.#elements.clear();
  }

  /** Elements that have got a shadow root, each told once. */
  take(): Element[] {
    const hosts: Element[] = [];
    for (const element of this.#elements) {
      if (element.shadowRoot) hosts.push(element);
      if (element.shadowRoot || !element.isConnected) this.#elements.delete(element);
    }
    return hosts;
  }
}
