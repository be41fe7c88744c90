import { ServiceMark } from '../../../ui/components/ServiceMark';
import { useWords } from '../../../ui/translator';
import type { OfferClaim, OfferRow } from './offers';

/** The claim's sign: its words stand beside it, so that neither colour nor sign has to be understood alone. */
const SIGNS: Record<OfferClaim, string> = { confirmed: '✓', unconfirmed: '?', elsewhere: '✕' };

/** Where to watch: one line per service with a link, how sure it is, and who says so when. */
export function OfferList({ offers }: { offers: readonly OfferRow[] }) {
  return (
    <ul class="offers">
      {offers.map((offer) => (
        <OfferLine key={offer.service} offer={offer} />
      ))}
    </ul>
  );
}

function OfferLine({ offer }: { offer: OfferRow }) {
  const words = useWords();
  const said = [offer.owned ? words('offerOwned') : '', offer.claimText, offer.source].filter(Boolean).join(' · ');
  return (
    <li class="offer" data-claim={offer.claim} title={said}>
      <ServiceMark service={offer.service} />
      <a href={offer.url} target="_blank" rel="noopener noreferrer" data-owned={offer.owned}>
        {offer.search ? words('offerSearch', offer.name) : offer.name}
      </a>
      <span class="offer-claim">
        <span aria-hidden="true">{SIGNS[offer.claim]}</span> {offer.claimText}
      </span>
      <span class="offer-source quiet">{offer.sourceShort}</span>
    </li>
  );
}
