import { createPagePlatform } from '../platform/page';
import { startPage } from './start';

/** Where this script's world keeps the way to end the copy that runs; the page's own scripts live in another world. */
const RUNNING = Symbol.for('titlecard.running');
const world = globalThis as { [RUNNING]?: AbortController };

// The script is put into a page twice when the reader grants a site that was opened before: the later copy takes over.
world[RUNNING]?.abort();
const running = new AbortController();
world[RUNNING] = running;
startPage(createPagePlatform(), running.signal);
