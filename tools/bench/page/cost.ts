import type { Looks } from './site';

/** What one load of a page cost. */
export interface Cost {
  /** Time of the main thread of the page's process, ms. */
  readonly mainMs: number;
  /** Longest task with a script of ours in it, ms; null where the browser does not tell. */
  readonly longestOursMs: number | null;
  readonly memoryBytes: number;
  readonly looks: Looks;
}
