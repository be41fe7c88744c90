import type { Looks } from './site';

/** What one load of a page cost. */
export interface Cost {
  /** Time of the main thread of the page's process, ms. */
  readonly mainMs: number;
  /** The part of it that compiled and ran scripts; null where the browser does not tell. */
  readonly scriptMs: number | null;
  /** Longest task with a script of ours in it, ms; null where the browser does not tell. */
  readonly longestOursMs: number | null;
  readonly memoryBytes: number;
  readonly looks: Looks;
}
