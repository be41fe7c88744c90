import type { SeriesFacts } from '../../domain/facts';
import type { EntryKey, FranchiseKey, SeriesKey } from '../../domain/keys';
import type { Choice, Mention } from '../../domain/mention';
import type { FailureCode, Result } from '../../domain/result';
import type { Client } from '../../messaging/client';
import type { CallsOfCards } from '../../messaging/contract';

/** What a card has to say, before it is put into words. */
export type CardContent =
  | { readonly state: 'facts'; readonly facts: SeriesFacts; readonly hasOtherChoices: boolean }
  | { readonly state: 'chooser'; readonly choices: readonly SeriesFacts[]; readonly franchise: string | null }
  | { readonly state: 'failed'; readonly failure: FailureCode };

/** Gets what cards say from the background, and remembers for this article which series the reader meant. */
export class CardFacts {
  readonly #client: Client<CallsOfCards>;
  readonly #meant = new Map<string, Choice>();

  constructor(client: Client<CallsOfCards>) {
    this.#client = client;
  }

  /** Content for a mention: facts, or the question which series is meant where the text leaves it open. */
  async of(mention: Mention): Promise<CardContent> {
    const meant = this.#meant.get(questionOf(mention));
    const [first] = mention.choices;
    if (meant) return this.entry(meant.series, meant.entry, true);
    if (mention.franchise) return this.#franchise(mention.franchise);
    if (mention.choices.length > 1) return this.#choices(mention.choices);
    return first ? this.entry(first.series, first.entry, false) : failed('notFound');
  }

  /** The question which of these series is meant, whatever was answered before. */
  async question(choices: readonly Choice[]): Promise<CardContent> {
    const content = await this.#choices(choices);
    return content.state === 'facts' ? { state: 'chooser', choices: [content.facts], franchise: null } : content;
  }

  /** Facts of one entry. */
  async entry(series: SeriesKey, entry: EntryKey, hasOtherChoices: boolean): Promise<CardContent> {
    const answer = await this.#client.call('facts.series', { series, entry });
    return answer.ok ? { state: 'facts', facts: answer.value, hasOtherChoices } : failed(answer.failure.code);
  }

  /** The reader's answer holds for every mention that leaves the same question open. */
  remember(mention: Mention, choice: Choice): void {
    this.#meant.set(questionOf(mention), choice);
  }

  forget(mention: Mention): void {
    this.#meant.delete(questionOf(mention));
  }

  /** Another article: answers given in the last one hold no longer. */
  forgetAll(): void {
    this.#meant.clear();
  }

  async #franchise(franchise: FranchiseKey): Promise<CardContent> {
    const answer = await this.#client.call('facts.franchise', { franchise });
    return answer.ok ? { state: 'chooser', choices: answer.value.series, franchise: answer.value.name } : failed(answer.failure.code);
  }

  async #choices(choices: readonly Choice[]): Promise<CardContent> {
    const answers = await Promise.all(choices.map((choice) => this.#client.call('facts.series', choice)));
    const known = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
    const [first] = known;
    if (!first) return failed(firstFailure(answers));
    return known.length > 1 ? { state: 'chooser', choices: known, franchise: null } : { state: 'facts', facts: first, hasOtherChoices: false };
  }
}

function failed(failure: FailureCode): CardContent {
  return { state: 'failed', failure };
}

function firstFailure(answers: readonly Result<unknown>[]): FailureCode {
  for (const answer of answers) if (!answer.ok) return answer.failure.code;
  return 'notFound';
}

/** Mentions with the same question: equal words, equal franchise. */
function questionOf({ franchise, surface }: Mention): string {
  return `${franchise ?? ''}\n${surface.toLowerCase()}`;
}
