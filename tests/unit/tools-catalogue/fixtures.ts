import { buildCatalogue, type Build } from '../../../tools/catalogue/build';
import type { DataFiles } from '../../../tools/catalogue/curated/files';
import { formatProblem } from '../../../tools/catalogue/problems';
import type { Source, SourceEntry } from '../../../tools/catalogue/source';

/** An entry of the source with nothing known but what the test says. */
export function sourceEntry(ja: string, rest: Partial<SourceEntry> = {}): SourceEntry {
  return {
    ja, lang: 'ja', en: [], zhHans: [], zhHant: [], kind: 'tv', officialSite: null, begin: '2020-01-05T15:00:00Z', end: null, broadcast: null,
    bangumi: null, anilist: null, mal: null, tmdb: null, offers: [], checked: null, ...rest,
  };
}

export function sourceOf(entries: SourceEntry[]): Source {
  return {
    version: '1.0.0',
    sites: {
      netflix: { title: 'Netflix', urlTemplate: 'https://www.netflix.com/title/{{id}}', type: 'onair' },
      unext: { title: 'U-NEXT', urlTemplate: 'https://video.unext.jp/title/{{id}}', regions: ['JP'], type: 'onair' },
    },
    entries,
  };
}

const HEADERS = {
  'data/entries/2020.tsv': 'id ja romaji english also studios episodes tier checked',
  'data/works.tsv': 'ja lang kind begin end anilist mal checked',
  'data/settled.tsv': 'id ja field value reason checked',
  'data/names/a.tsv': 'id ja kind lang text',
  'data/groups.tsv': 'action id ja value note',
  'data/franchises.tsv': 'key name names stems pattern except',
  'data/corrections.tsv': 'id ja field value reason',
  'data/decisions.tsv': 'text id ja note',
  'data/elsewhere.tsv': 'text use what',
  'data/adult.tsv': 'id ja reason',
  'data/keys.tsv': 'key published ja',
  'data/redirects.tsv': 'from to note',
  'data/studios.tsv': 'name variants family',
  'data/services.tsv': 'id en ja zh kind regions sites search page',
  'data/offers/US.tsv': 'id ja scope service regions url checked source',
  'data/sources.tsv': 'name version date',
} as const;

const DEFAULTS: Partial<Record<keyof typeof HEADERS, readonly string[]>> = {
  'data/sources.tsv': ['bangumi-data|1.0.0|2026-05-15'],
  'data/studios.tsv': ['Bones|BONES;Studio Bones|bones', 'MAPPA||'],
  'data/services.tsv': [
    'netflix|Netflix|||subscription||netflix|https://www.netflix.com/search?q={title}|^www\\.netflix\\.com/(?:[a-z-]{2,5}/)?title/\\d+',
    'unext|U-NEXT|||subscription|JP|unext|https://video.unext.jp/freeword?query={title}|^video\\.unext\\.jp/title/',
    'gone|Gone|||dead|||| ',
  ],
};

export type Rows = Partial<Record<keyof typeof HEADERS, readonly string[]>>;

/** The tables with their headers; rows are written with `|` for tabs. */
export function dataFiles(rows: Rows = {}): DataFiles {
  return new Map(Object.entries(HEADERS).map(([file, header]) => {
    const own = rows[file as keyof typeof HEADERS] ?? DEFAULTS[file as keyof typeof HEADERS] ?? [];
    return [file, [header.replaceAll(' ', '\t'), ...own.map((row) => row.replaceAll('|', '\t')), ''].join('\n')];
  }));
}

export function build(entries: SourceEntry[], rows: Rows = {}): Build {
  return buildCatalogue(sourceOf(entries), dataFiles(rows));
}

/** What the checker says about the tables, as `npm run catalogue` prints it. */
export function complaints(entries: SourceEntry[], rows: Rows): string[] {
  return build(entries, rows).problems.list.map(formatProblem);
}

/** The Japanese titles of each series' entries. */
export function grouped(entries: SourceEntry[], rows: Rows = {}): string[][] {
  return build(entries, rows).grouping.groups.map((group) => group.map((entry) => entry.ja));
}
