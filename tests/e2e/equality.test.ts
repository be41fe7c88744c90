import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

interface Places { readonly text: string; readonly places: readonly ({ path: string; start: number; end: number } | null)[] }

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
  const expected = line.mentions.map((mention, index) => `${mention.surface} ${wanted.places[index]?.path} ${wanted.places[index]?.start}-${wanted.places[index]?.end}`).sort();
  let painted: readonly string[] = [];
  await until('the same mentions as the command line\'s', async () => {
    painted = (await article.marks()).map((mark) => `${mark.text.replace(/\s+/g, ' ')} ${mark.path} ${mark.start}-${mark.end}`).sort();
    return painted.length >= expected.length;
  }).catch(() => undefined);
  if (expected.length === 0) await article.letPass(1_000);
  expect((await article.marks()).map((mark) => `${mark.text.replace(/\s+/g, ' ')} ${mark.path} ${mark.start}-${mark.end}`).sort()).toEqual(expected);
});
