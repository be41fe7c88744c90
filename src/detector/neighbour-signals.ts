import { before, KANA_OR_HAN, LETTER } from './beside';
import { numbered, type SignalGroup } from './signal';
import type { SpanView } from './span-view';
import { mayOpen, opening, OTHER_OPENS } from './words-after';
import { phrases, type WordsBefore } from './words-before';
import { NUMERAL } from './work-words';

/** A possessive, closing quotes and brackets, which may stand between a title and the word that tells about it. */
const GAP = String.raw`^["”’»)\]』」》]*[\s:,–—-]*(?:\((?:the|dub|sub|tv)\)\s*)?`;
const right = (words: string): RegExp => new RegExp(`${GAP}(?:${words})(?![${LETTER}])`, 'u');
const MIDDLE = String.raw`(?:(?:the|original|tv|television|new|latest|upcoming|theatrical|hit|popular|animated|\d{4}|\w+(?:st|nd|rd|th)|first|second|third|fourth|final)[\s-]+)*`;

const MIDDLE_OPENS = 'the|original|tv|television|new|latest|upcoming|theatrical|hit|popular|animated|first|second|third|fourth|final';

const ANIME_NOUN = 'anime|animes|manga|mangas|manhwa|ova|ovas|oad|ona|light novel|light novels|visual novel|web novel|simulcast|simuldub|アニメ|tvアニメ|漫画|マンガ';
const PART_NOUN = String.raw`seasons?|episodes?|eps?\.?\s?#?\d|s\d{1,2}|#\d+|cours?|series|movies?|films?|finale|premieres?|premiered|trailers?|specials?|arcs?|adaptation|sequels?|prequels?|reboot|remake|franchise|soundtrack|opening|ending|op|ed|dub|universe|volumes?|chapters?|fans?|fandom|cosplay(?:er)?s?|figures?|spin-?offs?|episode|teaser|key visual`;
/** "Kizu's manga" names the author, "Gundam's third season" the series. */
const OWNED_ANIME = new RegExp(String.raw`^['’]s?\s+(?:[${LETTER}]+\s+){0,2}(?:anime|manga|film|movie|light novels?|novels?|works?|debut)(?![${LETTER}])`, 'u');
const ANIME_RIGHT = right(`${MIDDLE}(?:${ANIME_NOUN})`);
const ANIME_OPENS = opening(`${MIDDLE_OPENS}|dub|sub|anime|animes|manga|mangas|manhwa|ova|ovas|oad|ona|light|visual|web|simulcast|simuldub`, true);
/** "Given the episode was long": where no sign parts them, "the" stands between a title and "movie", "series" or "final season" only. */
const NO_PART = String.raw`(?!(?<=^\s+)the\s+(?!final|last|\w+(?:st|nd|rd|th)\s)(?:\w+\s+)?(?:episode|ep|season|finale|premiere|trailer|teaser|fan|fandom|opening|ending|volume|chapter|adaptation|soundtrack|arc|key visual)s?(?![${LETTER}]))`;
const PART_RIGHT = right(`(?:['’]s?\\s+)?${NO_PART}${MIDDLE}(?:${PART_NOUN})`);
const PART_OPENS = opening(`${MIDDLE_OPENS}|dub|sub|season|seasons|episode|episodes|ep|eps|cour|cours|series|movie|movies|film|films|finale|premiere|premieres|premiered|trailer|trailers|special|specials|arc|arcs|adaptation|sequel|sequels|prequel|prequels|reboot|remake|franchise|soundtrack|opening|ending|op|ed|universe|volume|volumes|chapter|chapters|fan|fans|fandom|cosplay|cosplays|cosplayer|cosplayers|figure|figures|spin|spinoff|spinoffs|teaser|key`, true);

/** "The anime series called", "season 2 of the": a noun, and what may stand between it and a title. */
const THE = phrases('the');
const NOUN_LEFT = phrases(ANIME_NOUN);
const NOUN_KIND = phrases('series|adaptation|film|movie|version|franchise|classic|classics|hit|hits|show|shows');
const NOUN_LINK = phrases('of|called|titled|named|like|such as|is|was|including');
const PART_NOUN_LEFT = phrases('season|seasons|episode|episodes|series|movie|movies|film|films|finale|premiere|trailer|adaptation|adaptations|sequel|remake|reboot|arc|arcs|half|part|cour|volume|volumes|chapter|chapters|soundtrack|version|creator|creators|author|director|studio|world|fan|fans|years|universe|dub');
const PART_LINK = phrases('of|to|for|from|like|called|titled|such as|behind');
const PART_OWNER = phrases('the|both|his|her|their');
const OF_YEAR = phrases('the|its');
const YEAR = /^(?:19|20)\d\d$/u;
const DIGITS = /^\d+$/u;
const WATCHING = phrases('watch|watched|watching|watches|rewatch|rewatched|rewatching|rewatches|binge|binged|streaming|finished|dropped|recommend|recommended|enjoyed|love|loved|hate|hated|aired|airing|marathon|marathoned|marathoning|show like|shows like|series like|titles like|works like|hit like|hits like|classic like|classics like|seen|started|starring in|cosplay as|cosplayed as|known for|famous for|inspired by|remind me of|remind us of|reminds me of|reminds us of|drew|created|directed|wrote|made|ended|worked on|similar to|compared to');
const PLACING = phrases('from|in|of|like|since|than|beat|beat out|including|for|as');

function isAnimeLeft(words: WordsBefore): boolean {
  let at = words.count(THE);
  at += words.count(NOUN_LINK, at);
  at += words.count(NOUN_KIND, at);
  return words.count(NOUN_LEFT, at) > 0;
}

function isPartLeft(words: WordsBefore): boolean {
  const owner = words.count(PART_OWNER);
  const link = words.count(PART_LINK, owner);
  if (link === 0) return YEAR.test(words.at(0)) && words.count(OF_YEAR, 1) > 0;
  const noun = owner + link;
  return words.count(PART_NOUN_LEFT, DIGITS.test(words.at(noun)) ? noun + 1 : noun) > 0;
}
const WORK_VERB_RIGHT = new RegExp(String.raw`^["”’」』)]*\s+(?:(?:will|is set to|is scheduled to|was|is)\s+)?(?:(?:also|still|now|currently|originally|first|finally)\s+)?(?:premier(?:e|es|ed|ing)|air(?:s|ed|ing)?|debut(?:s|ed)?|stream(?:s|ed|ing)?|follows|tells|takes place|adapts|adapted|stars|starring|centers|centres|revolves|ran|launched|returns|ended|screened|opens in|won)(?![${LETTER}])`, 'u');
const WORK_VERB_OPENS = opening('will|is|was|also|still|now|currently|originally|first|finally|premiere|premieres|premiered|premiering|air|airs|aired|airing|debut|debuts|debuted|stream|streams|streamed|streaming|follows|tells|takes|adapts|adapted|stars|starring|centers|centres|revolves|ran|launched|returns|ended|screened|opens|won');
const WORK_NOUN = String.raw`(?:anime|manga|series|show|film|movie|ova|adaptation|sequel|prequel|spin-?off|masterpiece|classic|comedy|drama|romance|thriller|story|tale|hit|franchise|title|isekai|shonen|sh[oō]nen|shoujo|sh[oō]jo)`;
/** "Haruhi was the first series ...", "Gasaraki, an anime by ...". */
const IS_WORK = new RegExp(String.raw`^["”’)]*(?:\s+(?:is|was|isn['’]t|wasn['’]t|remains|became|being)|,|\s+[–—-]|\s*\()\s+(?:not\s+|also\s+|probably\s+|still\s+|perhaps\s+)?(?:an?|the|one of (?:the|my)|my|his|her|their|another)\s+(?:[${LETTER}-]+[\s,]+){0,5}?${WORK_NOUN}(?![${LETTER}])`, 'u');
const IS_WORK_OPENS = opening('is|was|isn|wasn|remains|became|being|not|also|probably|still|perhaps|a|an|the|one|my|his|her|their|another');
const YEAR_RIGHT = /^["”’]*\s*\(?(?:19[6-9]\d|20[0-4]\d)(?:\s*[-–]\s*(?:\d{4}|present))?\)/u;
const GLOSS_RIGHT = new RegExp(String.raw`^["”!?’]*\s*[(（[](?:jp:?|japanese:?)?\s*["“]?[${KANA_OR_HAN}]`, 'u');
const NUMBER_RIGHT = new RegExp(String.raw`^["”’]?[\s:,-]+#?\d{1,3}(?![\d${LETTER}%])`, 'u');

const JAPANESE_ANIME = 'アニメ|漫画|漫畫|マンガ|コミック|ラノベ|ライトノベル|動畫|动画|動漫|动漫';
const JAPANESE_ANIME_LEFT = before(`(?:${JAPANESE_ANIME})(?:化(?:作品)?|作品|シリーズ|映画|電影|电影)?(?:の|的)?[『「《]?`);
const JAPANESE_ANIME_RIGHT = new RegExp(`^[』」》]?(?:の|を|的)?(?:tv|テレビ)?(?:${JAPANESE_ANIME})`, 'u');
const JAPANESE_WORK_LEFT = before(`(?:[${NUMERAL}]期の|映画|電影|电影|劇場版|作品|シリーズ|小説|動画)(?:化)?(?:の)?[『「《]?`);
const JAPANESE_WORK_RIGHT = new RegExp(String.raw`^[』」》]?(?:の|を)?(?:tv)?(?:第\s?[${NUMERAL}]+\s?[期季部]|[新旧]版|劇場版|シリーズ|最終回|第?\d+話|ファン|原作|製作委員会|キャラ)`, 'u');

const IN_BRACKETS = /[(（]\s*$/u;

const isJapaneseAnime = (span: SpanView): boolean => JAPANESE_ANIME_RIGHT.test(span.rightSmall) || JAPANESE_ANIME_LEFT.test(span.leftSmall);

const isJapaneseWork = (span: SpanView): boolean => JAPANESE_WORK_RIGHT.test(span.rightSmall)
  || JAPANESE_WORK_LEFT.test(span.leftSmall);

const AT = numbered(
  'animeRight', 'ownedAnime', 'partRight', 'animeLeft', 'partLeft', 'watchLeft', 'placeLeft', 'workVerbRight', 'isWork', 'yearRight',
  'glossRight', 'numberRight', 'japaneseAnime', 'japaneseWork', 'inBrackets', 'animeBlock',
);

function neighbourSignals(span: SpanView, values: number[], from: number): void {
  const { words, openings, left, right, rightSmall, hasWide, letters: { cjk } } = span;
  const isAny = mayOpen(openings, OTHER_OPENS);
  values[from + AT.animeRight] = Number(mayOpen(openings, ANIME_OPENS) && ANIME_RIGHT.test(rightSmall));
  values[from + AT.ownedAnime] = Number(isAny && OWNED_ANIME.test(rightSmall));
  values[from + AT.partRight] = Number(mayOpen(openings, PART_OPENS) && PART_RIGHT.test(rightSmall));
  values[from + AT.animeLeft] = Number(!words.isDotted && isAnimeLeft(words));
  values[from + AT.partLeft] = Number(!words.isDotted && isPartLeft(words));
  values[from + AT.watchLeft] = Number(!words.isDotted && words.count(WATCHING) > 0);
  values[from + AT.placeLeft] = Number(!words.isDotted && words.count(PLACING) > 0);
  values[from + AT.workVerbRight] = Number(mayOpen(openings, WORK_VERB_OPENS) && WORK_VERB_RIGHT.test(rightSmall));
  values[from + AT.isWork] = Number(mayOpen(openings, IS_WORK_OPENS) && IS_WORK.test(rightSmall));
  values[from + AT.yearRight] = Number(isAny && YEAR_RIGHT.test(right));
  values[from + AT.glossRight] = Number(hasWide && !cjk && GLOSS_RIGHT.test(rightSmall));
  values[from + AT.numberRight] = Number(isAny && NUMBER_RIGHT.test(right));
  values[from + AT.japaneseAnime] = Number(hasWide && isJapaneseAnime(span));
  values[from + AT.japaneseWork] = Number(cjk && isJapaneseWork(span));
  values[from + AT.inBrackets] = Number(cjk && IN_BRACKETS.test(left));
  // Candidates stay small on their way through messages.
  values[from + AT.animeBlock] = Math.round(span.animeWords * 100) / 100;
}

export const NEIGHBOUR_SIGNALS: SignalGroup = { names: Object.keys(AT), tell: neighbourSignals };
