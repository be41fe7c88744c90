import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { idOf } from './finder';
import { isLatin } from './text';
import { parseSource, type Source, type SourceEntry } from './source';

const packedSchema = v.pipe(v.array(v.object({ filename: v.string(), version: v.string() })), v.minLength(1));

/**
 * Fetches the newest `bangumi-data` from the npm registry, without installing it.
 * @returns null when the registry cannot be reached
 */
export function newestSource(): Source | null {
  const folder = mkdtempSync(join(tmpdir(), 'titlecard-news-'));
  try {
    const output = execFileSync('npm', ['pack', 'bangumi-data@latest', '--json', '--pack-destination', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [packed] = v.parse(packedSchema, JSON.parse(output));
    execFileSync('tar', ['-xzf', join(folder, packed?.filename ?? ''), '-C', folder]);
    return parseSource(packed?.version ?? '', JSON.parse(readFileSync(join(folder, 'package/dist/data.json'), 'utf8')));
  } catch (error) {
    if (error instanceof v.ValiError) throw error;
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Services that tell how widely an entry is shown. */
const WIDE = new Set(['crunchyroll', 'netflix', 'disneyplus', 'prime', 'ani_one_asia', 'muse_hk', 'gamer', 'bilibili', 'abema']);

/** How likely people are to read about an entry that nobody has rated yet. */
function interest(entry: SourceEntry): number {
  const services = new Set(entry.offers.map((offer) => offer.site)).size;
  const wide = entry.offers.filter((offer) => WIDE.has(offer.site)).length;
  const known = (entry.anilist === null ? 0 : 3) + (entry.en.some(isLatin) ? 3 : 0) + (entry.kind === 'tv' ? 2 : 0);
  return services + 2 * wide + known;
}

/** What tells one entry of the source from all others across its versions. */
function identity(entry: SourceEntry): string {
  return `${entry.bangumi ?? entry.anilist ?? entry.mal ?? ''} ${entry.ja}`;
}

/**
 * The entries of `newest` that stand in no curated row, the most widely shown first, those that `installed` lacks marked `+`.
 * @param hasRow whether an entry with this id and title has a curated row
 */
export function newsLines(installed: Source, newest: Source, hasRow: (id: string, ja: string) => boolean): string[] {
  const known = new Set(installed.entries.map(identity));
  const open = newest.entries.filter((entry) => !hasRow(idOf(entry), entry.ja));
  const sorted = open.toSorted((a, b) => Number(known.has(identity(a))) - Number(known.has(identity(b))) || interest(b) - interest(a));
  return [
    `bangumi-data ${installed.version} is installed, ${newest.version} is the newest`,
    `${open.filter((entry) => !known.has(identity(entry))).length} new entries and ${open.filter((entry) => known.has(identity(entry))).length} older ones have no curated row`,
    ...sorted.map((entry) => `${known.has(identity(entry)) ? ' ' : '+'} ${idOf(entry)}\t${entry.begin?.slice(0, 10) ?? ''}\t${entry.kind}\t${entry.ja}\t${entry.en[0] ?? ''}`),
  ];
}
