/** Words that say what kind of work follows, inside the brackets around its title and no part of it: 『映画クレヨンしんちゃん ...』. For patterns. */
export const WORK_WORDS = 'tv|アニメ|映画|劇場版|特別編集版|小説|漫画|ドラマ|舞台|連続|電影|电影|劇場|剧场版|動畫|动画';

/** Digits of a season's or part's number in any script, for a class of characters. */
export const NUMERAL = String.raw`\d０-９一二三四五六七八九十`;
