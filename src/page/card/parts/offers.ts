import type { EntryFacts, Offer, Source } from '../../../domain/facts';
import type { Settings } from '../../../domain/settings';
import { formatDate, formatList, formatMonthNumber, regionName, type Reader } from '../../../ui/format';
import { serviceName } from '../../../ui/service-name';
import type { Words } from '../../../ui/words';

/** How sure it is that the reader can watch here. `elsewhere`: confirmed, but for other regions only. */
export type OfferClaim = 'confirmed' | 'unconfirmed' | 'elsewhere';

/** One line of "where to watch". */
export interface OfferRow {
  readonly service: string;
  readonly name: string;
  readonly url: string;
  readonly claim: OfferClaim;
  /** The claim in words, told apart by more than colour. */
  readonly claimText: string;
  /** The reader has this service. */
  readonly owned: boolean;
  /** What the link says; it may lead to the service's search. */
  readonly linkText: string;
  /** Who says so and when: in full, and as month and name without version. */
  readonly source: string;
  readonly sourceShort: string;
}

export interface OffersView {
  /** Offers in the reader's region or without a confirmed region: the reader's own services first, then the confirmed ones. */
  readonly here: readonly OfferRow[];
  /** Offers that are confirmed for other regions only. */
  readonly elsewhere: readonly OfferRow[];
  /** Said where `here` is empty; with source where one says that nobody offers it here. */
  readonly none: { readonly text: string; readonly source: string | null; readonly sourceShort: string | null } | null;
}

interface OfferContext {
  readonly settings: Pick<Settings, 'region' | 'services'>;
  readonly reader: Reader;
  readonly words: Words;
}

/** "bangumi-data 0.3.208, Nov 2, 2026": who says so and when. */
export function sourceWords(source: Source, reader: Reader, words: Words): string {
  return words('sourceAndDate', source.name, formatDate(source.date, reader, 'medium'));
}

export function offersView(facts: EntryFacts, context: OfferContext): OffersView {
  const rows = oneByService(facts.offers, context).map((offer) => offerRow(offer, context)).sort(byUse);
  const here = rows.filter((row) => row.claim !== 'elsewhere');
  return {
    here,
    elsewhere: rows.filter((row) => row.claim === 'elsewhere'),
    none: here.length > 0 ? null : noneView(facts, context),
  };
}

const CLAIM_ORDER: Record<OfferClaim, number> = { confirmed: 0, unconfirmed: 1, elsewhere: 2 };

function byUse(a: OfferRow, b: OfferRow): number {
  return Number(b.owned) - Number(a.owned) || CLAIM_ORDER[a.claim] - CLAIM_ORDER[b.claim];
}

/** The most certain offer of each service, in the order of the catalogue. */
function oneByService(offers: readonly Offer[], { settings }: OfferContext): Offer[] {
  const best = new Map<string, Offer>();
  for (const offer of offers) {
    const other = best.get(offer.service);
    if (!other || CLAIM_ORDER[claimOf(offer, settings.region)] < CLAIM_ORDER[claimOf(other, settings.region)]) best.set(offer.service, offer);
  }
  return [...best.values()];
}

function claimOf(offer: Offer, region: string): OfferClaim {
  if (offer.regions.includes(region)) return offer.confirmed ? 'confirmed' : 'unconfirmed';
  return offer.regions.length === 0 ? 'unconfirmed' : 'elsewhere';
}

function offerRow(offer: Offer, { settings, reader, words }: OfferContext): OfferRow {
  const claim = claimOf(offer, settings.region);
  return {
    service: offer.service,
    name: serviceName(offer.service, words),
    url: offer.url,
    claim,
    claimText: claimWords(offer, claim, settings.region, reader, words),
    owned: settings.services.includes(offer.service),
    linkText: offer.search ? words('offerSearch', serviceName(offer.service, words)) : serviceName(offer.service, words),
    source: sourceWords(offer.source, reader, words),
    sourceShort: shortSource(offer.source, reader, words),
  };
}

const REGIONS_NAMED = 3;

function claimWords(offer: Offer, claim: OfferClaim, region: string, { locale }: Reader, words: Words): string {
  if (claim === 'confirmed') return words('offerConfirmed', regionName(region, locale, 'short'));
  if (claim === 'unconfirmed') return words('offerUnconfirmed');
  if (offer.regions.length > REGIONS_NAMED) return words('offerElsewhereMany', String(offer.regions.length));
  return words('offerElsewhere', formatList(offer.regions.map((code) => regionName(code, locale, 'short')), locale));
}

function noneView(facts: EntryFacts, { settings, reader, words }: OfferContext): OffersView['none'] {
  const source = facts.noOffer.find((none) => none.region === settings.region)?.source ?? null;
  return {
    text: words('offersNone', regionName(settings.region, reader.locale, 'short')),
    source: source && sourceWords(source, reader, words),
    sourceShort: source && shortSource(source, reader, words),
  };
}

function shortSource(source: Source, reader: Reader, words: Words): string {
  return words('dateAndSource', formatMonthNumber(source.date, reader), source.name.replace(/ v?[\d.]+$/, ''));
}
