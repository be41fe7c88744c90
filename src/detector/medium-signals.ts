import { before, LETTER } from './beside';
import { flag, type LocalSignal } from './signal';
import type { SpanView } from './span-view';

/** What may stand between a name and the word for what bears it. */
const KIND = '(?:film|movie|series|show|version|adaptation|remake|tv|drama|netflix|hollywood|japanese)s?';
const GAME_KIND = String.raw`(?:video|mobile|smartphone|arcade|fighting|role-playing|roleplaying|action|adventure|browser|card|trading card|board|console|online|rhythm|gacha|playstation|nintendo|vr)`;
const LINK = '(?:of|like|such as|called|titled|for|from)';

const RIGHT = new RegExp(String.raw`^["”’»)\]]*\s*(?:[,(–—-]\s*)?(?:['’]s\s+)?(?:(?:the|an?|its|new|upcoming|netflix|hollywood|\d{4})\s+)*live[\s-]action(?![${LETTER}])`
  + String.raw`|^["”’»)\]]*(?:['’]s)?\s+(?:${GAME_KIND}\s+)*(?:games?|stage play|musical)(?![${LETTER}])`
  + String.raw`|^["”’»)\]]*\s?[:–—-]\s?(?:[a-z0-9'’-]+\s+){1,4}(?:${GAME_KIND}\s+)+games?(?![${LETTER}])`, 'u');
const LEFT = before(String.raw`(?:^|[^${LETTER}])(?:live[\s-]action|games?|stage play|musical)\s+(?:${KIND}\s+){0,2}(?:${LINK}\s+)?(?:the\s+)?["“‘'(]?`);
const WIDE_RIGHT = /^[』」》〉]?(?:の|的)?(?:実写|真人|ハリウッド|舞台[化版]|ミュージカル|ゲーム|スマホ|アプリ|手游|手遊)/u;
const WIDE_LEFT = before(String.raw`(?:実写(?:版|映画|ドラマ|化)*|真人版?|特[撮摄攝](?:版|ドラマ|番組)?|ハリウッド版?|(?:tv|テレビ|連続)?ドラマ|舞台|ミュージカル|ゲーム|アプリ)(?:の|的)?[『「《〈]?`);

/** The name stands for a work of another medium: actors, a stage, a game. */
const isOfOtherMedium = (span: SpanView): boolean => RIGHT.test(span.rightSmall) || LEFT.test(span.leftSmall)
  || (span.hasWide && (WIDE_RIGHT.test(span.right) || WIDE_LEFT.test(span.leftSmall)));

export const MEDIUM_SIGNALS: readonly LocalSignal[] = [flag('otherMedium', isOfOtherMedium)];
