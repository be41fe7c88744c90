import type { Digest, DigestLine } from '../messaging/contract';
import type { FoundAt } from '../domain/watchlist';
import { type PageMention, subjectOf } from './mentions';

/** What an article names, in reading order: one line for each series. */
export function digestOf(mentions: readonly PageMention[], title: string, foundAt: FoundAt | null): Digest {
  const lines = new Map<string, DigestLine>();
  for (const { mention } of mentions) {
    const [first] = mention.choices;
    const line = lines.get(subjectOf(mention));
    if (line) line.count++;
    else if (first) lines.set(subjectOf(mention), { ...first, surface: mention.surface, count: 1, choices: mention.choices.length });
  }
  return { title, foundAt, lines: [...lines.values()] };
}
