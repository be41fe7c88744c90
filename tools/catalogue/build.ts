import type { CatalogueModel, ModelEntry, ModelSeries, ModelTitle } from '../../src/catalogue/model';
import { matchVariants } from '../../src/catalogue/variants';
import type { EntryKey, SeriesKey } from '../../src/domain/keys';
import { adultEntries, applyCorrections } from './corrections';
import type { DataFiles } from './curated/files';
import { loadCurated, type Curated, type FranchiseRule } from './curated/load';
import { readElsewhere, withoutOtherWorks, type Elsewhere } from './elsewhere';
import { EntryFinder } from './finder';
import { assignFranchises, claimsOfLoneSeries, franchiseList } from './franchises';
import { groupEntries, type Grouping } from './grouping/group';
import { anchorSeries, assignKeys, makeRedirects, readLedger, type Ledger } from './keys';
import { makeSeries, type Assembly } from './model';
import { checkNames } from './names';
import { spreadOffers } from './offers';
import { Problems } from './problems';
import { repairForeignTitles, repairSharedIds } from './repairs';
import { inOrder, type Source, type SourceEntry } from './source';
import { SourceList } from './source-list';
import { foldWords, plain } from './text';
import { loadWords } from './titles/ambiguity';
import { distinct, type Claim } from './titles/claims';
import { makeClassifier } from './titles/classify';
import { headClaims } from './titles/heads';
import { katakanaClaims } from './titles/katakana';
import { ownWorks } from './works';

/** The name under which cards show our own curated rows. */
const OWN_ROWS = 'Titlecard';
/** The head of a title that is plain English would mark plain English. */
const ORDINARY: ReadonlySet<string> = new Set(['word', 'words']);
/** The key of an entry that was left out. */
const NO_KEY = '' as EntryKey;

export interface Build {
  readonly model: CatalogueModel;
  /** Every name of each entry, those included that the model holds with the series. */
  readonly allTitles: ReadonlyMap<EntryKey, readonly ModelTitle[]>;
  readonly problems: Problems;
  readonly curated: Curated;
  readonly grouping: Grouping;
  readonly keys: ReadonlyMap<SourceEntry, EntryKey>;
  readonly repaired: readonly string[];
  readonly suspected: readonly string[];
}

/**
 * Builds the catalogue from the source, the works that it lacks and the curated tables. Everything wrong with the tables is in `problems`; a model that
 * was built in spite of problems lacks what they concern and must not be released.
 */
export function buildCatalogue(stated: Source, files: DataFiles): Build {
  const problems = new Problems();
  const source = { ...stated, entries: inOrder([...stated.entries, ...ownWorks(files, stated.entries, problems)]) };
  const finder = new EntryFinder(source.entries);
  const repaired = [...applyCorrections(files, finder, problems), ...repairSharedIds(source.entries)];
  const adult = adultEntries(files, finder, source.entries, problems);
  const entries = source.entries.filter((entry) => !adult.has(entry));
  const curated = loadCurated(files, finder, problems);
  const franchises = assignFranchises(entries, curated.franchises);
  const stems = new Set(curated.franchises.flatMap((rule) => rule.stems));
  const grouping = groupEntries({ entries, rules: curated.groups, stems, curated: curated.entries, problems });
  const titles = repairForeignTitles(grouping.groups, curated);
  const keys = assignKeys(entries);
  const ledger = readLedger(files, problems);
  const { seriesOf, seriesKeys } = anchorGroups(grouping, keys, ledger);
  const sources = new SourceList(source, files, problems);
  const assembly: Assembly = {
    curated,
    grouping,
    keys,
    franchises,
    names: checkNames(curated, (entry) => seriesOf.get(keys.get(entry) ?? NO_KEY) ?? null, problems),
    offers: spreadOffers(grouping.groups, curated.offers),
    context: { source, services: curated.services, sourceNumber: 0, sourceDate: sources.list[0]?.date ?? '', numberOf: (name, date) => sources.numberOf(name, date) },
    curatedSource: (checked) => sources.numberOf(OWN_ROWS, checked),
  };
  const drafts = grouping.groups.map((group, index) => makeSeries(group, seriesKeys[index] as SeriesKey, assembly));
  const { allTitles, ...titled } = withTitles(drafts, curated.franchises, readElsewhere(files, problems));
  const model: CatalogueModel = { ...titled, sources: sources.list, redirects: makeRedirects(ledger, keys, seriesOf, problems) };
  return { model, allTitles, problems, curated, grouping, keys, repaired: [...repaired, ...titles.repaired], suspected: titles.suspected };
}

function anchorGroups(grouping: Grouping, keys: ReadonlyMap<SourceEntry, EntryKey>, ledger: Ledger): { seriesOf: Map<EntryKey, SeriesKey>; seriesKeys: SeriesKey[] } {
  const rank = new Map(ledger.published.map((key, index) => [key, index]));
  const seriesOf = new Map<EntryKey, SeriesKey>();
  const seriesKeys = grouping.groups.map((group) => {
    const members = group.map((entry) => keyOf(keys, entry));
    const series = anchorSeries(members, rank);
    for (const member of members) seriesOf.set(member, series);
    return series;
  });
  return { seriesOf, seriesKeys };
}

type Titled = Pick<CatalogueModel, 'franchises' | 'series' | 'entries'> & Pick<Build, 'allTitles'>;

/** Classifies all titles against each other and puts them where the model holds them: what an entry shares with its series only there. */
function withTitles(drafts: readonly ReturnType<typeof makeSeries>[], rules: readonly FranchiseRule[], elsewhere: Elsewhere): Titled {
  const named = drafts.map(({ series, entries }) => ({ owner: series.key, claims: [...series.claims, ...entries.flatMap((entry) => entry.claims)] }));
  const ofSeries = drafts.map(({ series }) => ({ owner: series.key, claims: series.claims }));
  const heads = headClaims(ofSeries);
  const notable = new Set<string>(drafts.filter(({ series }) => series.notable).map(({ series }) => series.key));
  const tails = katakanaClaims(ofSeries, (owner) => notable.has(owner), loadWords());
  const lone = claimsOfLoneSeries(rules, drafts.map(({ series }) => series));
  const classify = makeClassifier(named, loadWords(), elsewhere);
  const titled = (claims: readonly Claim[], source: number) => withoutOtherWorks(claims, elsewhere).map((claim) => classify(claim, claim.fromSource ? 0 : source));
  const allTitles = new Map<EntryKey, readonly ModelTitle[]>();
  const series: ModelSeries[] = [];
  const entries: ModelEntry[] = [];
  for (const draft of drafts) {
    const { claims, namesSource, notable: _notable, ...rest } = draft.series;
    const telling = (heads.get(draft.series.key) ?? []).filter((head) => !ORDINARY.has(classify(head, namesSource).ambiguity));
    const names = titled(distinct([...claims, ...(lone.get(draft.series.key) ?? []), ...telling, ...(tails.get(draft.series.key) ?? [])]), namesSource);
    const known = new Set(names.map(nameId));
    series.push({ ...rest, titles: withVariants(names) });
    for (const { claims: own, namesSource: source, ...entry } of draft.entries) {
      const titles = titled(own, source);
      allTitles.set(entry.key, titles);
      entries.push({ ...entry, titles: withVariants(titles.filter((title) => !known.has(nameId(title)))) });
    }
  }
  return { series, entries, allTitles, franchises: franchiseList(rules, series, (claims) => claims.map((claim) => classify(claim, 0))) };
}

/** By two of them a later season may tell itself from the first: 「けいおん!!」. */
const SEASON_SIGNS = /[!?]{2,}$/u;

function nameId(title: ModelTitle): string {
  return `${title.lang}\t${foldWords(title.text)}${plain(title.text).match(SEASON_SIGNS)?.[0] ?? ''}`;
}

/** Adds the spellings that are matched and not shown. */
function withVariants(titles: readonly ModelTitle[]): ModelTitle[] {
  const hidden = titles.flatMap((title) => matchVariants(title.text, title.lang).map((text): ModelTitle => ({ ...title, text, kind: 'alias', hidden: true })));
  return [...titles, ...hidden];
}

function keyOf(keys: ReadonlyMap<SourceEntry, EntryKey>, entry: SourceEntry): EntryKey {
  const key = keys.get(entry);
  if (key === undefined) throw new Error(`no key for 「${entry.ja}」`);
  return key;
}
