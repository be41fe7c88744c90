import type { ModelOffer } from '../../src/catalogue/model';
import type { CuratedOffer } from './curated/load';
import { faultOfAddress, type Service } from './curated/services';
import { groupBy } from './group-by';
import type { Source, SourceEntry, SourceOffer } from './source';

export interface OfferContext {
  readonly source: Source;
  readonly services: ReadonlyMap<string, Service>;
  /** Number of bangumi-data in the model's list of sources, and the day of its release. */
  readonly sourceNumber: number;
  readonly sourceDate: string;
  /** Number of the source that a curated offer names. */
  numberOf(name: string, date: string): number;
}

/** The curated claims about each entry; those about a whole series reach all its entries but films, which are licensed apart. */
export function spreadOffers(groups: readonly (readonly SourceEntry[])[], offers: readonly CuratedOffer[]): Map<SourceEntry, CuratedOffer[]> {
  const byEntry = groupBy(offers, (offer) => offer.entry);
  const spread = new Map<SourceEntry, CuratedOffer[]>();
  for (const group of groups) {
    const whole = group.flatMap((entry) => byEntry.get(entry) ?? []).filter((offer) => offer.wholeSeries);
    for (const entry of group) {
      const own = byEntry.get(entry) ?? [];
      const shared = whole.filter((offer) => entry.kind !== 'film' && !own.includes(offer));
      if (own.length + shared.length > 0) spread.set(entry, [...own, ...shared]);
    }
  }
  return spread;
}

/** Where an entry can be watched: the curated claims, then those of bangumi-data that they do not already make. */
export function offersOf(entry: SourceEntry, curated: readonly CuratedOffer[], title: string, context: OfferContext): ModelOffer[] {
  const own = curated.flatMap((offer) => (offer.service ? [fromCurated(offer, offer.service, title, context)] : []));
  const bySite = new Map([...context.services.values()].flatMap((service) => service.sites.map((site) => [site, service] as const)));
  const offers: ModelOffer[] = [...own];
  for (const claim of entry.offers) {
    const service = bySite.get(claim.site);
    const offer = service && service.kind !== 'dead' ? fromSource(claim, service, context) : null;
    if (offer && !isKnown(offer, offers)) offers.push(offer);
  }
  return offers.map((offer) => withBetterLink(offer, offers));
}

function fromCurated(offer: CuratedOffer, service: Service, title: string, context: OfferContext): ModelOffer {
  const url = offer.url ?? service.search.replace('{title}', encodeURIComponent(title));
  return { service: service.id, regions: offer.regions, confirmed: true, url, search: offer.url === null, source: context.numberOf(offer.source, offer.checked), checked: offer.checked };
}

function fromSource(claim: SourceOffer, service: Service, context: OfferContext): ModelOffer | null {
  const meta = context.source.sites[claim.site];
  if (!meta) return null;
  const url = meta.urlTemplate.replace('{{id}}', claim.id);
  if (faultOfAddress(url, service) !== null) return null;
  const regions = claim.regions ?? meta.regions ?? regionsOfStore(url);
  return { service: service.id, regions, confirmed: regions.length > 0, url, search: false, source: context.sourceNumber, checked: context.sourceDate };
}

/** A page of a national store is an offer in that nation. */
function regionsOfStore(url: string): readonly string[] {
  return url.startsWith('https://www.amazon.co.jp/') ? ['JP'] : [];
}

/** Whether the claim says nothing that `offers` do not say already; one without a region speaks of regions that nobody has named. */
function isKnown(offer: ModelOffer, offers: readonly ModelOffer[]): boolean {
  const same = offers.filter((other) => other.service === offer.service);
  if (offer.regions.length === 0) return same.some((other) => other.regions.length === 0);
  return same.some((other) => offer.regions.every((region) => other.regions.includes(region)));
}

/** A curated claim that only has a search takes the series' own page from a claim about the same service, if there is one. */
function withBetterLink(offer: ModelOffer, all: readonly ModelOffer[]): ModelOffer {
  if (!offer.search) return offer;
  const better = all.find((other) => other.service === offer.service && !other.search && other.regions.length === 0);
  return better ? { ...offer, url: better.url, search: false } : offer;
}

/** Regions for which a curator found that nobody offers the entry. */
export function withoutOffer(curated: readonly CuratedOffer[], context: OfferContext): { region: string; source: number }[] {
  return curated
    .filter((offer) => offer.service === null)
    .flatMap((offer) => offer.regions.map((region) => ({ region, source: context.numberOf(offer.source, offer.checked) })));
}
