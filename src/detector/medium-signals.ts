import { before, KANA_OR_HAN, LETTER } from './beside';
import type { SignalGroup } from './signal';
import type { SpanView } from './span-view';
import { mayOpen, opening } from './words-after';
import { phrases } from './words-before';

/** Kinds of works that may stand between "live-action" and a name. */
const KIND = '(?:film|movie|series|show|version|adaptation|remake|tv|drama|netflix|hollywood|japanese)s?';
const GAME_KIND = '(?:video|mobile|smartphone|arcade|fighting|role-playing|roleplaying|action|adventure|browser|console|rhythm|gacha)';
/** Words by which a sentence goes on about a work ("set in a video game world"); a subtitle has none of them. */
const NO_SUBTITLE = '(?!(?:an?|the|in|inside|into|about|with|anime|best|set|his|her|their)\\s)';

const right = (source: string): RegExp => new RegExp(String.raw`^["”’»)\]]*${source}`, 'u');
/** "Cowboy Bebop", the live-action adaptation; not a remark between commas. */
const LIVE_ACTION_RIGHT = right(String.raw`(?:,["”’]?\s+(?:the|an?)\s+|\s+[(–—-]?\s*(?:(?:the|an?|new|upcoming|netflix|hollywood|\d{4})\s+)*)live[\s-]action(?![${LETTER}])`);
const LIVE_ACTION_OPENS = opening('the|a|an|new|upcoming|netflix|hollywood|live');
const GAME_RIGHT = right(String.raw`\s+(?:(?:${GAME_KIND}\s+)+games?|game|stage play)(?![${LETTER}])(?!\s+(?:world|anime))`);
const GAME_OPENS = opening('video|mobile|smartphone|arcade|fighting|role|roleplaying|action|adventure|browser|console|rhythm|gacha|game|games|stage');
const GAME_SUBTITLE_RIGHT = right(String.raw`\s?[:–—-]\s?(?:${NO_SUBTITLE}[a-z0-9'’-]+\s+){1,4}(?:${GAME_KIND}\s+)+game(?![${LETTER}])(?!\s+(?:world|anime))`);
const LIVE_ACTION_LEFT = before(String.raw`live[\s-]action\s+(?:${KIND}\s+){0,2}(?:(?:of|like|such as|called|titled)\s+)?(?:the\s+)?["“‘'(]?`);
const GAME_LEFT = phrases('game|games|games like|games such as|game called|game titled|game series|stage play');
/** The game is what the work comes from. */
const ADAPTED = /(?:based on|adapt\w*|adaptation of|adapted from|version of)\s[^.!?]*$/u;

const WIDE_RIGHT = /^[』」》〉]?(?:の|的)?(?:実写(?!化)|真人|ハリウッド|(?:スマホ|アプリ|スマートフォン)?ゲーム(?!化)|手[游遊])/u;
const WIDE_LEFT = before(String.raw`(?:実写(?:版|映画|ドラマ|化)*|真人版?|特[撮摄攝](?:版|ドラマ|番組)?|ハリウッド版?|(?:tv|テレビ|連続)ドラマ|(?<![${KANA_OR_HAN}])ドラマ|ミュージカル|ゲーム|アプリ)(?:の|的)?[『「《〈]?`);
const SAID_ANIME = /^[』」》〉]?(?:の|的)?(?:tv|テレビ)?(?:アニメ|動畫|动画)/u;
const ANIME_LEFT = before('(?:アニメ|動畫|动画)(?:の|的)?[『「《〈]?');

/** The name stands for a work of another medium: with actors, on a stage, a game. Words are looked for in a fraction of the time that a pattern takes. */
function isOfOtherMedium({ rightSmall, leftSmall, words, openings, hasWide, letters }: SpanView): boolean {
  if (mayOpen(openings, LIVE_ACTION_OPENS) && LIVE_ACTION_RIGHT.test(rightSmall)) return true;
  if (mayOpen(openings, GAME_OPENS) && GAME_RIGHT.test(rightSmall)) return true;
  if (GAME_SUBTITLE_RIGHT.test(rightSmall)) return true;
  if (leftSmall.includes('action') && LIVE_ACTION_LEFT.test(leftSmall)) return true;
  if (words.count(GAME_LEFT) > 0 && !ADAPTED.test(leftSmall)) return true;
  if (!hasWide || (letters.cjk && SAID_ANIME.test(rightSmall)) || ANIME_LEFT.test(leftSmall)) return false;
  return WIDE_RIGHT.test(rightSmall) || WIDE_LEFT.test(leftSmall);
}

export const MEDIUM_SIGNALS: SignalGroup = {
  names: ['otherMedium'],
  tell: (span, values, from) => {
    values[from] = Number(isOfOtherMedium(span));
  },
};
