/** Words that only anime news, reviews and fans use, in small letters: folding case in the pattern takes twice as long. */
const ANIME_WORDS = /\b(?:animes?|mangas?|mangaka|manhwa|otaku|isekai|sh[oō]u?nen|sh[oō]u?jo|seinen|josei|ovas?|light novels?|simulcasts?|simuldub|crunchyroll|funimation|hidive|seiyuu|moe|mecha|mechs?|waifu|tsundere|cosplay\w*|studio ghibli|kyoani|kyoto animation|mappa|ufotable|madhouse|anilist|myanimelist|anidb|yuri|magical girls?|voice cast|key visual|episodes?|japanese animation|\d+-koma)(?![\p{L}])|アニメ|ドラマcd|漫画|マンガ|コミック|声優|放送|第\d+話|ライトノベル|原作|劇場版|聖地巡礼|作画|円盤|今期|動畫|动画|动漫|番剧|新番|追番|补番|老番|声优|聲優|剧场版|二次元|漫改/gu;

/** How much of anime's own vocabulary a block has: 0 to 3 words or more, as 0 to 1. */
export function animeWords(text: string): number {
  let found = 0;
  const small = text.toLowerCase();
  ANIME_WORDS.lastIndex = 0;
  while (found < 3 && ANIME_WORDS.exec(small) !== null) found += 1;
  return found / 3;
}
