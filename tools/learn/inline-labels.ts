import { JSDOM } from 'jsdom';
import { kindOf } from '../../src/page/extract/rules';
import type { GoldFile } from './labels';

/** An article's text and the places of its labels, in code points of that text. */
export interface Labelled extends GoldFile { readonly plain: string }

/**
 * Reads an article that has its labels in it: `<t n="series">...</t>` stands around every naming of a series, with `opt` where a
 * reader may take it either way. Extraction reads through the element, since no browser knows it.
 */
export function inlineLabels(html: string): Labelled {
  const { document } = new JSDOM(html).window;
  const mentions: { start: number; end: number; optional: boolean }[] = [];
  const found = { text: '', points: 0 };
  const write = (text: string): void => {
    found.text += text;
    found.points += [...text].length;
  };
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === child.TEXT_NODE) write((child.textContent ?? '').replace(/\s+/gu, ' '));
      else if (child.nodeType === child.ELEMENT_NODE) enter(child as Element);
    }
  };
  const enter = (element: Element): void => {
    const kind = kindOf(element);
    if (kind === 'invisible' || kind === 'opaque') return;
    if (kind !== 'inline') write('\n');
    const start = found.points;
    walk(element);
    if (element.localName === 't') mentions.push({ start, end: found.points, optional: element.hasAttribute('opt') });
    if (kind === 'block') write('\n');
  };
  walk(document.body);
  return { plain: found.text, mentions: mentions.sort((a, b) => a.start - b.start) };
}
