import { render } from 'preact';
import tokens from '../../ui/tokens.css?inline';
import controls from '../../ui/controls.css?inline';
import { WordsContext } from '../../ui/translator';
import cardCss from './card.css?inline';
import { Chooser } from './parts/Chooser';
import { FactsCard } from './parts/FactsCard';
import { containerIn } from './parts/container';
import { CardMessage } from './parts/CardMessage';
import type { CardActions, CardProps, CardView } from './view-model';

/**
 * Shows a card, or brings the one that is shown up to date.
 * @param root shadow root that holds nothing but the card
 */
export function mountCard(root: ShadowRoot, props: CardProps): void {
  render(<Card {...props} />, containerIn(root, `${tokens}\n${controls}\n${cardCss}`));
}

/** Takes the card away and lets go of all that it held. */
export function unmountCard(root: ShadowRoot): void {
  const container = root.lastElementChild;
  if (container) render(null, container);
}

/** The card: a labelled, non-modal dialog. It can take focus itself, so that a reader who opened it by key lands on its name. */
export function Card({ view, actions, words, theme }: CardProps) {
  return (
    <WordsContext.Provider value={words}>
      <div
        class="card" role="dialog" lang={words('languageOfWords')} aria-label={view.label} aria-busy={view.state === 'loading'} tabIndex={-1}
        data-theme={theme} data-state={view.state}
      >
        <CardBody view={view} actions={actions} />
      </div>
    </WordsContext.Provider>
  );
}

function CardBody({ view, actions }: { view: CardView; actions: CardActions }) {
  switch (view.state) {
    case 'facts':
      return <FactsCard view={view} actions={actions} />;
    case 'chooser':
      return <Chooser view={view} actions={actions} />;
    default:
      return <CardMessage view={view} actions={actions} />;
  }
}
