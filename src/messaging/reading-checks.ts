import { LIMITS } from '../domain/limits';
import type { Choice, Mention } from '../domain/mention';
import { ENTRY_KEY, FRANCHISE_KEY } from '../domain/patterns';
import { acceptBy, isFields, isKey, isList, isMatch, isOffset, isSeriesKey, isText } from './checks';
import type { CallsOfReading } from './contract';

function isChoice(value: unknown): value is Choice {
  return isFields(value) && isSeriesKey(value['series']) && isKey(value['entry'], ENTRY_KEY);
}

function isMention(value: unknown): value is Mention {
  if (!isFields(value)) return false;
  const { block, start, end, surface, choices, franchise, entryNamed, confidence } = value;
  return isOffset(block) && isOffset(start) && isOffset(end) && isText(surface, 400)
    && isList(choices, 12, isChoice) && (choices as readonly Choice[]).length > 0
    && (franchise === null || isMatch(franchise, FRANCHISE_KEY)) && typeof entryNamed === 'boolean'
    && typeof confidence === 'number' && confidence >= 0 && confidence <= 1;
}

const isPackedList = (value: unknown): boolean => isList(value, Infinity, (packed) => typeof packed === 'string');

/** Checks the answers to what is asked for pages that are read. */
export const acceptForReading = acceptBy<CallsOfReading>({
  'detect.candidates': ({ found }) => isPackedList(found),
  'detect.mentions': ({ found, mentions }) => isPackedList(found) && isList(mentions, LIMITS.mentionsPerPage, isMention),
  'page.script': () => true,
  'page.count': () => true,
});
