import type { Words } from '../ui/words';
import type { Announcer } from './announcer';
import { read } from './extract/clobber';
import { closestAround } from './extract/tree';
import { bringIntoView } from './into-view';
import { linesOf } from './marks/hit-test';
import type { Painter } from './marks/painter';
import type { PageMention } from './mentions';
import type { TabStart } from './tab-start';

export interface KeyboardPorts {
  /** Mentions in reading order. */
  mentions(): readonly PageMention[];
  readonly painter: Painter;
  readonly announcer: Announcer;
  readonly words: Words;
  readonly tabStart: TabStart;
}

/** Goes through the mentions by command: shows the current one, and says it to those who cannot see it. */
export class KeyboardTour {
  readonly #ports: KeyboardPorts;
  #current: number | null = null;

  constructor(ports: KeyboardPorts) {
    this.#ports = ports;
  }

  /** The mention that a command acts on: the current one, the one at the caret, else the first in view. */
  get target(): PageMention | null {
    const mentions = this.#seen();
    return mentions.find(({ id }) => id === this.#current) ?? mentionAtCaret(mentions) ?? mentions.find(isInView) ?? null;
  }

  /** Goes on by one mention, or back, around at the ends. */
  move(step: 1 | -1): void {
    const mentions = this.#seen();
    const next = mentions[this.#nextIndex(mentions, step)];
    if (!next) return this.#ports.announcer.say(this.#ports.words('announceNone'));
    this.goTo(next);
    const position = String(mentions.indexOf(next) + 1);
    this.#ports.announcer.say(this.#ports.words('announceMention', next.mention.surface, position, String(mentions.length)));
  }

  /** Makes a mention the current one and brings it into view. */
  goTo(mention: PageMention): void {
    this.#current = mention.id;
    this.#ports.painter.showCurrent(mention);
    this.#ports.tabStart.set(mention.id);
    bringIntoView(mention);
  }

  /** Draws the current mention again where the page has changed; forgets one that is gone. */
  follow(): void {
    if (this.#current === null) return;
    const mention = this.#ports.mentions().find(({ id }) => id === this.#current) ?? null;
    if (!mention) this.#current = null;
    this.#ports.painter.showCurrent(mention);
  }

  leave(): void {
    this.#current = null;
    this.#ports.painter.showCurrent(null);
  }

  /** Mentions that the reader sees and can work with: beside a modal dialog all else is inert. */
  #seen(): readonly PageMention[] {
    const isInert = read(document, 'querySelector')(':modal') === null ? () => false : isOutsideModals;
    return this.#ports.mentions().filter((mention) => linesOf(mention).length > 0 && !isInert(mention));
  }

  #nextIndex(mentions: readonly PageMention[], step: 1 | -1): number {
    const at = mentions.findIndex(({ id }) => id === this.#current);
    if (at >= 0) return (at + step + mentions.length) % mentions.length;
    const below = mentions.findIndex((mention) => (linesOf(mention)[0]?.bottom ?? 0) > 0);
    if (step === 1) return Math.max(below, 0);
    return below > 0 ? below - 1 : mentions.length - 1;
  }
}

function mentionAtCaret(mentions: readonly PageMention[]): PageMention | undefined {
  const { focusNode: node, focusOffset: offset } = read(document, 'getSelection')() ?? {};
  if (!node || offset === undefined) return undefined;
  return mentions.find(({ start, end }) => {
    const afterStart = start.node !== node || offset >= start.offset;
    const beforeEnd = end.node !== node || offset <= end.offset;
    return (start.node === node || end.node === node) && afterStart && beforeEnd;
  });
}

function isOutsideModals({ start: { node } }: PageMention): boolean {
  return node.parentElement !== null && closestAround(node.parentElement, ':modal') === null;
}

function isInView(mention: PageMention): boolean {
  return linesOf(mention).some(({ top, bottom }) => bottom > 0 && top < window.innerHeight);
}
