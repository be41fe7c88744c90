/** The columns of each table in `data/`, in the order in which they stand in the file. */
export const ENTRY_COLUMNS = ['id', 'ja', 'romaji', 'english', 'also', 'studios', 'episodes', 'tier', 'checked'] as const;
export const WORK_COLUMNS = ['ja', 'lang', 'kind', 'begin', 'end', 'anilist', 'mal', 'checked'] as const;
export const SETTLED_COLUMNS = ['id', 'ja', 'field', 'value', 'reason', 'checked'] as const;
export const NAME_COLUMNS = ['id', 'ja', 'kind', 'lang', 'text'] as const;
export const GROUP_COLUMNS = ['action', 'id', 'ja', 'value', 'note'] as const;
export const FRANCHISE_COLUMNS = ['key', 'name', 'names', 'stems', 'pattern', 'except'] as const;
export const CORRECTION_COLUMNS = ['id', 'ja', 'field', 'value', 'reason'] as const;
export const DECISION_COLUMNS = ['text', 'id', 'ja', 'note'] as const;
export const ELSEWHERE_COLUMNS = ['text', 'use', 'what'] as const;
export const ADULT_COLUMNS = ['id', 'ja', 'reason'] as const;
export const KEY_COLUMNS = ['key', 'published', 'ja'] as const;
export const REDIRECT_COLUMNS = ['from', 'to', 'note'] as const;
export const SERVICE_COLUMNS = ['id', 'en', 'ja', 'zh', 'kind', 'regions', 'sites', 'search', 'page'] as const;
export const OFFER_COLUMNS = ['id', 'ja', 'scope', 'service', 'regions', 'url', 'checked', 'source'] as const;
export const SOURCE_COLUMNS = ['name', 'version', 'date'] as const;

/** Between the titles of an entry's `also` cell: the one mark that no title has. */
export const ALSO_SEPARATOR = ' | ';

/** The file of `data/entries` for a year: one a decade before 2000, then one a year. */
export function yearFile(year: string): string {
  return year < '2000' ? `${year.slice(0, 3)}0s.tsv` : `${year}.tsv`;
}
