import type { SeriesKey } from '../../src/domain/keys';
import type { Curated, CuratedName } from './curated/load';
import type { Problems } from './problems';
import type { SourceEntry } from './source';
import { foldWords } from './text';

/** The curated names of each series, after checking that each name stands once and means one series. */
export function checkNames(curated: Curated, seriesOf: (entry: SourceEntry) => SeriesKey | null, problems: Problems): Map<SeriesKey, CuratedName[]> {
  const meant = new Map<string, Set<SeriesKey>>();
  for (const { text, entry } of curated.decisions) {
    const series = seriesOf(entry);
    if (series) meant.set(foldWords(text), new Set([...(meant.get(foldWords(text)) ?? []), series]));
  }
  const claims = new Map<string, Map<SeriesKey, CuratedName>>();
  const names = new Map<SeriesKey, CuratedName[]>();
  for (const name of curated.names) {
    const series = seriesOf(name.entry);
    const text = foldWords(name.text) || name.text;
    if (!series) continue;
    const owners = claims.get(text) ?? new Map<SeriesKey, CuratedName>();
    const [other] = [...owners].find(([owner]) => owner !== series) ?? [];
    if (owners.has(series)) problems.add(name.place, `"${name.text}" stands twice for one series`);
    else if (other && !meant.has(text)) problems.add(name.place, `"${name.text}" is claimed by 「${owners.get(other)?.entry.ja}」 too; say in data/decisions.tsv which is meant`);
    claims.set(text, owners.set(series, name));
    if (meant.get(text)?.has(series) ?? true) names.set(series, [...(names.get(series) ?? []), name]);
  }
  return names;
}
