import type { Article } from './article';

export type Colour = readonly [red: number, green: number, blue: number];

/** The lowest part of a line box, below the letters' feet, as a share of its height. */
const BELOW_LETTERS = 0.83;

/** In the page: the box of the first text node that has `text` in it, wherever it stands. */
function boxOf(text: string): { x: number; y: number; width: number; height: number } {
  const roots: Node[] = [document];
  for (let root = roots.pop(); root; root = roots.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
      const at = node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').indexOf(text) : -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
  throw new Error(`no text ${text}`);
}

/** In the page: the colours of a picture's pixels. */
async function coloursOf(png: string): Promise<Colour[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
  const colours: Colour[] = [];
  for (let at = 0; at < data.length; at += 4) colours.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
  return colours;
}

/** Colours as painted right below the letters of a text (without descenders) that is in view. */
export async function coloursBelow({ page }: Article, text: string): Promise<readonly Colour[]> {
  const { x, y, width, height } = await page.evaluate(boxOf, text);
  const clip = { x, y: y + height * BELOW_LETTERS, width, height: height * (1 - BELOW_LETTERS) };
  return page.evaluate(coloursOf, await page.screenshot({ clip, encoding: 'base64' }));
}
