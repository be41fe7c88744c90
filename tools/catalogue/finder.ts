import { plain } from './text';
import type { Place, Problems } from './problems';
import type { SourceEntry } from './source';

const ID = /^(bgm|al|mal):([1-9]\d{0,8})$/;

/** Finds the entry that a curated row names, and insists that its id and its Japanese title speak of the same one. */
export class EntryFinder {
  readonly #byId = new Map<string, SourceEntry[]>();

  constructor(entries: readonly SourceEntry[]) {
    for (const entry of entries) {
      this.#add(`bgm:${entry.bangumi}`, entry);
      this.#add(`al:${entry.anilist}`, entry);
      this.#add(`mal:${entry.mal}`, entry);
      this.#add(`ja:${plain(entry.ja)}`, entry);
    }
  }

  /**
   * @param id `bgm:1`, `al:1` or `mal:1`; `-` where the source has no id for the entry, which is then named by its title alone
   * @returns the entry, or null after adding a problem
   */
  find(id: string, ja: string, place: Place, problems: Problems): SourceEntry | null {
    const title = plain(ja);
    const key = id === '-' ? `ja:${title}` : id;
    if (id !== '-' && !ID.test(id)) {
      problems.add(place, `"${id}" is not an id (bgm:1, al:1, mal:1 or -)`);
      return null;
    }
    const found = this.#byId.get(key) ?? [];
    const entry = found.find((candidate) => plain(candidate.ja) === title);
    if (entry) return entry;
    const [other] = found;
    problems.add(place, other ? `id and title disagree: ${id} is 「${other.ja}」, the row says 「${ja}」` : `bangumi-data has no entry ${id} 「${ja}」`);
    return null;
  }

  #add(key: string, entry: SourceEntry): void {
    if (key.endsWith(':null')) return;
    const list = this.#byId.get(key);
    if (list) list.push(entry);
    else this.#byId.set(key, [entry]);
  }
}

/** The id under which a curated row names an entry. */
export function idOf(entry: SourceEntry): string {
  if (entry.bangumi !== null) return `bgm:${entry.bangumi}`;
  if (entry.anilist !== null) return `al:${entry.anilist}`;
  return entry.mal === null ? '-' : `mal:${entry.mal}`;
}
