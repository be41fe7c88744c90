import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { sourceFiles } from './source-files';

const FOLDER = 'src/static/_locales';
const localeSchema = v.record(v.string(), v.object({
  message: v.string(),
  placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() }))),
}));
type Locale = v.InferOutput<typeof localeSchema>;

function readLocale(name: string): Locale {
  return v.parse(localeSchema, JSON.parse(readFileSync(`${FOLDER}/${name}/messages.json`, 'utf8')));
}

const placeholdersOf = (locale: Locale, key: string): string =>
  Object.keys(locale[key]?.placeholders ?? {}).map((name) => name.toLowerCase()).sort().join(' ');

/** Complaints where a translation lacks a key, has one too many, or names other placeholders than English does. */
export function localeProblems(): readonly string[] {
  const english = readLocale('en');
  return readdirSync(FOLDER).filter((name) => name !== 'en').flatMap((name) => {
    const other = readLocale(name);
    const missing = Object.keys(english).filter((key) => !(key in other)).map((key) => `${name}: lacks ${key}`);
    const extra = Object.keys(other).filter((key) => !(key in english)).map((key) => `${name}: has ${key}, which English lacks`);
    const unlike = Object.keys(english).filter((key) => key in other && placeholdersOf(english, key) !== placeholdersOf(other, key)).map((key) => `${name}: other placeholders in ${key}`);
    return [...missing, ...extra, ...unlike];
  });
}

/** Text between tags, and words in the attributes that readers see or hear: they belong in `_locales`. */
const VISIBLE_TEXT = [/>\s*([A-Z][a-z]+(?: [a-z]+)+[.!?]?)\s*</g, /(?:aria-label|title|placeholder|alt)="([^"{}]*[a-z]{3}[^"{}]*)"/g];

/** Complaints about words for readers that stand in a view instead of in `_locales`. */
export function hardCodedWords(): readonly string[] {
  return sourceFiles(['src']).filter((file) => file.endsWith('.tsx')).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return VISIBLE_TEXT.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => `${file}: "${match[1] ?? ''}" belongs in _locales`));
  });
}
