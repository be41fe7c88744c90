import type { MarkChoice } from '../../domain/settings';
import { type FoundMention, subjectOf } from '../mentions';

/**
 * Which mentions carry a mark: `first` means the first of each subject in each section. A name that the site links itself stands
 * out already and has none.
 */
export function markedOf(mentions: readonly FoundMention[], choice: MarkChoice): readonly FoundMention[] {
  if (choice === 'none') return [];
  const plain = mentions.filter(({ isLinked }) => !isLinked);
  if (choice === 'every') return plain;
  const seen = new Set<string>();
  return plain.filter(({ mention, block }) => {
    const subject = `${block.block.section} ${subjectOf(mention)}`;
    if (seen.has(subject)) return false;
    seen.add(subject);
    return true;
  });
}
