/**
 * Makes `data/entries/*.tsv` from the answers of independent curators.
 *
 * usage: tsx tools/catalogue/merge-passes.ts --key KEY.json --checked 2026-01-31 [--trust-single] [--out data/entries] PASS_DIR...
 * KEY.json: `[{n, b, a, m, t, ym}]`, the entry that each number stands for. PASS_DIR: files of `n|romaji|english|studios|episodes|tier|remark`.
 * `--trust-single` keeps what one pass says of entries that no other pass covers. Passes are given in the order of trust.
 * Prints how far the passes agree, and the curators' remarks, which are to be decided one by one.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ALSO_SEPARATOR, ENTRY_COLUMNS, yearFile } from './curated/columns';
import { agree, agreeOnStudios, agreeOnTitles, medianTier, sameEnglish, sameRomaji, type PassRow, type Verdict } from './merge-rules';
import { loadSource } from './source';
import { formatProblem, Problems } from './problems';
import { idOfKey, readKey, type KeyRow } from './pass-key';
import { readStudios, splitList, type Studios } from './studios';
import { writeTable } from './tsv';

type EntryRow = Record<(typeof ENTRY_COLUMNS)[number], string>;

interface Options {
  readonly checked: string;
  /** Whether a row that only one pass covers is taken as it is. */
  readonly trustSingle: boolean;
  readonly studios: Studios;
  readonly witnesses: (key: KeyRow) => readonly string[];
}

/** Counts per field and verdict, and the studio spellings that the closed list lacks. */
class Tally {
  readonly fields = new Map<string, Map<Verdict, number>>();
  readonly unknownStudios = new Map<string, number>();
  readonly remarks: string[] = [];

  count(field: string, verdict: Verdict): void {
    const verdicts = this.fields.get(field) ?? new Map<Verdict, number>();
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    this.fields.set(field, verdicts);
  }
}

function readPass(directory: string, studios: Studios, tally: Tally): Map<number, PassRow> {
  const rows = new Map<number, PassRow>();
  for (const file of readdirSync(directory).filter((name) => name.endsWith('.txt')).toSorted()) {
    for (const line of readFileSync(join(directory, file), 'utf8').split('\n').filter((text) => text !== '')) {
      const [n = '', romaji = '', english = '', names = '', episodes = '', tier = '', remark = ''] = line.split('|').map((cell) => cell.trim());
      if (remark !== '') tally.remarks.push(`${n}\t${file}\t${remark}`);
      rows.set(Number(n), { romaji, english, studios: knownStudios(names, studios, tally), episodes: /^\d+$/.test(episodes) ? episodes : '', tier });
    }
  }
  return rows;
}

function knownStudios(cell: string, studios: Studios, tally: Tally): string[] {
  return splitList(cell).flatMap((text) => {
    const name = studios.canonical(text);
    if (name === null) tally.unknownStudios.set(text, (tally.unknownStudios.get(text) ?? 0) + 1);
    return name === null ? [] : [name];
  });
}

function mergeEntry(key: KeyRow, rows: readonly PassRow[], options: Options, tally: Tally): EntryRow | null {
  if (rows.length === 0) return null;
  const trustSingle = options.trustSingle && rows.length === 1;
  const title = (name: 'romaji' | 'english', same: (a: string, b: string) => boolean) => {
    const merged = agreeOnTitles(rows.map((row) => row[name]), options.witnesses(key), same, trustSingle);
    tally.count(name, merged.verdict);
    return merged;
  };
  const romaji = title('romaji', sameRomaji);
  const english = title('english', sameEnglish);
  const episodes = agree(rows.map((row) => row.episodes), (a, b) => a === b, trustSingle);
  tally.count('episodes', episodes.verdict);
  const studios = agreeOnStudios(rows.map((row) => row.studios), options.studios.family, trustSingle);
  tally.count('studios', studios.verdict);
  return {
    id: idOfKey(key),
    ja: key.t,
    romaji: romaji.value,
    english: english.value,
    also: [...english.also, ...romaji.also].join(ALSO_SEPARATOR),
    studios: studios.value.join(';'),
    episodes: episodes.value,
    tier: medianTier(rows.map((row) => row.tier)),
    checked: options.checked,
  };
}

/** The English titles that the source gives for each entry. */
function sourceTitles(): (key: KeyRow) => readonly string[] {
  const titles = new Map(loadSource().entries.map((entry) => [`${entry.bangumi ?? ''} ${entry.ja}`, entry.en]));
  return (key) => titles.get(`${key.b} ${key.t}`) ?? [];
}

function report(tally: Tally): string {
  const lines = [...tally.fields].map(([field, verdicts]) => `${field}: ${[...verdicts].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`);
  const unknown = [...tally.unknownStudios].toSorted((a, b) => b[1] - a[1]).map(([name, count]) => `${count} ${name}`);
  return [...lines, `studios the list lacks: ${unknown.join('; ') || 'none'}`, 'remarks:', ...tally.remarks].join('\n');
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, checked: { type: 'string' }, out: { type: 'string', default: 'data/entries' }, 'trust-single': { type: 'boolean', default: false } },
  });
  if (values.key === undefined || values.checked === undefined || positionals.length === 0) throw new Error('give --key, --checked and at least one directory');
  const problems = new Problems();
  const studios = readStudios('data/studios.tsv', readFileSync('data/studios.tsv', 'utf8'), problems);
  if (problems.list.length > 0) throw new Error(problems.list.map(formatProblem).join('\n'));
  const options: Options = { checked: values.checked, trustSingle: values['trust-single'], studios, witnesses: sourceTitles() };
  const tally = new Tally();
  const passes = positionals.map((directory) => readPass(directory, studios, tally));
  const files = new Map<string, EntryRow[]>();
  for (const key of readKey(values.key)) {
    const rows = passes.flatMap((pass) => pass.get(key.n) ?? []);
    const merged = mergeEntry(key, rows, options, tally);
    if (merged === null) continue;
    const file = yearFile(key.ym.slice(0, 4));
    files.set(file, [...(files.get(file) ?? []), merged]);
  }
  mkdirSync(values.out, { recursive: true });
  for (const [file, rows] of files) writeFileSync(join(values.out, file), writeTable(ENTRY_COLUMNS, rows));
  process.stdout.write(`${report(tally)}\n`);
}

main();
