import { ServiceMark } from '../../../ui/components/ServiceMark';
import { useWords } from '../../../ui/translator';
import { groupOffers, type OfferGroup } from './offer-groups';
import type { OfferClaim, OfferRow } from './offers';

/** The claim's sign: its words stand beside it, so that neither colour nor sign has to be understood alone. */
const SIGNS: Record<OfferClaim, string> = { confirmed: '✓', unconfirmed: '?', elsewhere: '✕' };

/**
 * Where to watch: links to the services, and below them how sure it is and who says so when.
 * @param props.isTight all of it has to share one line
 */
export function OfferList({ offers, isTight = false }: { offers: readonly OfferRow[]; isTight?: boolean }) {
  return (
    <ul class="offers" data-tight={isTight}>
      {groupOffers(offers).map((group) => (
        <OfferGroupItem key={group.first.service} group={group} />
      ))}
    </ul>
  );
}

function OfferGroupItem({ group: { first, offers } }: { group: OfferGroup }) {
  return (
    <li class="offer-group" data-claim={first.claim}>
      {offers.map((offer) => (
        <OfferLink key={offer.service} offer={offer} />
      ))}
      <span class="offer-said" title={[first.claimText, first.source].join(' · ')}>
        <span class="offer-claim">
          <span aria-hidden="true">{SIGNS[first.claim]}</span> {first.claimText}
        </span>
        <span class="offer-source quiet">{first.sourceShort}</span>
      </span>
    </li>
  );
}

function OfferLink({ offer }: { offer: OfferRow }) {
  const words = useWords();
  const said = [offer.owned ? words('offerOwned') : '', offer.claimText, offer.source].filter(Boolean).join(' · ');
  return (
    <span class="offer" title={said}>
      <ServiceMark service={offer.service} />
      <a href={offer.url} target="_blank" rel="noopener noreferrer" data-owned={offer.owned}>{offer.linkText}</a>
    </span>
  );
}
