import { readFileSync } from 'node:fs';

/** Wraps prose into a plain article page. */
export function articlePage(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`;
}

/** Text of paragraphs, as HTML. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** Our demo article. */
export function demoArticle(): string {
  return readFileSync('docs/demo/article.html', 'utf8');
}

/** A short piece of our own on one studio's works, with names that are no series among them. */
export const STUDIO_PIECE = articlePage('A studio turns twenty-five', paragraphs(
  'For its anniversary the studio Bones chose an original anime: Metallic Rouge, which starts on Crunchyroll in January 2024. Three animators from Sunrise founded Bones in 1998.',
  'Its shelf is well filled: Fullmetal Alchemist: Brotherhood, My Hero Academia, Mob Psycho 100, Bungo Stray Dogs, Soul Eater and Space Dandy are all theirs. Before that came Cowboy Bebop and Gundam.',
  'The heroine, Rouge, travels across Mars, and the city looks like Blade Runner. The designer spoke of Kamen Rider, and some will think of Power Rangers. The robots of Neon Genesis Evangelion and Code Geass are taller.',
  'Elsewhere this week: Ninja Kamui reaches its finale, Black Butler returns, Kaiju No. 8 arrives, Unnamed Memory is here, and One Piece changes everything. Our cat Momo prefers The Legend of Zelda.',
));
