import { createStack } from '../catalogue/stack';
import type { TitleIndex } from '../catalogue/title-index';
import type { PageContext, TextBlock } from '../domain/block';
import { detect } from '../detector/detect';

/** In the manner of what pages bring, so that the same code runs: sentences, a heading, an enumeration, quotation marks of two scripts. */
const TEXTS: readonly (readonly [text: string, role: TextBlock['role']])[] = [
  ['Cowboy Bebop Season 2 Review', 'heading'],
  ['The anime “Naruto” and Bleach, One Piece and the second season of Frieren stream on Fridays. Another was his favorite; he watched Monster, said Spike.', 'paragraph'],
  ['TVアニメ『鬼滅の刃』第2期の放送が決定。「氷菓」役の声優が発表された。', 'paragraph'],
];
const CONTEXT: PageContext = { title: 'Anime News', host: '', lang: 'en', date: null };

/** Lets a page's message that has arrived meanwhile go first. */
const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Once in a worker's life, runs detection on texts of our own: engines make code and patterns ready at their first use, which takes some 20 ms. */
export function createRehearsal(): (titles: TitleIndex) => Promise<void> {
  let rehearsed: Promise<void> | null = null;
  return (titles) => (rehearsed ??= rehearse(titles));
}

async function rehearse(titles: TitleIndex): Promise<void> {
  const stack = createStack([titles]);
  for (const [text, role] of TEXTS) {
    await turn();
    detect([{ id: 0, text, role, level: role === 'heading' ? 2 : 0, lang: null, section: 0, spans: [] }], CONTEXT, stack);
  }
}
