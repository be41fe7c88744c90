import type { PageContext, TextBlock } from '../domain/block';
import type { Candidate } from '../domain/candidate';
import { LIMITS } from '../domain/limits';
import type { Mention } from '../domain/mention';
import { ok, type Result } from '../domain/result';
import type { Client } from '../messaging/client';
import type { CallsOfPages } from '../messaging/contract';
import type { ExtractedBlock } from './extract/blocks';

/** Answers kept beyond those in use; pages that show the same few texts in turn are read once. */
const SPARE_ANSWERS = 1_000;
/** UTF-16 units of text in one message to the background. */
const UNITS_PER_MESSAGE = 200_000;

/** What the background said of one text. The serial number stands for the list when two states of a page are compared. */
interface Learned {
  readonly candidates: readonly Candidate[];
  readonly serial: number;
}

/** Asks the background for candidates and mentions, never twice for the same text. */
export class Detection {
  readonly #client: Client<CallsOfPages>;
  #known = new Map<string, Learned>();
  #serial = 0;
  #learning: Promise<unknown> = Promise.resolve();
  /** Keys by the list of spans, which stays the same object when a block gets a new number. */
  readonly #keys = new WeakMap<object, string>();
  #lastAsked = '';
  #lastMentions: readonly Mention[] = [];

  constructor(client: Client<CallsOfPages>) {
    this.#client = client;
  }

  /** The mentions of the whole page. `blocks` are numbered in their order. */
  async mentions(blocks: readonly ExtractedBlock[], context: PageContext): Promise<Result<readonly Mention[]>> {
    const learned = await this.learn(blocks.map(({ block }) => block));
    if (!learned.ok) return learned;
    const candidates = blocks.flatMap(({ block }) => this.#candidatesOf(block)).slice(0, LIMITS.candidatesPerPage);
    if (candidates.length === 0) return ok([]);
    const asked = this.#signature(blocks, context);
    if (asked === this.#lastAsked) return ok(this.#lastMentions);
    const answer = await this.#client.call('detect.resolve', { candidates, context });
    if (!answer.ok) return answer;
    this.#lastAsked = asked;
    this.#lastMentions = answer.value.mentions;
    this.#dropSpare(blocks);
    return ok(this.#lastMentions);
  }

  /** Works out under what names texts are remembered; for a page of many texts that takes longer than one slice of work. */
  prepare(blocks: readonly ExtractedBlock[]): void {
    for (const { block } of blocks) this.#keyOf(block);
  }

  /** Gets the candidates of those texts that are new. One request after the other, so that none asks what the last one does. */
  learn(blocks: readonly TextBlock[]): Promise<Result<null>> {
    const learning = this.#learning.then(() => this.#learnNow(blocks));
    this.#learning = learning;
    return learning;
  }

  async #learnNow(blocks: readonly TextBlock[]): Promise<Result<null>> {
    const fresh = new Map(blocks.map((block) => [this.#keyOf(block), block] as const).filter(([key]) => !this.#known.has(key)));
    for (const batch of batches([...fresh])) {
      const answer = await this.#client.call('detect.candidates', { blocks: batch.map(([, block], id) => ({ ...block, id })) });
      if (!answer.ok) return answer;
      const byBlock = batch.map((): Candidate[] => []);
      for (const candidate of answer.value.candidates) byBlock[candidate.block]?.push(candidate);
      batch.forEach(([key], id) => this.#known.set(key, { candidates: byBlock[id] ?? [], serial: this.#serial++ }));
    }
    return ok(null);
  }

  /** What was learned no longer holds: the reader's own titles have changed. */
  forget(): void {
    this.#known.clear();
    this.#lastAsked = '';
  }

  #candidatesOf(block: TextBlock): Candidate[] {
    const { id, section } = block;
    return (this.#known.get(this.#keyOf(block))?.candidates ?? []).map((candidate) => ({ ...candidate, block: id, section }));
  }

  /** Equal signatures stand for equal questions; the candidates themselves may be thousands. */
  #signature(blocks: readonly ExtractedBlock[], context: PageContext): string {
    const parts = blocks.flatMap(({ block }) => {
      const learned = this.#known.get(this.#keyOf(block));
      return learned && learned.candidates.length > 0 ? [`${block.id} ${block.section} ${learned.serial}`] : [];
    });
    return `${JSON.stringify(context)}\n${parts.join('\n')}`;
  }

  #keyOf(block: TextBlock): string {
    const known = this.#keys.get(block.spans);
    if (known !== undefined) return known;
    const key = keyOf(block);
    this.#keys.set(block.spans, key);
    return key;
  }

  #dropSpare(blocks: readonly ExtractedBlock[]): void {
    if (this.#known.size <= blocks.length + SPARE_ANSWERS) return;
    const used = new Set(blocks.map(({ block }) => this.#keyOf(block)));
    for (const key of this.#known.keys()) if (!used.has(key)) this.#known.delete(key);
  }
}

/** All that the background's look-up of one block depends on. */
function keyOf({ text, role, level, lang, spans }: TextBlock): string {
  const cues = spans.map(({ kind, start, end, href }) => `${kind} ${start} ${end} ${href ?? ''}`).join('\t');
  return `${role}${level} ${lang ?? ''}\n${cues}\n${text}`;
}

function batches<T extends readonly [string, TextBlock]>(blocks: readonly T[]): T[][] {
  const all: T[][] = [];
  let units = Infinity;
  for (const entry of blocks) {
    const length = entry[1].text.length;
    const last = all.at(-1);
    if (last && last.length < LIMITS.blocksPerMessage && units + length <= UNITS_PER_MESSAGE) {
      last.push(entry);
      units += length;
    } else {
      all.push([entry]);
      units = length;
    }
  }
  return all;
}
