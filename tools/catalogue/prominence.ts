import type { SourceEntry } from './source';

const BY_TIER: Readonly<Record<number, number>> = { 1: 215, 2: 165, 3: 115, 4: 65, 5: 15 };
const UNRATED = 10;
/** Services whose buying a series says that people outside Japan watch it. */
const ABROAD = new Set(['crunchyroll', 'netflix', 'disneyplus', 'ani_one_asia', 'muse_hk']);

/**
 * How often English-language articles name a series, from 0 to 255: the curated tier, and within it what the source has.
 * @param tier 1 (household name) to 5 (obscure), or null where nobody rated it
 */
export function prominenceOf(entries: readonly SourceEntry[], tier: number | null): number {
  const abroad = new Set(entries.flatMap((entry) => entry.offers.map((offer) => offer.site)).filter((site) => ABROAD.has(site)));
  const english = entries.some((entry) => entry.en.length > 0) ? 5 : 0;
  const listed = entries.some((entry) => entry.mal !== null) ? 5 : 0;
  const extent = Math.min(12, entries.length);
  const score = (tier === null ? UNRATED : (BY_TIER[tier] ?? UNRATED)) + Math.min(12, abroad.size * 4) + english + listed + extent;
  return Math.min(255, score);
}
