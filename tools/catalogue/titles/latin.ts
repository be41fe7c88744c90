/** Words that number or qualify an entry at the end of an English or romanised title. */
const TAILS: readonly RegExp[] = [
  /[\s:,(-]+(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|final) (?:season|series|stage|cour)\)?$/i,
  /[\s:,(-]+(?:season|series|part|cour|volume|vol\.?|chapter|act) ?(?:\d{1,2}|one|two|three|four|five|[IVX]{1,4})\)?$/i,
  /[\s:,(-]+(?:the )?(?:final season|final|ova|oad|ona|specials?|movies?|tv|tv series|the animation|recap)(?: \d{1,2})?\)?$/i,
  /[\s:,(-]+(?:the movie|film|gekijouban|gekijoban)(?: \d{1,2})?\)?$/i,
  / \((?:19|20)\d\d\)$/,
];
/** Believed only when the rest is known to be the series' name. */
const WEAK_TAILS: readonly RegExp[] = [/[\s:-]+(?:[2-9]|1\d|II|III|IV|V|VI|VII|R2)$/, /[\s:-]+(?:Ni|San|Zoku|Zoku-hen|Kan|Final)$/i];

/** Takes seasons, parts and forms off the end of a title in Latin letters. */
export function stripLatin(title: string): string {
  let text = title.trim();
  for (let again = true; again; ) {
    const shorter = TAILS.reduce((sum, pattern) => sum.replace(pattern, ''), text).trim();
    again = shorter !== text && shorter !== '';
    if (again) text = shorter;
  }
  return text;
}

/** Takes a bare number or "II" off the end. */
export function stripWeakly(title: string): string {
  return WEAK_TAILS.reduce((sum, pattern) => sum.replace(pattern, ''), title).trim();
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, one: 1, two: 2, three: 3, four: 4, five: 5 };
const ROMAN: Readonly<Record<string, number>> = { II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8 };

function numberOf(text = ''): number | null {
  return Number(text) || ORDINALS[text.toLowerCase()] || ROMAN[text.toUpperCase()] || null;
}

/** The season that a title in Latin letters states, or null. */
export function latinSeason(title: string): number | null {
  const before = /\b(\d{1,2})(?:st|nd|rd|th) (?:season|series|stage)\b/i.exec(title) ?? /\b(first|second|third|fourth|fifth|sixth) season\b/i.exec(title);
  const after = /\bseason (\d{1,2}|one|two|three|four|five|II|III|IV|V)\b/i.exec(title);
  return numberOf(before?.[1] ?? after?.[1]);
}

/** The part or cour that a title in Latin letters states, or null. */
export function latinPart(title: string): number | null {
  const match = /\b(?:part|cour) ?(\d|one|two|three|II|III|IV)\b/i.exec(title) ?? /\b(2)nd (?:half|cour)\b/i.exec(title);
  return numberOf(match?.[1]);
}

/** The beginnings of a title before a colon, a dash, a word for a film or a number: longest first. */
export function beginningsInLatin(title: string): string[] {
  const cuts = [...title.matchAll(/:? (?:the )?(?:movie|film|ova|oad|special|final|again|gaiden|gekijouban)\b|: | [-–—~] | (?:\d{1,2}|II|III|IV)(?=[: ]|$)/gi)];
  return cuts.map((match) => title.slice(0, match.index).trim()).filter((text) => text !== '').toReversed();
}
