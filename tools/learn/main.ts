import { writeFileSync } from 'node:fs';
import { columnOf, compile, features, type Weights } from '../../src/detector/model';
import { weigh } from '../../src/detector/score';
import { THRESHOLD } from '../../src/detector/weights';
import { openCatalogue } from '../detect/catalogue';
import { fit, type Example } from './fit';
import { labelledPages, type LabelledPage } from './labels';
import { PRIOR } from './prior';

/** How far a weight may drift from what was set by hand, in log-odds. */
const DEVIATION = 0.9;
/** Outer rounds: the page's signals depend on the model that is being learned. */
const ROUNDS = 4;
/** What an example of our own writing counts: it is short and made to show one thing. */
const OWN_WEIGHT = 10;
const COLUMNS = 4;
const FOLDS = 3;
const NAMES = Object.keys(PRIOR);
const WEIGHTS_FILE = 'src/detector/weights.ts';

/** Every candidate of every page as an example, under its best reading, by column of the model. */
function examplesOf(pages: readonly LabelledPage[], model: Weights): Example[][] {
  const columns: Example[][] = Array.from({ length: COLUMNS }, () => []);
  for (const page of pages) {
    const weighed = weigh(page.candidates, page.context, compile(model));
    for (const [i, own] of weighed.entries()) {
      const label = page.labels[i] ?? null;
      if (label === null) continue;
      const values = new Map(features(own));
      columns[columnOf(own.reading)]?.push({ label, weight: page.name.startsWith('own ') ? OWN_WEIGHT : 1, values: NAMES.map((name) => values.get(name) ?? 0) });
    }
  }
  return columns;
}

function learn(pages: readonly LabelledPage[], deviation: number): Weights {
  let model: Weights = PRIOR;
  for (let round = 0; round < ROUNDS; round += 1) {
    const columns = examplesOf(pages, model).map((examples, column) => fit(examples, NAMES.map((name) => PRIOR[name]?.[column] ?? 0), deviation));
    model = Object.fromEntries(NAMES.map((name, i) => [name, columns.map((weights) => Math.round((weights[i] ?? 0) * 100) / 100)]));
  }
  return model;
}

interface Tally { right: number; wrong: number; missed: number }

function judge(pages: readonly LabelledPage[], model: Weights): Tally {
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const page of pages) {
    for (const [i, { placed: { p } }] of weigh(page.candidates, page.context, compile(model)).entries()) {
      const label = page.labels[i] ?? null;
      if (label === 1) tally[p >= THRESHOLD ? 'right' : 'missed'] += 1;
      if (label === 0 && p >= THRESHOLD) tally.wrong += 1;
    }
  }
  return tally;
}

/** Authors of the shared articles are held out one by one; our own articles and ordinary pages in fifths. */
function groupsOf(pages: readonly LabelledPage[]): Map<string, LabelledPage[]> {
  const groups = new Map<string, LabelledPage[]>();
  for (const [i, page] of pages.entries()) {
    const [kind = ''] = page.name.split(' ');
    const group = kind === 'own' || kind === 'page' ? `${kind} ${i % FOLDS}` : kind;
    groups.set(group, [...(groups.get(group) ?? []), page]);
  }
  return groups;
}

/** Every group judged by a model that has not seen it. */
function crossValidate(pages: readonly LabelledPage[], deviation: number): void {
  for (const [group, held] of groupsOf(pages)) {
    say(`held out: ${group}`, judge(held, learn(pages.filter((page) => !held.includes(page)), deviation)));
  }
}

function say(name: string, { right, wrong, missed }: Tally): void {
  const rate = (value: number): string => value.toFixed(4);
  process.stdout.write(`${name}: right ${right}, wrong ${wrong}, missed ${missed}, precision ${rate(right / (right + wrong))}, recall ${rate(right / (right + missed))}\n`);
}

function write(model: Weights): void {
  const rows = NAMES.map((name) => `  ${name}: [${(model[name] ?? []).join(', ')}],`).join('\n');
  writeFileSync(WEIGHTS_FILE, `/**
 * The model: log-odds per signal and class of title. Columns: a title like no other words (\`unique\`), one that is also a name
 * (\`name\`), several ordinary words (\`words\`), one ordinary word (\`word\`). Written by \`tools/learn\` from labelled articles,
 * drawn towards the numbers set by hand in tools/learn/prior.ts (decision 0030); not to be edited.
 */
export const WEIGHTS: Readonly<Record<string, readonly number[]>> = {
${rows}
};

/** Probability from which on a candidate is a mention: above one half, since a false mark costs readers more than a missed one. */
export const THRESHOLD = ${THRESHOLD};
`);
}

// `--validate` judges by held-out groups first; every other argument is a folder of further labelled articles.
const also = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const pages = labelledPages(openCatalogue().stack, also);
say('by hand', judge(pages, PRIOR));
if (process.argv.includes('--validate')) crossValidate(pages, DEVIATION);
const model = learn(pages, DEVIATION);
say('learned', judge(pages, model));
write(model);
