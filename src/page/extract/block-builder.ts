import type { CueSpan, TextBlock } from '../../domain/block';
import { LIMITS } from '../../domain/limits';
import type { BlockRole } from './rules';
import { TextMap } from './text-map';

/** A block before it has its number and section: what one stretch of the page says, whatever stands around it. */
export interface RawBlock {
  readonly content: Omit<TextBlock, 'id' | 'section'>;
  readonly map: TextMap;
  /** The block element that holds the text. */
  readonly container: Element;
}

/** An inline element that says something about its text. One object per element, so that a span can be continued. */
export interface Cue {
  readonly kind: CueSpan['kind'];
  readonly href: string | undefined;
}

/** What the elements around a text say about it. */
export interface Scope {
  readonly role: BlockRole;
  readonly level: number;
  readonly lang: string | null;
  readonly container: Element;
  readonly cues: readonly Cue[];
}

/** Invisible in every browser and no word break: soft hyphen, zero width space, word joiner, byte order mark. */
const UNSEEN = '\u00ad\u200b\u2060\ufeff';
const NOT_UNSEEN = new RegExp(`[^${UNSEEN}]`);
const NOT_BLANK = /[^ \t\n\f\r]/;
/** Where text stops being words with single spaces. Kept simple: it runs over every character of a page. */
const IRREGULAR = new RegExp(`[\\t\\n\\f\\r${UNSEEN}]|  `);

type OpenSpan = { start: number; end: number; readonly cue: Cue };

/** Joins pieces of text into blocks: collapses white space as HTML does and remembers where each character came from. */
export class BlockBuilder {
  readonly #emit: (block: RawBlock) => void;
  #text = '';
  #scope: Scope | null = null;
  #starts: number[] = [];
  #nodes: (Text | null)[] = [];
  #offsets: number[] = [];
  #spans = new Map<Cue, OpenSpan>();
  /** Another blank would add nothing. */
  #endsBlank = true;

  /** @param emit takes each finished block that has any text. */
  constructor(emit: (block: RawBlock) => void) {
    this.#emit = emit;
  }

  /** UTF-16 units that still fit into the current block. */
  get room(): number {
    return LIMITS.blockLength - this.#text.length;
  }

  /** Is `data`, the next text node's, white space that would add nothing here? */
  takesNothingOf(data: string): boolean {
    return this.#endsBlank && !NOT_BLANK.test(data);
  }

  /** Begins a block where none is open: role, language and container are those of what comes first, be it white space. */
  begin(scope: Scope): void {
    this.#scope ??= scope;
  }

  /** Adds `data.slice(from, to)` of a text node; the caller keeps the stretch within {@link room}. */
  addText(node: Text, data: string, from: number, to: number, scope: Scope): void {
    this.begin(scope);
    let added = '';
    let done = from;
    for (let at = next(IRREGULAR, data, from, to); at < to; at = next(IRREGULAR, data, done, to)) {
      const isUnseen = UNSEEN.includes(data.charAt(at));
      const start = !isUnseen && at > done && data.charAt(at - 1) === ' ' ? at - 1 : at;
      added += this.#plain(node, data, done, start, added.length);
      if (!isUnseen) added += this.#space(node, start, added.length);
      done = next(isUnseen ? NOT_UNSEEN : NOT_BLANK, data, at, to);
    }
    added += this.#plain(node, data, done, to, added.length);
    this.#cover(scope.cues, added);
    this.#text += added;
  }

  /** A line break, which the page shows and no text node holds. */
  addBreak(): void {
    this.#trimEnd(' ');
    if (this.#text !== '' && this.room > 0) this.#addOwn('\n');
  }

  /** The gap that a picture, a control or a piece of code leaves between the words beside it. */
  addGap(): void {
    if (!this.#endsBlank && this.room > 0) this.#addOwn(' ');
  }

  /** Ends the block; the next text starts a new one. */
  flush(): void {
    this.#trimEnd(' \n');
    const scope = this.#scope;
    if (scope && this.#text !== '') this.#emit(this.#finish(scope));
    this.#text = '';
    this.#scope = null;
    this.#starts = [];
    this.#nodes = [];
    this.#offsets = [];
    this.#spans = new Map();
    this.#endsBlank = true;
  }

  #finish(scope: Scope): RawBlock {
    const { role, level, lang, container } = scope;
    const map = new TextMap(this.#starts, this.#nodes, this.#offsets, this.#text.length);
    const spans = [...this.#spans.values()].slice(0, LIMITS.spansPerBlock).map(({ start, end, cue }): CueSpan =>
      cue.href === undefined ? { start, end, kind: cue.kind } : { start, end, kind: cue.kind, href: cue.href });
    return { content: { text: this.#text, role, level, lang, spans }, map, container };
  }

  /** What `data.slice(from, to)` adds, `behind` units behind the text so far. */
  #plain(node: Text, data: string, from: number, to: number, behind: number): string {
    const start = data.charCodeAt(from) === 32 && this.#endsBlank ? from + 1 : from;
    if (start >= to) return '';
    this.#run(node, start, behind);
    this.#endsBlank = data.charCodeAt(to - 1) === 32;
    return data.slice(start, to);
  }

  #space(node: Text, offset: number, behind: number): string {
    if (this.#endsBlank) return '';
    this.#run(node, offset, behind);
    this.#endsBlank = true;
    return ' ';
  }

  #addOwn(character: string): void {
    this.#run(null, 0, 0);
    this.#text += character;
    this.#endsBlank = true;
  }

  #run(node: Text | null, offset: number, behind: number): void {
    this.#starts.push(this.#text.length + behind);
    this.#nodes.push(node);
    this.#offsets.push(offset);
  }

  #trimEnd(blanks: string): void {
    let length = this.#text.length;
    while (length > 0 && blanks.includes(this.#text.charAt(length - 1))) length--;
    if (length === this.#text.length) return;
    this.#text = this.#text.slice(0, length);
    while ((this.#starts.at(-1) ?? -1) >= length) {
      this.#starts.pop();
      this.#nodes.pop();
      this.#offsets.pop();
    }
  }

  /** Extends the spans of the cues over what is being added, blanks at its ends left out. White space has collapsed: an end has one at the most. */
  #cover(cues: readonly Cue[], added: string): void {
    if (cues.length === 0) return;
    const before = this.#text.length;
    const start = before + (added.startsWith(' ') ? 1 : 0);
    const end = before + added.length - (added.endsWith(' ') ? 1 : 0);
    if (start >= end) return;
    for (const cue of cues) {
      const span = this.#spans.get(cue);
      if (span) span.end = end;
      else this.#spans.set(cue, { start, end, cue });
    }
  }
}

/** First place from `from` on that a pattern finds; `to` where there is none. Of a long text only this piece is read. */
function next(pattern: RegExp, data: string, from: number, to: number): number {
  const at = data.slice(from, to).search(pattern);
  return at < 0 ? to : from + at;
}
