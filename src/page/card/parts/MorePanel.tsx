import { ProgressStepper } from '../../../ui/components/ProgressStepper';
import { useWords } from '../../../ui/translator';
import type { CardActions, FactsView, Reach } from '../view-model';
import type { EntryRow, FactRow, LinkRow, MoreView } from './more';
import { OfferList } from './OfferList';

const REACHES: readonly Reach[] = ['page', 'site', 'everywhere'];

/** All that stands behind *More*. */
export function MorePanel({ view, more, actions }: { view: FactsView; more: MoreView; actions: CardActions }) {
  const words = useWords();
  return (
    <div class="more">
      {view.listed && (
        <p class="card-line">
          <span>{words('progress')}</span>
          <ProgressStepper {...view.listed} label={words('progressFor', view.title.text)} onChange={actions.setProgress} />
        </p>
      )}
      {more.offers.length > 0 && <OfferList offers={more.offers} />}
      {more.elsewhere.length > 0 && <OtherRegions more={more} />}
      {more.links.length > 0 && <Links links={more.links} />}
      {more.entries.length > 0 && <Switcher entries={more.entries} open={actions.openEntry} />}
      <Correction text={words('notThisOne', view.surface)} press={actions.notThis} />
      <Correction text={words('thisMeans', view.surface)} press={actions.pin} />
      {more.about.length > 0 && <About facts={more.about} />}
      <div class="buttons">
        {more.canAskAgain && <button type="button" class="button small" onClick={actions.askAgain}>{words('askAgain')}</button>}
        <button type="button" class="button small" onClick={actions.offHere}>{words('offHere')}</button>
        <button type="button" class="button small" onClick={actions.copyReport}>{words('copyReport')}</button>
        <button type="button" class="button small" onClick={actions.close}>{words('close')}</button>
      </div>
    </div>
  );
}

function OtherRegions({ more }: { more: MoreView }) {
  const words = useWords();
  return (
    <details>
      <summary>{words('otherRegions')}</summary>
      <OfferList offers={more.elsewhere} />
    </details>
  );
}

function Links({ links }: { links: readonly LinkRow[] }) {
  return (
    <ul class="links">
      {links.map((link) => (
        <li key={link.url}><a href={link.url} target="_blank" rel="noopener noreferrer">{link.name}</a></li>
      ))}
    </ul>
  );
}

function Switcher({ entries, open }: { entries: readonly EntryRow[]; open: CardActions['openEntry'] }) {
  const words = useWords();
  return (
    <section>
      <h3 id="entries">{words('entries')}</h3>
      <ul class="rows short" aria-labelledby="entries">
        {entries.map((row) => (
          <li key={row.entry}>
            <button type="button" class="row-button" aria-current={row.shown} onClick={() => open(row.entry)}>
              <span>{row.name}</span>
              <span class="quiet">{row.detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Correction({ text, press }: { text: string; press: (reach: Reach) => void }) {
  const words = useWords();
  return (
    <div class="correction" role="group" aria-label={text}>
      <span>{text}</span>
      {REACHES.map((reach) => (
        <button key={reach} type="button" class="button small" onClick={() => press(reach)}>{words(`reach_${reach}`)}</button>
      ))}
    </div>
  );
}

function About({ facts }: { facts: readonly FactRow[] }) {
  const words = useWords();
  return (
    <details>
      <summary>{words('aboutFacts')}</summary>
      <dl class="about">
        {facts.map((row) => (
          <div key={row.fact}>
            <dt>{row.fact}</dt>
            <dd>{row.source}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
