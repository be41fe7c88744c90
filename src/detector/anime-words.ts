import { tokenise, type TokenStream } from '../catalogue/tokens';
import { hasWide, isLetter } from './letter-case';

/** Words that only anime news, reviews and fans use, in small letters. A token of the text has to begin with one, and no letter may follow. */
const LATIN_WORDS = '4-koma|anidb|anilist|anime|animes|cosplay|cosplayed|cosplayer|cosplayers|cosplaying|cosplays|crunchyroll|episode|episodes|funimation|hidive|isekai|japanese animation|josei|key visual|kyoani|kyoto animation|light novel|light novels|madhouse|magical girl|magical girls|manga|mangaka|mangas|manhwa|mappa|mech|mecha|mechs|moe|myanimelist|otaku|ova|ovas|seinen|seiyuu|shojo|shonen|shoujo|shounen|shōjo|shōnen|shōujo|shōunen|simulcast|simulcasts|simuldub|studio ghibli|tsundere|ufotable|voice cast|waifu|yuri';
const WIDE_WORDS = /アニメ|ドラマ[cC][dD]|漫画|マンガ|コミック|声優|放送|第\d+話|ライトノベル|原作|劇場版|聖地巡礼|作画|円盤|今期|動畫|动画|动漫|番剧|新番|追番|补番|老番|声优|聲優|剧场版|二次元|漫改/gu;
/** More of them say no more. */
const ENOUGH = 3;

/** Bits of a hash by which nearly all other words are told apart at once. */
const FILTER = 4_095;

/** The Latin words by the hash of their first token. Made before any text is read: they are tokenised like one. */
const BY_HASH = new Map<number, readonly string[]>();
const MAY_BEGIN = new Uint8Array(FILTER + 1);
for (const word of LATIN_WORDS.split('|')) {
  const hash = tokenise(word).hash[0] as number;
  BY_HASH.set(hash, [...BY_HASH.get(hash) ?? [], word]);
  MAY_BEGIN[hash & FILTER] = 1;
}

function isAt(word: string, text: string, start: number): boolean {
  const end = start + word.length;
  return text.slice(start, end).toLowerCase() === word && !isLetter(text.charCodeAt(end));
}

function isWord(hash: number, text: string, start: number): boolean {
  return BY_HASH.get(hash)?.some((word) => isAt(word, text, start)) === true;
}

/** The matcher's tokens are there already: to look them up takes a fraction of what a pattern over the text does. */
function latinWords({ text, count, hash, start, stem }: TokenStream): number {
  let found = 0;
  for (let at = 0; at < count && found < ENOUGH; at += 1) {
    const own = hash[at] as number;
    const single = stem[at] as number;
    if (MAY_BEGIN[own & FILTER] !== 0 && isWord(own, text, start[at] as number)) found += 1;
    else if (single !== 0 && MAY_BEGIN[single & FILTER] !== 0 && isWord(single, text, start[at] as number)) found += 1;
  }
  return found;
}

function wideWords(text: string, most: number): number {
  let found = 0;
  WIDE_WORDS.lastIndex = 0;
  while (found < most && WIDE_WORDS.exec(text) !== null) found += 1;
  return found;
}

/** How much of anime's own vocabulary a text has: 0 to 3 words or more, as 0 to 1. */
export function animeWords(tokens: TokenStream): number {
  const latin = latinWords(tokens);
  return (latin + (hasWide(tokens.text) ? wideWords(tokens.text, ENOUGH - latin) : 0)) / ENOUGH;
}
