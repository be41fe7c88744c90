import { plain } from '../text';

/** What a title says beside the name of its series. */
export interface Marked {
  /** The title without its markers, as written. */
  readonly base: string;
  readonly season: number | null;
  readonly part: number | null;
  readonly final: boolean;
  /** Whether anything was taken off. */
  readonly marked: boolean;
}

interface Marker { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => Partial<Marked> }

const KANJI_DIGITS = '〇一二三四五六七八九';
const NUMBER = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9, X: 10 };
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, one: 1, two: 2, three: 3, four: 4, five: 5,
  ファースト: 1, セカンド: 2, サード: 3, フォース: 4, 弐: 2, 参: 3, 肆: 4, 伍: 5, 陸: 6, 漆: 7, 捌: 8,
};

function toNumber(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (ORDINALS[text.toLowerCase()] !== undefined) return ORDINALS[text.toLowerCase()] ?? 0;
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Math.max(1, KANJI_DIGITS.indexOf(tens ?? '')) * 10 : 0;
  return ten + Math.max(0, KANJI_DIGITS.indexOf(units || '〇'));
}

const season = (match: RegExpMatchArray) => ({ season: toNumber(match[1]) });
const part = (match: RegExpMatchArray) => ({ part: toNumber(match[1]) });
const nothing = () => ({});

/** At a title's end, tried in turn until none fits. Case is ignored. */
const TAILS: readonly Marker[] = [
  { pattern: new RegExp(`[ (]*第? ?${NUMBER} ?(?:期|シーズン|シリーズ|stシリーズ)\\)?$`), read: season },
  { pattern: new RegExp(`[ (]*第? ?${NUMBER} ?(?:クール|部)\\)?$`), read: part },
  { pattern: /[ (]*(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -]*(?:season|series|シーズン|シリーズ)\)?$/i, read: season },
  { pattern: /[ (]*(?:the )?(first|second|third|fourth|fifth|sixth) season\)?$/i, read: season },
  { pattern: /[ (]*(?:season|シーズン|series)[ .-]*(\d{1,2}|one|two|three|four|five)\)?$/i, read: season },
  { pattern: /[ (]*(ファースト|セカンド|サード|フォース) ?シーズン\)?$/, read: season },
  { pattern: /[ (]+S(\d)\)?$/, read: season },
  { pattern: /[ (]*(?:part|パート|cour|volume|vol)[ .]*(\d{1,2}|one|two|three)\)?$/i, read: part },
  { pattern: /[ (]*(?:part|パート) ?(?=[IV])([IV]{1,3})\)?$/i, read: (match) => ({ part: ROMAN[(match[1] ?? '').toUpperCase()] ?? null }) },
  { pattern: /[ (]+(?:前編|前篇|前半|上)\)?$/, read: () => ({ part: 1 }) },
  { pattern: /[ (]+(?:後編|後篇|後半(?:クール|戦)?|下)\)?$/, read: () => ({ part: 2 }) },
  { pattern: /[ (:-]*(?:the )?(?:final|ファイナル)[ -]*(?:season|シーズン)\)?-?$/i, read: () => ({ final: true }) },
  { pattern: /[ (]*(?:完結編|完結篇|最終章)\)?$/, read: () => ({ final: true }) },
  { pattern: /[ (]+-?final-?\)?$/i, read: () => ({ final: true }) },
  { pattern: /[ (]*(?:OVA|OAD|ONA|SP|TVSP)(?:シリーズ)?\d?\)?$/i, read: nothing },
  { pattern: /[ (]*(?:スペシャル|特別編|特別篇|特別編集版|特別版|総集編|総集篇|番外編|番外篇|ミニアニメ|ショートアニメ|TVシリーズ|TV版|テレビシリーズ|未放送(?:話|回)?|新作(?:OVA|アニメ)?)\)?$/i, read: nothing },
  { pattern: /[ (]+(?:19|20)\d\d(?:年版)?\)?$/, read: nothing },
  { pattern: /\((?:19|20)\d\d(?:年版?)?\)$/, read: nothing },
];

/** At a title's end, and believed only when what is left is the name of another entry. */
const WEAK_TAILS: readonly Marker[] = [
  { pattern: / R([2-9])$/, read: season },
  { pattern: /[ -]*([2-9]|1\d)$/, read: season },
  { pattern: / ?(II|III|IV|V|VI|VII|VIII|IX)$/, read: (match) => ({ season: ROMAN[match[1] ?? ''] ?? null }) },
  { pattern: /[ ・]*(弐|参|肆|伍|陸|漆|捌)(?:ノ[^ ]{1,2})?$/, read: season },
];

const HEADS = /^(?:劇場版|映画|劇場アニメ|劇場短編|劇場|OVA|OAD|TVアニメ|テレビアニメ|アニメ|続|新作|真|特別編|ミニアニメ|ショートアニメ)[ ・:]+|^(?:劇場版|映画|続・)/i;

function strip(text: string, markers: readonly Marker[]): Marked {
  let found: Marked = { base: text, season: null, part: null, final: false, marked: false };
  for (let again = true; again; ) {
    again = false;
    for (const { pattern, read } of markers) {
      const match = found.base.match(pattern);
      if (!match || match.index === 0) continue;
      const said = read(match);
      found = { ...found, ...said, season: found.season ?? said.season ?? null, part: found.part ?? said.part ?? null, base: found.base.slice(0, match.index).trim(), marked: true };
      again = true;
      break;
    }
  }
  return found;
}

/** Takes the markers of seasons, parts and forms off a Japanese title. */
export function unmark(title: string): Marked {
  const text = plain(title);
  const headless = text.replace(HEADS, '').replace(/^[「『](.+?)[」』]\s*/, '$1 ').trim();
  const stripped = strip(headless === '' ? text : headless, TAILS);
  return { ...stripped, marked: stripped.marked || headless !== text };
}

/** Takes off what may be a season's number ("2", "II", "R2"), or null when nothing of the kind stands at the end. */
export function unmarkWeakly(base: string): Marked | null {
  const stripped = strip(base, WEAK_TAILS);
  return stripped.marked && stripped.base !== '' ? stripped : null;
}

/** Whether a title calls itself a special or a recut. */
export function isSpecial(title: string): boolean {
  return /スペシャル|特別(?:編|篇|版)|前日譚|特別編集|総集(?:編|篇)|再編集|(?:TV)?SP$/.test(plain(title));
}

/** The beginnings of a title that end before a space, a bracket or the like: longest first, the whole left out. */
export function beginnings(title: string): string[] {
  const cuts: string[] = [];
  for (const match of title.matchAll(/[\s:~\-「『(<[【!！?・–—×☆★/]+|(?<!^)(?=劇場版|映画|OVA|OAD)/gu)) {
    const cut = title.slice(0, match.index).trim();
    if (cut.length >= (/\p{Script=Latin}/u.test(cut) ? 4 : 3)) cuts.push(cut);
  }
  return [...new Set(cuts)].toReversed();
}
