import type { PageContext } from '../../domain/block';
import { read } from './clobber';
import { cleanLang } from './lang';

const TITLE_LENGTH = 1_000;
const DATE_LENGTH = 30;
const DATE = /^\d{4}-\d{2}(-\d{2})?/;

/** Where articles state when they were published, most reliable first. */
const DATE_PLACES: readonly { readonly selector: string; readonly attribute: string }[] = [
  { selector: 'meta[property="article:published_time"]', attribute: 'content' },
  { selector: 'meta[itemprop="datePublished"], meta[name="pubdate"], meta[name="publishdate"], meta[name="date"], meta[name="dc.date"], meta[name="DC.date.issued"], meta[name="parsely-pub-date"], meta[name="sailthru.date"]', attribute: 'content' },
  { selector: '[itemprop="datePublished"][datetime]', attribute: 'datetime' },
  { selector: 'article time[datetime], main time[datetime]', attribute: 'datetime' },
  { selector: 'time[datetime]', attribute: 'datetime' },
];

/** What a document says about itself as a whole. */
export function pageContext(document: Document): PageContext {
  return { ...undatedContext(document), date: dateOf(document) };
}

/** The same without its date, which has to be looked for. */
export function undatedContext(document: Document): PageContext {
  const root = read(document, 'documentElement') as Element | null;
  return {
    title: read(document, 'title').slice(0, TITLE_LENGTH),
    host: document.location.hostname,
    lang: cleanLang(root?.getAttribute('lang') ?? ''),
    date: null,
  };
}

function dateOf(document: Document): string | null {
  const find = read(document, 'querySelector');
  const [first, ...others] = DATE_PLACES.map(({ selector, attribute }) => () => dateIn(find(selector)?.getAttribute(attribute)));
  return first?.() ?? linkedDataDate(document) ?? firstOf(others);
}

function firstOf(places: readonly (() => string | null)[]): string | null {
  for (const place of places) {
    const date = place();
    if (date) return date;
  }
  return null;
}

function dateIn(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  return DATE.test(text) ? text.slice(0, DATE_LENGTH) : null;
}

/** Read by pattern: the data is often broken JSON, and only this one string of it is wanted. */
function linkedDataDate(document: Document): string | null {
  for (const script of read(document, 'querySelectorAll')('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]{1,40})"/.exec(script.textContent);
    const date = dateIn(found?.[1]);
    if (date) return date;
  }
  return null;
}
