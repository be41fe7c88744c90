import type { Curated } from './curated/load';
import { likeness } from './merge-rules';
import type { SourceEntry } from './source';
import { fold } from './text';

/** Below this likeness two titles have nothing to do with each other. */
const UNLIKE = 0.4;

/**
 * One id on two entries: the first keeps it. MyAnimeList lists some parts together on purpose, so its number goes only from an
 * entry that also had another one's AniList number.
 * @returns one line per repair
 */
export function repairSharedIds(entries: readonly SourceEntry[]): string[] {
  const repairs: string[] = [];
  const owners = new Map<string, SourceEntry>();
  for (const entry of entries) {
    for (const field of ['bangumi', 'anilist'] as const) {
      const id = entry[field];
      const owner = id === null ? undefined : owners.get(`${field} ${id}`);
      if (id !== null && !owner) owners.set(`${field} ${id}`, entry);
      if (!owner) continue;
      repairs.push(`${field} ${id} stands on 「${owner.ja}」 and 「${entry.ja}」; taken from the second`);
      entry[field] = null;
      if (field === 'anilist' && entry.mal === owner.mal) entry.mal = null;
    }
  }
  return repairs;
}

export interface TitleRepairs { readonly repaired: string[]; readonly suspected: string[] }

/**
 * English titles of the source that belong to another work: taken away where the curated title differs wholly and another
 * series owns the text, only suspected where nobody else owns it.
 * @param groups the entries of each series
 */
export function repairForeignTitles(groups: readonly (readonly SourceEntry[])[], curated: Curated): TitleRepairs {
  const owners = new Map<string, SourceEntry>();
  for (const [entry, row] of curated.entries) {
    for (const text of [row.english, row.romaji]) if (text && !owners.has(fold(text))) owners.set(fold(text), entry);
  }
  const result: TitleRepairs = { repaired: [], suspected: [] };
  const groupOf = new Map(groups.flatMap((group) => group.map((entry) => [entry, group] as const)));
  for (const entry of groupOf.keys()) {
    const row = curated.entries.get(entry);
    if (!row) continue;
    const own = [row.english, row.romaji, entry.ja].filter((text): text is string => Boolean(text));
    entry.en = entry.en.filter((text) => {
      if (own.some((title) => isRelated(title, text))) return true;
      const owner = owners.get(fold(text));
      if (!owner || groupOf.get(owner) === groupOf.get(entry)) {
        if (row.english !== null) result.suspected.push(`「${entry.ja}」 (${row.english}) is called "${text}"`);
        return true;
      }
      result.repaired.push(`「${entry.ja}」 is called "${text}", which is 「${owner.ja}」; taken away`);
      return false;
    });
  }
  return result;
}

function isRelated(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  if (left.includes(right) || right.includes(left)) return true;
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const shared = (b.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).some((word) => word !== 'the' && words.has(word));
  return shared || likeness(left, right) >= UNLIKE;
}
