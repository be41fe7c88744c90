import { useWords } from '../../../ui/translator';
import type { CardActions, CardView } from '../view-model';

type MessageView = Extract<CardView, { state: 'loading' | 'failed' | 'done' }>;

/** The states in which the card has nothing but a sentence to say, and what to do about it. */
export function CardMessage({ view, actions }: { view: MessageView; actions: CardActions }) {
  const words = useWords();
  if (view.state === 'loading') return <p class="quiet" role="status">{words('loading')}</p>;
  if (view.state === 'done') {
    return (
      <>
        <p role="status">{view.text}</p>
        <div class="buttons">
          <button type="button" class="button" onClick={actions.undo}>{words('undo')}</button>
          <button type="button" class="button" onClick={actions.close}>{words('close')}</button>
        </div>
      </>
    );
  }
  return (
    <>
      <p class="card-problem" role="alert">{view.text}</p>
      <p class="quiet">{view.advice}</p>
      <div class="buttons">
        {view.canRetry && <button type="button" class="button" onClick={actions.retry}>{words('retry')}</button>}
        <button type="button" class="button" onClick={actions.close}>{words('close')}</button>
      </div>
    </>
  );
}
