import { StatusSelect } from '../../../ui/components/StatusSelect';
import { useWords } from '../../../ui/translator';
import type { CardActions, FactsView } from '../view-model';
import { MorePanel } from './MorePanel';
import { OfferList } from './OfferList';

/** The facts of one entry: at most six lines and two buttons, the rest behind *More*. */
export function FactsCard({ view, actions }: { view: FactsView; actions: CardActions }) {
  const words = useWords();
  const isOpen = view.more !== null;
  return (
    <>
      <h2 class="card-title" lang={view.title.lang} title={view.title.text}>{view.title.text}</h2>
      {view.original && <p class="card-original quiet" lang={view.original.lang}>{view.original.text}</p>}
      <p class="clip" title={view.summary}>{view.summary}</p>
      <MakingLine view={view} />
      {view.offers.length > 0 && <OfferList offers={view.offers} isTight={view.isTight} />}
      {view.offersNone && (
        <p class="offers-none" data-tight={view.isTight} title={view.offersNone.source ?? undefined}>
          <span class="clip">{view.offersNone.text}</span>
          {view.offersNone.sourceShort !== null && <span class="offer-source quiet">{view.offersNone.sourceShort}</span>}
        </p>
      )}
      <div class="buttons">
        <ListControl view={view} actions={actions} />
        <button type="button" class="button" aria-expanded={isOpen} onClick={() => actions.toggleMore(!isOpen)}>
          {isOpen ? words('less') : words('more')}
          {view.offersLeft !== null && !isOpen && <span class="quiet" title={view.offersLeft.text}> +{view.offersLeft.count}</span>}
        </button>
        {view.newest && <NewestLink view={view.newest} open={actions.openEntry} />}
      </div>
      {view.notice && (
        <p class="card-notice" role="status">
          {view.notice.text}{' '}
          {view.notice.canUndo && <button type="button" class="link-button" onClick={actions.undo}>{words('undo')}</button>}
        </p>
      )}
      {view.more && <MorePanel view={view} more={view.more} actions={actions} />}
    </>
  );
}

/** Leads to the card of another entry, so it reads and acts as a link. */
function NewestLink({ view, open }: { view: NonNullable<FactsView['newest']>; open: CardActions['openEntry'] }) {
  return (
    <button type="button" role="link" class="link-button card-newest clip" onClick={() => open(view.entry)}>{view.text}</button>
  );
}

function MakingLine({ view: { studios, premiere } }: { view: FactsView }) {
  const words = useWords();
  if (studios === null && premiere === null) return null;
  return (
    <p class="card-line">
      {studios !== null && <span class="clip card-studios" title={words('studioNamed', studios)}>{studios}</span>}
      {premiere !== null && <time class="card-premiere" dateTime={premiere.iso} title={premiere.exact}>{premiere.text}</time>}
    </p>
  );
}

function ListControl({ view, actions }: { view: FactsView; actions: CardActions }) {
  const words = useWords();
  if (view.listed === null) {
    return <button type="button" class="button primary" onClick={actions.add}>{words('addToWatchlist')}</button>;
  }
  return <StatusSelect status={view.listed.status} label={words('statusOf', view.title.text)} onChange={actions.setStatus} />;
}
