import { hasWide } from './letter-case';

/**
 * Words that only anime news, reviews and fans use, in small letters: folding case in the pattern takes twice as long. Plain words
 * side by side become a tree in the engine, forms like `animes?` do not.
 */
const LATIN_WORDS = /\b(?:4-koma|anidb|anilist|anime|animes|cosplay|cosplayed|cosplayer|cosplayers|cosplaying|cosplays|crunchyroll|episode|episodes|funimation|hidive|isekai|japanese animation|josei|key visual|kyoani|kyoto animation|light novel|light novels|madhouse|magical girl|magical girls|manga|mangaka|mangas|manhwa|mappa|mech|mecha|mechs|moe|myanimelist|otaku|ova|ovas|seinen|seiyuu|shojo|shonen|shoujo|shounen|shōjo|shōnen|shōujo|shōunen|simulcast|simulcasts|simuldub|studio ghibli|tsundere|ufotable|voice cast|waifu|yuri)(?!\p{L})/gu;
const WIDE_WORDS = /アニメ|ドラマcd|漫画|マンガ|コミック|声優|放送|第\d+話|ライトノベル|原作|劇場版|聖地巡礼|作画|円盤|今期|動畫|动画|动漫|番剧|新番|追番|补番|老番|声优|聲優|剧场版|二次元|漫改/gu;
/** More of them say no more. */
const ENOUGH = 3;

/** How much of anime's own vocabulary a block has: 0 to 3 words or more, as 0 to 1. */
export function animeWords(text: string): number {
  const small = text.toLowerCase();
  const latin = count(LATIN_WORDS, small, ENOUGH);
  return (latin + (hasWide(small) ? count(WIDE_WORDS, small, ENOUGH - latin) : 0)) / ENOUGH;
}

function count(words: RegExp, text: string, most: number): number {
  let found = 0;
  words.lastIndex = 0;
  while (found < most && words.exec(text) !== null) found += 1;
  return found;
}
