import type { EntryKind, EntryLine, Title, TitleLang } from '../domain/facts';
import type { TitleLanguage } from '../domain/settings';

/** Titles of one work; `EntryFacts` and `EntryLine` both fit. */
export interface Titled {
  readonly key: string;
  readonly kind: EntryKind;
  readonly label: string | null;
  readonly titles: readonly Title[];
}

/** What has titles as a whole and entries in order of premiere; `SeriesFacts` fits. */
export interface SeriesTitled {
  readonly titles: readonly Title[];
  readonly entries: readonly EntryLine[];
}

/** A title to show, with the language that tells the browser how to draw and speak it. */
export interface ShownTitle {
  readonly text: string;
  readonly lang: TitleLang;
}

const CHINESE_IN_TRADITIONAL_LETTERS = /^zh\b.*\b(Hant|TW|HK|MO)\b/i;

/**
 * Languages to try for the reader's choice, best first. A name in a script the reader can read comes before one that is nearer
 * but unreadable, so English and romaji stand in for each other.
 */
export function titleLanguages(choice: TitleLanguage, locale: string): readonly TitleLang[] {
  switch (choice) {
    case 'english':
      return ['en', 'ja-Latn', 'und', 'ja', 'zh-Hans', 'zh-Hant'];
    case 'romaji':
      return ['ja-Latn', 'en', 'und', 'ja', 'zh-Hans', 'zh-Hant'];
    case 'native':
      // Without a title in Japanese letters the work's own title is in Latin ones ("One Piece"), not in its Chinese translation.
      return ['ja', 'en', 'ja-Latn', 'und', 'zh-Hans', 'zh-Hant'];
    case 'chinese':
      return CHINESE_IN_TRADITIONAL_LETTERS.test(locale)
        ? ['zh-Hant', 'zh-Hans', 'ja', 'en', 'ja-Latn', 'und']
        : ['zh-Hans', 'zh-Hant', 'ja', 'en', 'ja-Latn', 'und'];
  }
}

function ofKind(titles: readonly Title[], lang: TitleLang, kind: Title['kind']): ShownTitle | null {
  const found = titles.find((title) => title.lang === lang && title.kind === kind);
  return found ? { text: found.text, lang } : null;
}

/** The best title in one language, an official one where there is one, or null. */
function titleIn(titles: readonly Title[], lang: TitleLang): ShownTitle | null {
  return ofKind(titles, lang, 'official') ?? ofKind(titles, lang, 'alias');
}

function firstTitle(titles: readonly Title[], langs: readonly TitleLang[]): ShownTitle | null {
  for (const lang of langs) {
    const found = titleIn(titles, lang);
    if (found) return found;
  }
  return null;
}

/** The name of the series as a whole in the reader's language; the first entry's where the series has none of its own. */
export function seriesTitle(series: SeriesTitled, langs: readonly TitleLang[]): ShownTitle | null {
  const first = series.entries[0];
  return firstTitle(series.titles, langs) ?? (first ? firstTitle(first.titles, langs) : null);
}

/**
 * The name of one entry in the reader's language. Where the entry has no title in that language but the series has, the series'
 * name and the entry's label make one ("Black Butler: Season 4"), since a name the reader can read beats an exact one. A title
 * that the first entry shares with its series is held by the series alone, and goes before an alias of the entry's.
 */
export function entryTitle(series: SeriesTitled, entry: Titled, langs: readonly TitleLang[]): ShownTitle | null {
  for (const lang of langs) {
    const official = ofKind(entry.titles, lang, 'official');
    if (official) return official;
    const shared = isFirst(series, entry) ? ofKind(series.titles, lang, 'official') : null;
    const own = shared ?? ofKind(entry.titles, lang, 'alias');
    if (own) return own;
    const whole = titleIn(series.titles, lang);
    if (whole) return withLabel(whole, entry, series);
  }
  return null;
}

const isFirst = (series: SeriesTitled, entry: Titled): boolean => series.entries[0]?.key === entry.key;

function withLabel(whole: ShownTitle, entry: Titled, series: SeriesTitled): ShownTitle {
  if (isFirst(series, entry) || entry.label === null || whole.text.includes(entry.label)) return whole;
  return { ...whole, text: `${whole.text}: ${entry.label}` };
}

/**
 * The Japanese title, or null where the catalogue holds none. A Chinese one never stands for it: what lacks Japanese letters in the
 * catalogue is nearly always a Japanese work with a Latin title.
 */
export function originalTitle(titles: readonly Title[]): ShownTitle | null {
  return titleIn(titles, 'ja');
}
