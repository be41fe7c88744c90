import type { TextBlock } from '../domain/block';
import { before, KANA_OR_HAN, LETTER, type Beside } from './beside';
import { HYPHEN, isSmallAsciiLetter, isSpace, opensSentence, SPACE } from './letter-case';
import { numbered, type SignalGroup } from './signal';
import type { SpanView } from './span-view';
import { mayOpen, opening, OTHER_OPENS } from './words-after';
import { phrases, type Phrases, type WordsBefore } from './words-before';
import { WORK_WORDS } from './work-words';

const right = (words: string): RegExp => new RegExp(`^(?:${words})(?![${LETTER}])`, 'u');
/** Nothing but space and opening quotes parts one of the phrases from the span. */
const isClose = (words: WordsBefore, known: Phrases): boolean => words.isTight && !words.isDotted && words.count(known) > 0;

/** A capitalised word right beside the span: it may be one half of a person's or company's name. */
const PROPER_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}'’-]*)[ -]`, 'u');
const PROPER_RIGHT = /^[ -](\p{Lu}[\p{L}'’-]*)/u;
/** Capitalised words that stand beside titles without belonging to a name. */
const HARMLESS = new Set(['the', 'a', 'an', 'anime', 'manga', 'season', 'episode', 'ep', 'part', 'movie', 'film', 'ova', 'cour', 'series', 'tv', 'and', 'or', 'but', 'in', 'on', 'for', 'from', 'of', 'with', 'like', 'as', 'is', 'was', 'i', 'review', 'reviews', 'watch', 'watching', 'new', 'final', 'first', 'second', 'third', 'fourth', 'original', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'ost', 'op', 'ed', 'when', 'while', 'if', 'although', 'though', 'because', 'since', 'both', 'after', 'before', 'also', 'even', 'not', 'then', 'so', 'how', 'why', 'what', 'best', 'top', 'will', 'live', 'live-action', 'crunchyroll', 'netflix', 'japanese', 'english', 'vol', 'volume', 'chapter', 'trailer', 'blu-ray', 'dvd', 'spoilers', 'staff', 'cast', 'by', 'at', 'to', 'yes', 'no', 'favourite', 'favorite', 'rewatching', 're-watching', 'about', 'vs', 'gets', 'reveals', 'announces', 'returns', 'debuts', 'premieres', 'streams', 'adds', 'unveils', 'confirmed', 'announced', 'sequel', 'franchise', 'spinoff', 'adaptation', 'show', 'game']);

const FAMILY = String.raw`mother|father|mom|mum|dad|parents?|brothers?|sisters?|friends?|family|wife|husband|son|daughter|girlfriend|boyfriend|eyes|hair|face|hands?|heart|body|mind|voice|smile|personality|feelings?|sword|room|house|home|life|death|past|childhood|classmates?|teammates?|teacher|mentor|love interest|crush|wish|powers?|backstory|motivations?|decision|actions?|memories`;
const VERBS = String.raw`says|said|asks|asked|tells|told|fights|decides|decided|smiles|cries|cried|runs|falls|fell|wants|wanted|realizes|realises|realized|learns|learned|meets|met|discovers|defeats|defeated|kills|killed|marries|dies|died|knows|knew|thinks|thought|feels|felt|goes|went|comes to|tries|tried|becomes|became|finds|found|refuses|saves|saved|joins|joined|loves|hates|lives|lived|uses|leaves|left|wakes|attends|transforms|confesses|accepts|attacks|returns to|meanwhile|herself|himself|and (?:her|his|their)|(?:form|forms|formed|start|starts|started)\s+(?:an?|the|their)\s+(?:band|club|duo|group|guild|party|team|trio)`;
/** "Overlord, the villain": what a person is called right behind the name. */
const ROLE = String.raw`,\s+(?:the|an?|her|his|their|our|its)\s+(?:[${LETTER}-]+\s+){0,2}?(?:villain|hero|heroine|protagonist|antagonist|character|girl|boy|woman|man|princess|prince|king|queen|sister|brother|mother|father|friend|rival|teacher|student|witch|pilot|captain|leader|android|detective)`;
const PERSON_RIGHT = right(`${ROLE}|['’]s?\\s+(?:\\w+\\s+)?(?:${FAMILY})|[- ](?:kun|chan|san|sama|senpai|sensei|dono|tan)|\\s+(?:(?:then|also|never|always|finally|eventually|just|still)\\s+)?(?:${VERBS})`);
const PERSON_OPENS = opening('the|an|a|her|his|their|our|its|kun|chan|san|sama|senpai|sensei|dono|tan|then|also|never|always|finally|eventually|just|still|says|said|asks|asked|tells|told|fights|decides|decided|smiles|cries|cried|runs|falls|fell|wants|wanted|realizes|realises|realized|learns|learned|meets|met|discovers|defeats|defeated|kills|killed|marries|dies|died|knows|knew|thinks|thought|feels|felt|goes|went|comes|tries|tried|becomes|became|finds|found|refuses|saves|saved|joins|joined|loves|hates|lives|lived|uses|leaves|left|wakes|attends|transforms|confesses|accepts|attacks|returns|meanwhile|herself|himself|and|form|forms|formed|start|starts|started');
const PERSON_LEFT = phrases('mr|mrs|ms|miss|dr|prof|captain|king|queen|prince|princess|lord|lady|sir|detective|agent|saint|st|uncle|aunt|protagonist|heroine|hero|main characters|character|boy|girl|kid|named|characters like|villain|mascot|avatar|he|she|they|him|her|son|daughter|father|mother|brother|sister|friend|accepts her role as|into|meets|tells|told|ask|asked|asks|help|helps|against|save|saves|kill|kills|fight|fights|defeat|defeats|loves with|killing|saving|scouting|protect|protects|protecting');
/** What actors do with a character, and what others say of them. */
const ROLE_LEFT = phrases('voiced by|voice of|voice for|voiced|voices|voicing|voice actor of|voice actress of|actor of|role of|roles of|part of|played by|plays|played|playing|portrays|portrayed|portraying|portrayed by|embodied by|starring as|stars as|cast as|appears as|voice as');
const ABBREVIATED = phrases('mr|mrs|ms|dr|prof|st');
const OTHER_RIGHT = right(String.raw`['’]?s?\s+(?:(?:debut|new|latest|hit|smash|first|second|video|mobile|card|board|studio|live)\s+)?(?:albums?|songs?|singles?|bands?|magazine|newspaper|records|inc\.?|corp\.?|corporation|ltd\.?|llc|gmbh|co\.|company|studios?|entertainment|airlines?|hotel|restaurant|café|street|city|town|county|river|lake|island|university|college|school|museum|park|stadium|bank|group|foundation|festival|awards?|club|fc|software|app|browser|framework|library|server|language|api|protocol|laptops?|phones?|trucks?|cars?|energy drinks?|beer|wine|cake|ice cream|sitcom|reality show|podcast|playstation|xbox|nintendo|steam)`);
const OTHER_RIGHT_OPENS = opening('debut|new|latest|hit|smash|first|second|video|mobile|card|board|studio|live|album|albums|song|songs|single|singles|band|bands|magazine|newspaper|records|inc|corp|corporation|ltd|llc|gmbh|co|company|studios|entertainment|airline|airlines|hotel|restaurant|street|city|town|county|river|lake|island|university|college|school|museum|park|stadium|bank|group|foundation|festival|award|awards|club|fc|software|app|browser|framework|library|server|language|api|protocol|laptop|laptops|phone|phones|truck|trucks|car|cars|energy|beer|wine|cake|ice|sitcom|reality|podcast|playstation|xbox|nintendo|steam');
/** "A bar called Eden": things that are named in an article only to be told from others. */
const CALLED = ['bar', 'pub', 'café', 'cafe', 'club', 'shop', 'band', 'group', 'company', 'town', 'village', 'city', 'country', 'planet', 'ship', 'song', 'album', 'app', 'game', 'dog', 'cat'].flatMap((thing) => [`${thing} called`, `${thing} named`]).join('|');
const OTHER_LEFT = phrases(`${CALLED}|album|albums|song|songs|single|singles|band|bands|singer|singers|rapper|rappers|musician|musicians|magazine|newspaper|company|startup|brand|restaurant|café|pub|hotel|sitcom|cartoon|podcast|novelist|actor|actress|director|producer|writer|author|composer|animator|president|ceo|founder|software|app|browser|video game|board game|studio|studios|publisher|publishers|distributor|distributors|streaming service|label|planet|city of|town of|island of|battle of|university of|performed by|song by|produced by|directed by|written by|animated by|animation by|composed by|published by|licensed by|presented by|sung by`);
const DETERMINER = phrases('a|an|this|that|these|those|some|any|my|your|his|her|its|our|their|no|every|each|one|more|very|too|so|is|be|been|being|are|were|not|or');
const THE = phrases('the');
/** The sentence's end, or a person before it. */
const NEXT_PERSON = new RegExp(String.raw`[.!?。]|(?<![${LETTER}])(?:she|he|her|his|him|herself|himself)(?![${LETTER}])`, 'u');
// Scripts without spaces stand right beside Latin letters: 「EVA」 in "至于EVA".
const GLUED_LEFT = before(String.raw`(?![${KANA_OR_HAN}])[\p{L}\p{N}_@/.\\=&-]`, 'u');
const GLUED_RIGHT = new RegExp(String.raw`^(?:[_@/\\=&]|[.-]?(?![${KANA_OR_HAN}])[\p{L}\p{N}])`, 'u');

const COMMA = 44;
const AMPERSAND = 38;
const isJoint = (code: number): boolean => code === SPACE || code === HYPHEN;

/** Nearly always spaces stand on either side. */
function isGlued({ left, right, words }: SpanView): boolean {
  return (!words.isBeside && GLUED_LEFT.test(left)) || (right.charCodeAt(0) !== SPACE && GLUED_RIGHT.test(right));
}

function properNeighbour(word: string | undefined): boolean {
  return word !== undefined && !HARMLESS.has(word.toLowerCase().replace(/['’]s$/u, ''));
}

/** Whether capitals may tie the span to its neighbours; not where italics or the like of its own end with it. */
function mayBelong(span: SpanView): boolean {
  return !span.capitalsEverywhere && span.letters.capitalised && !span.markup.emphasis;
}

/** One space, a word in small letters and another space stand before it, as nearly always. */
function followsSmallWord({ left, words }: SpanView): boolean {
  if (!words.isBeside) return false;
  const from = left.length - 1 - words.at(0).length;
  return isSmallAsciiLetter(left.charCodeAt(from)) && left.charCodeAt(from - 1) === SPACE;
}

function hasProperLeft(span: SpanView): boolean {
  if (followsSmallWord(span)) return false;
  const word = PROPER_LEFT.exec(span.left)?.[1];
  if (!properNeighbour(word) || OWNER.test(word ?? '')) return false;
  return !opensSentence(span.block.text, span.start - (word?.length ?? 0) - 1);
}

function hasProperRight(right: string): boolean {
  return isJoint(right.charCodeAt(0)) && !isSmallAsciiLetter(right.charCodeAt(1)) && properNeighbour(PROPER_RIGHT.exec(right)?.[1]);
}

const TIED_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}'’-]*) (?:by|of|the|and the|in the|for|to|with|and|&|vs\.?) `, 'u');
const TIES = phrases('by|of|the|for|to|with|and|vs');
/** "Life in Another World", but "Nobita in Doraemon" as well. */
const IN_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])(\p{Lu}[\p{L}'’-]*) in `, 'u');
/** "Shirow's Appleseed", "Gainax's Gunbuster": whose the work is, rather than a part of its name. */
const OWNER = /['’]s?$/u;
const OWNER_LEFT = before(String.raw`(?:^|[^\p{L}\p{N}])\p{Lu}[\p{L}-]*['’]s? `, 'u');
const NAME_RIGHT = /^(?:,| and| or| &)\s+\p{Lu}\p{Ll}+(?=[\s,.'’](?!\p{Lu}))/u;
const NAME_OPENS = opening('and|or');
const NAME_LEFT = before(String.raw`(?:^|[\s(])\p{Lu}\p{Ll}+(?:,| and| &)\s+`, 'u');

/** "Call Me by Your Name", "Life in Another World": small words tie the span to a capitalised one before it. */
function continuesName(span: SpanView, tie: Beside): boolean {
  const found = tie.exec(span.left);
  const word = found?.[1];
  if (word === undefined || !properNeighbour(word)) return false;
  return !opensSentence(span.block.text, span.start - span.left.length + span.left.lastIndexOf(word));
}

/** "Madoka and Sayaka", "Rouge, Naomi": the span stands among people's names rather than titles. */
function amongNames(span: SpanView): boolean {
  const { left, right, words, openings } = span;
  if ((!words.isBeside || words.at(0) === 'and') && NAME_LEFT.test(left)) return true;
  return (right.charCodeAt(0) === COMMA || right.charCodeAt(1) === AMPERSAND || mayOpen(openings, NAME_OPENS)) && NAME_RIGHT.test(right);
}

const KANA = /[\u3041-\u30fa]/u;

/** In Chinese, Han characters stand beside every title and tell nothing. */
function isChinese({ lang, text }: TextBlock): boolean {
  return lang?.startsWith('zh') === true || (lang?.startsWith('ja') !== true && !KANA.test(text));
}

const HAN = /[\u4e00-\u9fff々]/u;
const HAN_ONLY = /^[\u4e00-\u9fff々]+$/u;
const KATAKANA = /[\u30a1-\u30fa\u30fc]/u;
/** Katakana words that people join to a title: 「ガンダムシリーズ」, 「ワンピースファン」. */
const KATAKANA_TAIL = /^(?:シリーズ|ファン|キャラ|グッズ|ゲーム|アニメ|マンガ|コミック|カード|カフェ|コラボ|イベント|ライブ|ロス|ブーム|コスプレ|フィギュア|プラモ|ショップ|ストア|リメイク|スピンオフ|ワールド|オタ|ネタ|クラスタ|シーズン|パート|ランド|パーク)/u;

/** Whether a stretch of the same script stands right before the span or goes on behind it. */
function goesOn(script: RegExp, { surface, left, right }: SpanView): { before: boolean; after: boolean } {
  return {
    before: script.test(surface.charAt(0)) && script.test(left.charAt(left.length - 1)),
    after: script.test(surface.charAt(surface.length - 1)) && script.test(right.charAt(0)),
  };
}

/** Kanji go on beyond a short span of nothing else: 「氷菓」 in 「氷菓子」, but not 「ダン飯」 in 「ダン飯再現」. */
function cutsKanji(span: SpanView): boolean {
  if (span.surface.length > 4 || !HAN_ONLY.test(span.surface) || isChinese(span.block)) return false;
  const { before, after } = goesOn(HAN, span);
  return before || after;
}

/**
 * Han characters that are a name in another language only: the Chinese one of BLEACH, 「死神」, is a word in Japanese; in text declared
 * Chinese, what Japanese readers call a work for short.
 */
function isForeign({ block, surface, records }: SpanView): boolean {
  if (!HAN_ONLY.test(surface)) return false;
  if (block.lang?.startsWith('zh') === true) return records.every(({ lang, kind }) => lang === 'ja' && kind !== 'official');
  return !isChinese(block) && records.every(({ lang }) => lang === 'zh-Hans' || lang === 'zh-Hant');
}

/** A word in katakana goes on: 「キング」 in 「ランキング」, 「ソウル」 in 「ソウルイーター」. */
function cutsKatakana(span: SpanView): boolean {
  const { before, after } = goesOn(KATAKANA, span);
  return before || (after && !KATAKANA_TAIL.test(span.right));
}

/** Inside title brackets, behind other words than those that say what kind of work it is: 「雪の女王」 in 『アナと雪の女王』. */
const INSIDE_TITLE = before(String.raw`[『《](?!(?:${WORK_WORDS}|[\s「【])*$)[^『』《》]+`);
const TITLE_BRACKET = /[『《]/;
/** Words that name a work's songs, which go by its name as often as not. */
const SONG = '(?:オープニング|エンディング|(?<![a-z])(?:op|ed))(?:テーマ|曲)?|(?:主[題题]|[挿插]入?|テーマ|片[頭头尾])[歌曲]|シングル|アルバム';
/** Somebody's song, episode or part: 『BEASTARS』の「怪物」, 主題歌「ODDTAXI」. */
const OF_WORK = before(String.raw`(?:[』》](?:[^「」『』。、]{0,10})?の「|(?:(?:${SONG})[はの・:：是为為]?|[曲唱])[「『《])`);
/** Where a title in brackets begins. */
const TITLE_OPENS = before(`[『《](?:${WORK_WORDS})*`);
/** The title in brackets goes on without a break, and not with words for a season, a part or a kind of work: 「黑猫」 in 《黑猫警长》. */
const TITLE_GOES_ON = new RegExp(String.raw`^(?!${WORK_WORDS}|・|第|[篇編编章季期]|シリーズ|シーズン|最[終终]|ファイナル|電影|特[別别]|[^『』《》]{0,12}[篇編编章季期部][』》])[${KANA_OR_HAN}][^『』《》]{0,40}[』》]`, 'u');
/** Spoken of as a person: 「まる子」役, ルフィくん. */
const JAPANESE_PERSON = /^(?:[」』]?役(?![者割所目満員])|と呼ばれる|(?:さん|くん|ちゃん|様|先輩|先生)(?=[はがもをにとのだで、。！!？?…\s]|$))/u;

/** Who is named next, not what: 「主人公・フリーレン」. */
const JAPANESE_ROLE = before('(?:主人公|ヒロイン|主役|キャラ(?:クター)?|声優)(?:の|・|、|である)?[「『]?');

const hiragana = /[\u3041-\u309f]/u;

const POSSESSIVE = /^['’]s?\s+\p{Ll}/u;
const VERB_RIGHT = /^\s+(?!is|was|has|as|its|does|this\b)\p{Ll}{2,}s(?=\s)/u;

const AT = numbered(
  'properLeft', 'properRight', 'nameRight', 'ownerLeft', 'continuesName', 'inName', 'personRight', 'personLeft', 'roleLeft', 'amongNames',
  'pronoun', 'possessive', 'verbRight', 'theLeft', 'otherRight', 'otherLeft', 'determiner', 'glued', 'cutsKanji', 'foreign',
  'cutsKatakana', 'insideTitle', 'beginsTitle', 'ofWork', 'hiraganaEdge',
);

function antiSignals(span: SpanView, values: number[], from: number): void {
  const { words, openings, left, leftSmall, right, rightSmall, surface, listed, hasWide, letters: { cjk } } = span;
  const belongs = mayBelong(span);
  const proper = belongs && hasProperRight(right);
  const isTied = !words.isBeside || words.count(TIES) > 0;
  values[from + AT.properLeft] = Number(belongs && hasProperLeft(span));
  values[from + AT.properRight] = Number(proper);
  values[from + AT.nameRight] = Number(proper && span.tokens === 1);
  values[from + AT.ownerLeft] = Number(belongs && (!words.isBeside || words.at(0) === 's') && OWNER_LEFT.test(left));
  values[from + AT.continuesName] = Number(!listed && belongs && isTied && continuesName(span, TIED_LEFT));
  values[from + AT.inName] = Number(!listed && belongs && words.at(0) === 'in' && continuesName(span, IN_LEFT));
  values[from + AT.personRight] = Number((mayOpen(openings, PERSON_OPENS) && PERSON_RIGHT.test(rightSmall)) || (cjk && JAPANESE_PERSON.test(right)));
  values[from + AT.personLeft] = Number(words.isTight && words.count(words.isDotted ? ABBREVIATED : PERSON_LEFT) > 0);
  values[from + AT.roleLeft] = Number((!words.isDotted && words.count(ROLE_LEFT) > 0) || (cjk && JAPANESE_ROLE.test(leftSmall)));
  values[from + AT.amongNames] = Number(!span.capitalsEverywhere && !listed && amongNames(span));
  values[from + AT.pronoun] = Number((NEXT_PERSON.exec(rightSmall)?.[0] ?? '').length > 1);
  values[from + AT.possessive] = Number(mayOpen(openings, OTHER_OPENS) && POSSESSIVE.test(right));
  values[from + AT.verbRight] = Number(isSpace(right.charCodeAt(0)) && VERB_RIGHT.test(right));
  values[from + AT.theLeft] = Number(isClose(words, THE) && words.gap.trim() === '');
  values[from + AT.otherRight] = Number(mayOpen(openings, OTHER_RIGHT_OPENS) && OTHER_RIGHT.test(rightSmall));
  values[from + AT.otherLeft] = Number(isClose(words, OTHER_LEFT));
  values[from + AT.determiner] = Number(isClose(words, DETERMINER));
  values[from + AT.glued] = Number(!cjk && isGlued(span));
  values[from + AT.cutsKanji] = Number(cjk && cutsKanji(span));
  values[from + AT.foreign] = Number(cjk && isForeign(span));
  values[from + AT.cutsKatakana] = Number(cjk && cutsKatakana(span));
  values[from + AT.insideTitle] = Number(hasWide && TITLE_BRACKET.test(left) && INSIDE_TITLE.test(leftSmall));
  values[from + AT.beginsTitle] = Number(cjk && TITLE_GOES_ON.test(right) && TITLE_OPENS.test(leftSmall));
  values[from + AT.ofWork] = Number(hasWide && OF_WORK.test(leftSmall));
  values[from + AT.hiraganaEdge] = Number(cjk && hiragana.test(surface.charAt(0)) && hiragana.test(left.charAt(left.length - 1)));
}

export const ANTI_SIGNALS: SignalGroup = { names: Object.keys(AT), tell: antiSignals };
