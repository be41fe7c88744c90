import { isJapanese, plain } from '../text';
import { loadWords } from './ambiguity';
import { claim, type Claim } from './claims';

/** Labels that say only how an entry is numbered or what form it has. */
const GENERIC = /^(?:the )?(?:(?:season|part|cour|chapter|act|arc|vol(?:ume)?|episode|stage)\.? ?[\dIVX]+|final (?:season|chapter|act|arc|episode|battle|stage)|movie|film|motion picture|ova|oad|ona|tv|(?:the )?tv (?:edition|series)|on television|(?:the )?animation|re-edited|memorial edition|digest|remaster(?:ed)?|specials?|prologue|prelude|recap|sequel|new|again|gaiden|chronicle|compilation|final|second season|(?:first|second|third|new|next|original) (?:movie|film|series|season)|director's cut|edition|series)\b[\s\dIVX:.-]*(?:part \d+)?$/i;
const NUMBERING = /^(?:season|part|chapter) \d+: |^(?:[\dIVX]{1,4}|#\d+)[:.\s-]+(?=\p{L})/iu;
const LEAST_LETTERS = 5;
const LEAST_CHARACTERS = 4;
/** A word with more of running text than this ("Heroes") names no film by itself; "Rebellion" and "Brotherhood" have less. */
const COMMON_SHARE = 1e-5;

/** Whether a title or label says only how an entry is numbered or what form it has. */
export const isGeneric = (text: string): boolean => GENERIC.test(text);

/**
 * The names by which articles call an entry without its series: what the label says ("Mugen Train", "Stone Ocean"), and the last
 * part of its Japanese title (「叛逆の物語」).
 * @param seriesJa the series' Japanese name
 * @param famous whether even a single word ("Rebellion") is used like that, unless it is an everyday one ("Heroes")
 */
export function subtitleClaims(label: string | null, ja: string, seriesJa: string, famous: boolean): Claim[] {
  const english = englishSubtitle(label);
  const says = english !== null && (/\s/.test(english) || (famous && loadWords().share(english.toLowerCase()) < COMMON_SHARE)) ? english : null;
  return [...claim(says, 'en', 'short'), ...claim(japaneseSubtitle(ja, seriesJa), 'ja', 'short')];
}

function englishSubtitle(label: string | null): string | null {
  if (label === null || isGeneric(label)) return null;
  const text = label.replace(NUMBERING, '').replace(/ Part \d+$/, '');
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return isGeneric(text) || letters < LEAST_LETTERS || isJapanese(text) ? null : text;
}

function japaneseSubtitle(ja: string, seriesJa: string): string | null {
  const title = plain(ja);
  const at = title.indexOf(plain(seriesJa));
  if (at < 0) return null;
  const rest = title.slice(at + plain(seriesJa).length);
  const last = rest.split(/[\s~「」『』[\]()【】:-]+/u).filter((part) => part !== '').at(-1) ?? '';
  const isName = /^[\s~「『[(:-]/.test(rest) && isJapanese(last) && last.length >= LEAST_CHARACTERS;
  return isName && !/^(?:スペシャル|総集編|特別編|完結編|新作|シーズン|第.{1,3}(?:期|章|部|話|クール|シリーズ|シーズン)|ファイナル)|(?:シーズン|シリーズ|クール目?|前編|後編|OVA|版|リマスター|ダイジェスト)$/.test(last) ? last : null;
}
