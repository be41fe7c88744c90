import type { MarkChoice } from '../../domain/settings';
import { type FoundMention, subjectOf } from '../mentions';

/**
 * Which mentions carry a mark: `first` means the first of each subject in each section. A name that the site links itself stands
 * out already and has none.
 * @param canMark whether a mark would leave the text itself as it looks; asked of no more mentions than need be.
 */
export function markedOf(mentions: readonly FoundMention[], choice: MarkChoice, canMark: (mention: FoundMention) => boolean): readonly FoundMention[] {
  if (choice === 'none') return [];
  const plain = mentions.filter(({ isLinked }) => !isLinked);
  if (choice === 'every') return plain.filter(canMark);
  const seen = new Set<string>();
  return plain.filter((one) => {
    const subject = `${one.block.block.section} ${subjectOf(one.mention)}`;
    if (seen.has(subject) || !canMark(one)) return false;
    seen.add(subject);
    return true;
  });
}
