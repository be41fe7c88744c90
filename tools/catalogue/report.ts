import type { EncodedCatalogue } from '../../src/catalogue/encode';
import type { CatalogueModel, ModelEntry } from '../../src/catalogue/model';
import { gzipSync } from 'node:zlib';
import type { Build } from './build';
import { doubtfulGroups } from './doubts';

/** Groups listed for review. */
const DOUBTS = 100;

/** What `npm run catalogue` prints: how much the catalogue knows, how large it is, what was repaired and what is suspected. */
export function report(build: Build, encoded: EncodedCatalogue): string {
  const { model } = build;
  return [
    ...sizes(model, encoded),
    ...coverage(model),
    ...section('the most doubtful groups', doubtfulGroups(build.grouping, new Set(build.curated.groups.map((rule) => rule.entry)), DOUBTS)),
    ...section('repaired', build.repaired),
    ...section('suspected, left as they are', build.suspected),
  ].join('\n');
}

function sizes(model: CatalogueModel, encoded: EncodedCatalogue): string[] {
  const shown = [...model.series, ...model.entries].flatMap((item) => item.titles);
  const hidden = shown.filter((title) => title.hidden).length;
  const gzipped = gzipSync(encoded.titles).length + gzipSync(encoded.facts).length;
  return [
    `${model.series.length} series, ${model.entries.length} entries, ${model.franchises.length} franchises, ${shown.length - hidden} titles and ${hidden} hidden spellings`,
    `${encoded.titles.length} bytes of titles, ${encoded.facts.length} bytes of facts, ${gzipped} bytes together gzipped`,
    `${model.redirects.length} redirects`,
  ];
}

const FACTS: readonly (readonly [string, (entry: ModelEntry) => boolean])[] = [
  ['studio', (entry) => entry.studios.length > 0],
  ['premiere', (entry) => entry.premiere !== null],
  ['exact premiere', (entry) => (entry.premiere?.length ?? 0) > 10],
  ['episodes', (entry) => entry.episodes !== null],
  ['AniList id', (entry) => entry.anilistId !== null],
  ['MyAnimeList id', (entry) => entry.malId !== null],
  ['official site', (entry) => entry.officialSite !== null],
  ['an offer', (entry) => entry.offers.length > 0],
  ['a confirmed offer', (entry) => entry.offers.some((offer) => offer.confirmed)],
  ['a US offer or none known', (entry) => entry.offers.some((offer) => offer.regions.includes('US')) || entry.noOffer.some(({ region }) => region === 'US')],
];

function coverage(model: CatalogueModel): string[] {
  const byKey = new Map(model.entries.map((entry) => [entry.key, entry]));
  const top = new Set(model.series.toSorted((a, b) => b.prominence - a.prominence).slice(0, 500).map((series) => series.key));
  const english = (titles: ModelEntry['titles']) => titles.some((title) => title.lang === 'en' || title.lang === 'ja-Latn');
  const named = model.series.filter((series) => english(series.titles) || series.entries.some((key) => english(byKey.get(key)?.titles ?? [])));
  const lines = FACTS.map(([name, has]) => {
    const entries = model.entries.filter(has);
    const series = new Set(entries.map((entry) => entry.series));
    const best = [...series].filter((key) => top.has(key)).length;
    return `${name}: ${entries.length} entries (${percent(entries.length, model.entries.length)}), ${series.size} series, ${best} of the 500 most prominent`;
  });
  return [`a title in Latin letters: ${named.length} series (${percent(named.length, model.series.length)})`, ...lines];
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function section(name: string, lines: readonly string[]): string[] {
  return ['', `${name} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}
