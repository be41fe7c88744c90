import type { MarkChoice } from '../../domain/settings';
import { subjectOf, type PageMention } from '../mentions';

/**
 * Which mentions carry a mark. `first`: the first of each subject in each section, and none on a name that the site links itself,
 * since such a name stands out already.
 */
export function markedOf(mentions: readonly PageMention[], choice: MarkChoice): readonly PageMention[] {
  if (choice === 'none') return [];
  if (choice === 'every') return mentions;
  const seen = new Set<string>();
  return mentions.filter(({ mention, block, isLinked }) => {
    const subject = `${block.block.section} ${subjectOf(mention)}`;
    if (isLinked || seen.has(subject)) return false;
    seen.add(subject);
    return true;
  });
}
