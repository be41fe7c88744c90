import type { ModelFranchise, ModelSeries } from '../../src/catalogue/model';
import type { FranchiseKey, SeriesKey } from '../../src/domain/keys';
import type { FranchiseRule } from './curated/load';
import type { SourceEntry } from './source';
import { isLatin, plain } from './text';
import type { Claim } from './titles/claims';

/** The franchise of each entry whose Japanese title fits a rule; the first rule that fits counts. */
export function assignFranchises(entries: readonly SourceEntry[], rules: readonly FranchiseRule[]): Map<SourceEntry, FranchiseRule> {
  const found = new Map<SourceEntry, FranchiseRule>();
  for (const entry of entries) {
    const title = plain(entry.ja);
    const rule = rules.find(({ pattern, except }) => pattern.test(title) && !except?.test(title));
    if (rule) found.set(entry, rule);
  }
  return found;
}

/** The franchise to which most of a series' entries belong. */
export function franchiseOf(members: readonly SourceEntry[], franchises: ReadonlyMap<SourceEntry, FranchiseRule>): FranchiseRule | null {
  const counts = new Map<FranchiseRule, number>();
  for (const member of members) {
    const rule = franchises.get(member);
    if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > members.length ? best[0] : null;
}

/** Titles under which a franchise as a whole is named. */
export function franchiseClaims(rule: FranchiseRule): Claim[] {
  return [rule.name, ...rule.names].map((text, index) => ({ text, lang: isLatin(text) ? 'en' : 'ja', kind: index === 0 ? 'official' : 'alias' }));
}

/** A franchise of one series is no more than other names of that series. */
export function claimsOfLoneSeries(rules: readonly FranchiseRule[], series: readonly Pick<ModelSeries, 'key' | 'franchise'>[]): Map<SeriesKey, Claim[]> {
  return new Map(rules.flatMap((rule) => {
    const [only, ...others] = series.filter((item) => item.franchise === rule.key);
    return only === undefined || others.length > 0 ? [] : [[only.key, franchiseClaims(rule).map((claim): Claim => ({ ...claim, kind: 'alias' }))] as const];
  }));
}

/** The franchises that hold at least two series, each with its series, the best known first. */
export function franchiseList(rules: readonly FranchiseRule[], series: readonly ModelSeries[], toTitles: (claims: readonly Claim[]) => ModelFranchise['titles']): ModelFranchise[] {
  return rules.flatMap((rule) => {
    const own = series.filter((item) => item.franchise === rule.key).toSorted((a, b) => b.prominence - a.prominence);
    if (own.length < 2) return [];
    return [{ key: rule.key as FranchiseKey, name: rule.name, titles: toTitles(franchiseClaims(rule)), series: own.map((item) => item.key) }];
  });
}
