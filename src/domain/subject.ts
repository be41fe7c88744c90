import type { Mention } from './mention';

/** What counts as the same thing when mentions of one section or one page are put together. */
export function subjectOf({ franchise, choices, surface }: Mention): string {
  return franchise ?? choices[0]?.series ?? surface;
}

/** How many different things mentions name; the toolbar's badge shows it. */
export function countSubjects(mentions: readonly Mention[]): number {
  return new Set(mentions.map(subjectOf)).size;
}
