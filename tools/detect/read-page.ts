import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { PageContext, TextBlock } from '../../src/domain/block';
import { extractBlocks } from '../../src/page/extract/blocks';
import { pageContext } from '../../src/page/extract/page-context';

/** A saved page as the detector wants it. */
export interface Page {
  readonly blocks: readonly TextBlock[];
  readonly context: PageContext;
}

/** Reads a saved page with the extension's own extraction. No script of the page runs and nothing is fetched. */
export function readPage(path: string): Page {
  return pageOf(readFileSync(path, 'utf8'));
}

/** The same from HTML in memory; a virtual console keeps faulty style sheets off the screen. */
export function pageOf(html: string, url?: string): Page {
  const dom = new JSDOM(withoutStyles(html), { virtualConsole: new VirtualConsole(), ...(url === undefined ? {} : { url }) });
  const { document } = dom.window;
  const page = { blocks: extractBlocks(document).map(({ block }) => block), context: pageContext(document) };
  dom.window.close();
  return page;
}

/** jsdom spends most of its time on style sheets, which extraction from a parsed page does not look at. */
function withoutStyles(html: string): string {
  return html.replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/giu, '');
}
