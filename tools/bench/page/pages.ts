import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real pages of all kinds, where the folder of test material lies beside the project. */
const REAL_PAGES = '../shared/corpus/pages';

export interface BenchPage { readonly name: string; readonly html: string }

/** Series that English-language guides name often, ordinary words among them. */
const NAMES = [
  'Frieren: Beyond Journey\'s End', 'Spy x Family', 'One Piece', 'Bleach', 'Naruto', 'My Hero Academia', 'Demon Slayer', 'Jujutsu Kaisen', 'Chainsaw Man',
  'Vinland Saga', 'Mob Psycho 100', 'Cowboy Bebop', 'Steins;Gate', 'Code Geass', 'Death Note', 'Violet Evergarden', 'K-On!', 'Free!', 'Given', 'Another',
  'Monster', 'Haikyu!!', 'Kaiju No. 8', 'Delicious in Dungeon', 'Soul Eater', 'Space Dandy', 'Black Butler Season 4', 'Bocchi the Rock!', 'Oshi no Ko', 'Dandadan',
];
const WORDS = 'the studio returns this season with another quiet story about people who keep their promises while a given summer ends and nobody feels quite free of the old monster under the stairs because music and light carry on'.split(' ');
const WORDS_PER_PARAGRAPH = 90;

/** Numbers that look random and are the same in every run (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

function paragraph(next: () => number): string {
  const words = Array.from({ length: WORDS_PER_PARAGRAPH }, () => WORDS[next() % WORDS.length] ?? '');
  for (const at of [12, 40, 71]) words[at] = `the anime <em>${NAMES[next() % NAMES.length] ?? ''}</em>`;
  return `<p>${words.join(' ')}.</p>`;
}

/** A season guide of about `words` words with headings, and with embeds unless told otherwise. */
export function guide(words: number, hasEmbeds = true): string {
  const next = numbers(7);
  const paragraphs = Math.round(words / WORDS_PER_PARAGRAPH);
  const body = Array.from({ length: paragraphs }, (_, at) => {
    const heading = at % 4 === 0 ? `<h2>${NAMES[next() % NAMES.length] ?? ''}</h2>` : '';
    const embed = hasEmbeds && at % 8 === 3 ? '<iframe src="https://embed.example/player" width="560" height="315"></iframe>' : '';
    return heading + paragraph(next) + embed;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Season guide: all anime of the season</title></head><body><article><h1>Season guide</h1>${body.join('\n')}</article></body></html>`;
}

/** A page with `marks` mentions, each in a text node of its own. */
export function markedPage(marks: number): string {
  const items = Array.from({ length: marks }, (_, at) => `<li>We watched the anime ${NAMES[at % NAMES.length] ?? ''} again.</li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>All anime</title></head><body><article><h1>All anime</h1><ul>${items.join('')}</ul></article></body></html>`;
}

/** A page that names one series, with a list of `paragraphs` comments that name none. */
export function listPage(paragraphs: number): string {
  const list = Array.from({ length: paragraphs }, (_, at) => `<p>Comment ${at}: we liked the first part of it, and the second as well.</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comments</title></head><body><article><h1>Comments</h1><p>We watched the anime One Piece again.</p><section>${list.join('')}</section></article></body></html>`;
}

/** The real pages, with a note where they are absent. */
export function realPages(): readonly BenchPage[] {
  if (!existsSync(REAL_PAGES)) {
    console.error(`note: ${REAL_PAGES} is absent; only generated pages are measured`);
    return [];
  }
  return readdirSync(REAL_PAGES).filter((name) => name.endsWith('.html')).sort().map((name) => ({ name, html: readFileSync(`${REAL_PAGES}/${name}`, 'utf8') }));
}
