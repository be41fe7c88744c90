import type { PageContext, TextBlock } from '../domain/block';
import { LIMITS } from '../domain/limits';
import type { Mention } from '../domain/mention';
import { ok, type Result } from '../domain/result';
import { createQueue } from '../lib/queue';
import type { Client } from '../messaging/client';
import type { CallsOfReading } from '../messaging/contract';
import type { ExtractedBlock } from './extract/blocks';

/** Answers kept beyond those in use; pages that show the same few texts in turn are read once. */
const SPARE_ANSWERS = 1_000;
/** UTF-16 units of text in one message to the background. */
const UNITS_PER_MESSAGE = 200_000;

/** What the background said of one text. The serial number stands for the candidates when two states of a page are compared. */
interface Learned {
  readonly packed: string;
  readonly serial: number;
}

/** Where a text stands: number of the block, and of its section. */
interface Place { readonly id: number; readonly section: number }

/** A text that the background has not been asked about, with its name here. */
type Fresh = readonly [key: string, block: TextBlock];

/** Asks the background for candidates and mentions, never twice for the same text. */
export class Detection {
  readonly #client: Client<CallsOfReading>;
  #known = new Map<string, Learned>();
  #serial = 0;
  /** One request after the other, so that none asks what the last one does. */
  readonly #inTurn = createQueue();
  /** Keys by the list of spans, which stays the same object when a block gets a new number. */
  readonly #keys = new WeakMap<object, string>();
  #lastAsked = '';
  /** Raised when answers no longer hold: what was asked before is not remembered. */
  #generation = 0;
  #lastMentions: readonly Mention[] = [];

  constructor(client: Client<CallsOfReading>) {
    this.#client = client;
  }

  /** The mentions of the whole page. `blocks` are numbered in their order. */
  mentions(blocks: readonly ExtractedBlock[], context: PageContext): Promise<Result<readonly Mention[]>> {
    return this.#inTurn(async () => {
      const parts = batches(this.#fresh(blocks.map(({ block }) => block)));
      const last = parts.pop() ?? [];
      const learned = await this.#learnParts(parts);
      if (!learned.ok) return learned;
      if (last.length === 0 && this.#signature(blocks, context) === this.#lastAsked) return ok(this.#lastMentions);
      return this.#askNow(blocks, context, last);
    });
  }

  /** Asks for the mentions, and for the candidates of `fresh` with them. */
  async #askNow(blocks: readonly ExtractedBlock[], context: PageContext, fresh: readonly Fresh[]): Promise<Result<readonly Mention[]>> {
    const places = this.#placesOf(blocks);
    const texts = fresh.map(([key, block]) => ({ block, at: places.get(key) ?? [] }));
    const known = [...places].map(([key, at]) => ({ packed: this.#known.get(key)?.packed ?? '', at })).filter(({ packed }) => packed).slice(0, LIMITS.candidatesPerPage);
    if (texts.length === 0 && known.length === 0) return ok([]);
    const generation = this.#generation;
    const answer = await this.#client.call('detect.mentions', { texts, known, context });
    if (!answer.ok) return answer;
    const { found, mentions } = answer.value;
    if (generation === this.#generation) {
      this.#remember(fresh, found);
      this.#lastAsked = this.#signature(blocks, context);
      this.#lastMentions = mentions;
      this.#dropSpare(blocks);
    }
    return ok(mentions);
  }

  /** Where each text stands. */
  #placesOf(blocks: readonly ExtractedBlock[]): Map<string, Place[]> {
    const places = new Map<string, Place[]>();
    for (const { block } of blocks) {
      const key = this.#keyOf(block);
      const place = { id: block.id, section: block.section };
      const known = places.get(key);
      if (!known) places.set(key, [place]);
      else if (known.length < LIMITS.candidatesPerPage) known.push(place);
    }
    return places;
  }

  /** Works out under what names texts are remembered; for a page of many texts that takes longer than one slice of work. */
  prepare(blocks: readonly ExtractedBlock[]): void {
    for (const { block } of blocks) this.#keyOf(block);
  }

  /** Gets the candidates of those texts that are new. */
  learn(blocks: readonly TextBlock[]): Promise<Result<null>> {
    return this.#inTurn(() => this.#learnParts(batches(this.#fresh(blocks))));
  }

  #fresh(blocks: readonly TextBlock[]): Fresh[] {
    return [...new Map(blocks.map((block) => [this.#keyOf(block), block] as const).filter(([key]) => !this.#known.has(key)))];
  }

  async #learnParts(parts: readonly (readonly Fresh[])[]): Promise<Result<null>> {
    for (const part of parts) {
      const generation = this.#generation;
      const answer = await this.#client.call('detect.candidates', { blocks: part.map(([, block], id) => ({ ...block, id })) });
      if (!answer.ok) return answer;
      if (generation === this.#generation) this.#remember(part, answer.value.found);
    }
    return ok(null);
  }

  #remember(part: readonly Fresh[], found: readonly string[]): void {
    part.forEach(([key], id) => this.#known.set(key, { packed: found[id] ?? '', serial: this.#serial++ }));
  }

  /** What was learned no longer holds: the reader's own titles have changed. */
  forget(): void {
    this.#generation++;
    this.#known.clear();
    this.#lastAsked = '';
  }

  /** Equal signatures stand for equal questions; the candidates themselves may be thousands. */
  #signature(blocks: readonly ExtractedBlock[], context: PageContext): string {
    const parts = blocks.flatMap(({ block }) => {
      const learned = this.#known.get(this.#keyOf(block));
      return learned?.packed ? [`${block.id} ${block.section} ${learned.serial}`] : [];
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
