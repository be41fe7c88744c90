const NUMERALS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ENDINGS = ['th', 'st', 'nd', 'rd'];
const SEASON_AT_END = /^(.*\S)[:,]? (?:season (\d{1,2})|(\d{1,2})(?:st|nd|rd|th) season)$/i;
const NUMBER_AT_END = /^(.*[\p{L}!?.)\]]) ([2-9]|II|III|IV|VI|VII)$/u;
/** What is counted already: nobody writes "Lupin the 3rd Part Season 5". */
const COUNTED = / (?:part|season|series|stage|volume)$/i;
const FILM_WORD = /:? (?:the )?movie(?: \d{1,2})?(?=: )/i;

/**
 * The other ways in which people write a title with a season's number ("Mr. Osomatsu 2", "Mr. Osomatsu Season 2", "2nd Season"),
 * and a film's title without the word "Movie". For matching only.
 * @param season the entry's number, without which "2" may be anything
 */
export function otherForms(title: string, lang: 'en' | 'ja-Latn', season: number | null): string[] {
  const forms = [title.replace(FILM_WORD, '')];
  const stated = SEASON_AT_END.exec(title);
  const bare = NUMBER_AT_END.exec(title);
  const base = stated?.[1] ?? bare?.[1];
  const number = Number(stated?.[2] ?? stated?.[3] ?? numeral(bare?.[2]));
  if (base !== undefined && number === season && number > 1) {
    forms.push(`${base} ${number}`);
    if (!COUNTED.test(base)) forms.push(lang === 'en' ? `${base} Season ${number}` : `${base} ${ordinal(number)} Season`);
  }
  return forms.filter((form) => form !== title);
}

function numeral(text = ''): number {
  const roman = NUMERALS.indexOf(text);
  return roman > 0 ? roman : Number(text);
}

function ordinal(number: number): string {
  return `${number}${ENDINGS[number % 100 > 10 && number % 100 < 20 ? 0 : number % 10] ?? 'th'}`;
}

const TWO_WORDS = /^([A-Za-z]{3,8}) ([A-Za-z]{3,8})((?: [A-Z0-9][A-Za-z0-9]{0,4})?)$/;

/** "Dragonball Z" for "Dragon Ball Z": the famous short names are often written as one word. */
export function joinedForm(title: string): string | null {
  const match = TWO_WORDS.exec(title);
  return match ? `${match[1]}${match[2]?.toLowerCase()}${match[3]}` : null;
}
