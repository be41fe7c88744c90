import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageContext } from '../../src/domain/block';
import type { Candidate } from '../../src/domain/candidate';
import type { IndexStack } from '../../src/catalogue/stack';
import { candidatesOf } from '../../src/detector/detect';
import { readPage, type Page } from '../detect/read-page';
import { inlineLabels } from './inline-labels';

/** A page whose candidates are known to be mentions (1), not to be (0), or are not to be learned from (null). */
export interface LabelledPage {
  readonly name: string;
  readonly context: PageContext;
  readonly candidates: readonly Candidate[];
  readonly labels: readonly (0 | 1 | null)[];
}

interface Place { readonly start: number; readonly end: number; readonly optional: boolean }

/** Test material that lies beside the project and may be absent. */
const DEV = '../shared/corpus/dev';
const PAGES = '../shared/corpus/pages';
const OWN = 'tests/corpus';
/** Longer articles that eleven hands wrote without seeing detector or catalogue; see inline-labels.ts. */
const ARTICLES = 'tools/learn/articles';

const CONTEXT = 12;
const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');

/** A text with single spaces, and where each of its UTF-16 units stands in the text itself: line breaks may have spaces beside them. */
function squeezed(text: string): { readonly text: string; readonly origin: readonly number[] } {
  const origin: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (at === 0 || !/\s/u.test(text.charAt(at)) || !/\s/u.test(text.charAt(at - 1))) origin.push(at);
  return { text: squeeze(text), origin };
}

/** Where in our text a labelled stretch of another rendering of the same article stands: by its surroundings, else by its turn. */
function locate(text: string, surface: string, before: string, after: string, turn: number): number {
  const around = text.indexOf(`${before}${surface}${after}`);
  if (around >= 0) return around + before.length;
  let at = -1;
  for (let seen = 0; seen <= turn; seen += 1) at = text.indexOf(surface, at + 1);
  return at;
}

function occurrences(text: string, surface: string): number {
  return text.split(surface).length - 1;
}

/** Labels as the shared articles have them: places in code points of the article's text. */
export interface GoldFile { readonly mentions: readonly { readonly start: number; readonly end: number; readonly optional?: boolean }[] }

function goldPlaces(whole: string, gold: GoldFile, plain: string): Place[] {
  const { text, origin } = squeezed(whole);
  const points = [...plain];
  return gold.mentions.flatMap(({ start, end, optional }) => {
    const surface = squeeze(points.slice(start, end).join(''));
    const before = squeeze(points.slice(Math.max(0, start - CONTEXT), start).join(''));
    const after = squeeze(points.slice(end, end + CONTEXT).join(''));
    const at = locate(text, surface, before, after, occurrences(squeeze(points.slice(0, start).join('')), surface));
    return at < 0 ? [] : [{ start: origin[at] ?? 0, end: (origin[at + surface.length - 1] ?? 0) + 1, optional: optional === true }];
  });
}

/** What tests/corpus/<slug>/expected.json says: each mention in reading order, with what stands before it in its block. */
export interface Expected { readonly mentions: readonly { readonly before: string; readonly surface: string; readonly anilistId: number | null }[] }

function ownPlaces(text: string, { mentions }: Expected): Place[] {
  let at = 0;
  return mentions.map(({ before, surface }) => {
    const found = text.indexOf(before + surface, Math.max(0, at - before.length));
    if (found < 0) throw new Error(`not in the text, or out of order: ${before}${surface}`);
    const start = found + before.length;
    at = start + surface.length;
    return { start, end: at, optional: false };
  });
}

interface Stretch { readonly start: number; readonly end: number }

const overlapOf = (a: Stretch, b: Stretch): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

function covers(own: Stretch, place: Place): boolean {
  const common = overlapOf(own, place);
  return common > 0 && common * 2 >= own.end - own.start && common * 2 >= place.end - place.start;
}

function label(own: Stretch, places: readonly Place[]): 0 | 1 | null {
  const hit = places.find((place) => covers(own, place));
  if (hit !== undefined) return hit.optional ? null : 1;
  return places.some((place) => overlapOf(own, place) > 0) ? null : 0;
}

/** Whether another candidate fits the labelled place better; then this one is not to be learned from. */
function isOutdone(own: Stretch, all: readonly Stretch[], places: readonly Place[]): boolean {
  const place = places.find((one) => covers(own, one));
  if (place === undefined) return false;
  const misfit = ({ start, end }: Stretch): number => Math.abs(start - place.start) + Math.abs(end - place.end);
  return all.some((other) => overlapOf(other, place) > 0 && misfit(other) < misfit(own));
}

/** @param isLabelled whether somebody has looked at a block; page furniture around a labelled article says nothing either way */
function labelled(name: string, page: Page, placesIn: (text: string) => readonly Place[], stack: IndexStack, isLabelled: (text: string) => boolean = () => true): LabelledPage {
  const starts = new Map<number, number>();
  let length = 0;
  for (const block of page.blocks) {
    starts.set(block.id, length);
    length += block.text.length + 1;
  }
  const places = placesIn(page.blocks.map((block) => block.text).join(' '));
  const found = candidatesOf(page.blocks, stack).flat();
  const spans = found.map((one) => ({ start: (starts.get(one.block) ?? 0) + one.start, end: (starts.get(one.block) ?? 0) + one.end }));
  const seen = new Set(page.blocks.filter(({ text }) => isLabelled(text)).map(({ id }) => id));
  const labels = spans.map((own, at) => (!seen.has(found[at]?.block ?? -1) || isOutdone(own, spans, places) ? null : label(own, places)));
  return { name, context: page.context, candidates: found, labels };
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** The articles of a folder that has them as `html/<id>.html`, `gold/<id>.json` and `gold/<id>.txt`; none where it is absent. */
function goldPages(folder: string, stack: IndexStack): LabelledPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, 'gold')).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const id = file.replace('.json', '');
    const gold = json<GoldFile & { readonly author?: string }>(join(folder, 'gold', file));
    const plain = readFileSync(join(folder, 'gold', `${id}.txt`), 'utf8');
    const page = readPage(join(folder, 'html', `${id}.html`));
    const article = squeeze(plain);
    return labelled(`${gold.author ?? id} ${id}`, page, (text) => goldPlaces(text, gold, plain), stack, (text) => article.includes(squeeze(text).trim()));
  });
}

/** Our longer articles, named by their kind (`blog`, `news`, `mixed`, `japan`). */
function articlePages(stack: IndexStack): LabelledPage[] {
  return readdirSync(ARTICLES).sort().map((file) => {
    const path = join(ARTICLES, file);
    const labels = inlineLabels(readFileSync(path, 'utf8'));
    return labelled(file.replace('-', ' '), readPage(path), (text) => goldPlaces(text, labels, labels.plain), stack);
  });
}

/** Ordinary pages: whatever they seem to name is taken for a false mark. */
function ordinaryPages(stack: IndexStack): LabelledPage[] {
  if (!existsSync(PAGES)) return [];
  return readdirSync(PAGES).filter((file) => file.endsWith('.html') && !NAMING_SERIES.has(file)).sort()
    .map((file) => labelled(`page ${file}`, readPage(join(PAGES, file)), () => [], stack));
}

/** The few of them that do name series. */
const NAMING_SERIES: ReadonlySet<string> = new Set(['archive-of-our-own.html']);

function ownPages(stack: IndexStack): LabelledPage[] {
  return readdirSync(OWN).filter((slug) => existsSync(join(OWN, slug, 'expected.json'))).sort().map((slug) => {
    const expected = json<Expected>(join(OWN, slug, 'expected.json'));
    return labelled(`own ${slug}`, readPage(join(OWN, slug, 'page.html')), (text) => ownPlaces(text, expected), stack);
  });
}

/**
 * All labelled pages there are, in a fixed order.
 * @param also further folders of labelled articles
 */
export function labelledPages(stack: IndexStack, also: readonly string[] = []): LabelledPage[] {
  return [...[DEV, ...also].flatMap((folder) => goldPages(folder, stack)), ...articlePages(stack), ...ownPages(stack), ...ordinaryPages(stack)];
}
