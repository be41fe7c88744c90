import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../support/browsers/extension-pages';
import { until } from '../support/browsers/until';
import { detectOnCommandLine, type Line } from '../support/equality/command-line';
import { pageScript } from '../support/equality/page-script';
import { journey } from '../support/journey';
import { STUDIO_PIECE } from '../support/pages';

const at = journey();

const CORPUS = 'tests/corpus';
const folder = mkdtempSync(path.join(tmpdir(), 'titlecard-equality-'));
writeFileSync(path.join(folder, 'studio-piece.html'), STUDIO_PIECE);

const files = [
  'docs/demo/article.html',
  path.join(folder, 'studio-piece.html'),
  ...readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${CORPUS}/${entry.name}/page.html`).sort(),
];

interface Place { readonly path: string; readonly start: number; readonly end: number; readonly isLinked?: boolean }
interface Places { readonly text: string; readonly places: readonly (Place | null)[] }

/** A mark in one line. The page may write soft hyphens and other white space where blocks have none. */
function describeMark(text: string, place: Place | null | undefined): string {
  return `${text.replaceAll('\u00ad', '').replace(/\s+/g, ' ')} ${place?.path} ${place?.start}-${place?.end}`;
}

/** Number of mentions by series. */
function counted(lines: readonly { readonly series: string; readonly count: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { series, count } of lines) sums[series] = (sums[series] ?? 0) + count;
  return sums;
}

let script = '';
let lines: ReadonlyMap<string, Line> = new Map();

beforeAll(async () => {
  script = await pageScript();
  lines = detectOnCommandLine(files);
  await at.settings({ marks: 'every', markIndexPages: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(files)('blocks and mentions equal the command line\'s: %s', async (file) => {
  const line = lines.get(file);
  if (line === undefined) throw new Error(`the command line says nothing of ${file}`);
  const article = await at.openPage(`/equality/${path.basename(path.dirname(file))}/`, readFileSync(file, 'utf8'));
  await article.page.evaluate(script);
  const wanted = (await article.page.evaluate(`titlecardPlaces(${JSON.stringify(line.mentions)})`)) as Places;
  expect(wanted.text).toBe(line.text);
  // A name that the site links itself carries no mark; the digest for the popup counts it all the same.
  const expected = line.mentions.flatMap(({ surface }, index) => (wanted.places[index]?.isLinked ? [] : [describeMark(surface, wanted.places[index])])).sort();
  const painted = async (): Promise<string[]> => (await article.marks()).map((mark) => describeMark(mark.text, mark)).sort();
  if (expected.length === 0) await article.letPass(1_000);
  else await until('as many marks as the command line has mentions', async () => (await painted()).length >= expected.length).catch(() => undefined);
  expect(await painted()).toEqual(expected);
  expect(counted(await digestOf(at.engine, article.page))).toEqual(counted(line.mentions.map(({ series }) => ({ series, count: 1 }))));
});
