import type { Article } from './browsers/article';

/** Edges of something in the page, in CSS px of the viewport. */
export interface Edges { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Where the open card is, or null while none is open. */
export function cardEdges(article: Article): Promise<Edges | null> {
  return article.inCard<Edges>('(root) => { const { left, top, right, bottom } = root.querySelector("[role=dialog]").getBoundingClientRect(); return { left, top, right, bottom }; }');
}

/** Where the first line of `text`, which stands in one text node of the page, is. */
export function lineEdges(article: Article, text: string): Promise<Edges> {
  return article.page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(words);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      const box = range.getClientRects()[0];
      if (box) return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    }
    throw new Error(`no box of "${words}"`);
  }, text);
}
