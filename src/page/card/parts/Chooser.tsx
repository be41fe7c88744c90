import type { CardActions, CardView } from '../view-model';

type ChooserView = Extract<CardView, { state: 'chooser' }>;

/** Asks which series a mention means. */
export function Chooser({ view, actions }: { view: ChooserView; actions: CardActions }) {
  return (
    <>
      <p class="card-question" id="question">{view.question}</p>
      <ul class="rows" aria-labelledby="question">
        {view.choices.map(({ choice, title, detail }) => (
          <li key={choice.series}>
            <button type="button" class="row-button" onClick={() => actions.choose(choice)}>
              <span lang={title.lang}>{title.text}</span>
              <span class="quiet">{detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
