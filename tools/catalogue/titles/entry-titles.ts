import type { CuratedEntry } from '../curated/load';
import type { SourceEntry } from '../source';
import { isJapanese, isLatin } from '../text';
import { claim, distinct, type Claim } from './claims';
import { otherForms } from './forms';
import { romanise } from './romanise';

/**
 * The titles of one entry, fullest form, official ones first.
 * @param season the number of its season, or null
 */
export function titlesOfEntry(entry: SourceEntry, curated: CuratedEntry | undefined, season: number | null): Claim[] {
  const english = curated?.english ?? null;
  return distinct([
    ...claim(english, 'en'),
    ...claim(curated?.romaji, 'ja-Latn'),
    // Derived romaji has no word breaks and spells foreign words as they sound: good for matching, not for reading.
    ...claim(curated?.romaji ? null : romanise(entry.ja), 'ja-Latn', 'alias', { hidden: true }),
    ...claim(tidy(entry.ja), languageOf(entry)),
    ...(curated?.also ?? []).flatMap((text) => claim(text, 'en', 'alias')),
    ...entry.en.filter(isLatin).flatMap((text) => claim(tidy(text), 'en', english === null ? 'official' : 'alias', { fromSource: true })),
    ...entry.zhHans.flatMap((text, index) => claim(tidy(text), 'zh-Hans', index === 0 ? 'official' : 'alias', { fromSource: true })),
    ...entry.zhHant.flatMap((text, index) => claim(tidy(text), 'zh-Hant', index === 0 ? 'official' : 'alias', { fromSource: true })),
    ...otherForms(english ?? entry.en[0] ?? '', 'en', season).flatMap((text) => claim(text, 'en', 'alias', { hidden: true })),
    ...otherForms(curated?.romaji ?? '', 'ja-Latn', season).flatMap((text) => claim(text, 'ja-Latn', 'alias', { hidden: true })),
  ]);
}

function languageOf(entry: SourceEntry): 'ja' | 'en' | 'zh-Hans' {
  if (entry.lang === 'zh-Hans') return 'zh-Hans';
  return isJapanese(entry.ja) || entry.lang !== 'en' ? 'ja' : 'en';
}

function tidy(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\ufeff]+/g, ' ').trim();
}
