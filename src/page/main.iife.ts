import { createFirstPlatform } from '../platform/page';
import { glanceFirst } from './first-glance';

/** Where this script's world keeps what ends the copy that runs; the page's own scripts live in another world. */
const RUNNING = Symbol.for('titlecard.running');
const world = globalThis as { [RUNNING]?: () => void };

// The script is put into a page twice when the reader grants a site that was opened before: the later copy takes over.
world[RUNNING]?.();
world[RUNNING] = glanceFirst(createFirstPlatform());
