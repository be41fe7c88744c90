import type { Problems } from '../problems';
import { splitList } from '../studios';
import { readTable } from '../tsv';
import { SERVICE_COLUMNS } from './columns';
import { checkRegions } from './regions';

const KINDS = ['subscription', 'free', 'store', 'mixed', 'dead'] as const;

/** A licensed service that the catalogue links to. */
export interface Service {
  readonly id: string;
  readonly names: { readonly en: string; readonly ja: string; readonly zh: string };
  /** A dead service is known so that its offers can be dropped. */
  readonly kind: (typeof KINDS)[number];
  /** Where it serves; empty when that is not known region by region. */
  readonly regions: readonly string[];
  /** Ids under which bangumi-data knows it. */
  readonly sites: readonly string[];
  /** Address of its search, with `{title}` in it; empty when it has none. */
  readonly search: string;
  /** What the address of a series' own page looks like (host and path). */
  readonly page: RegExp | null;
}

/** Reads `services.tsv`. */
export function readServices(file: string, text: string, problems: Problems): Map<string, Service> {
  const services = new Map<string, Service>();
  for (const row of readTable(file, text, SERVICE_COLUMNS, problems)) {
    const { id, en, ja, zh, kind, regions, sites, search, page } = row.cells;
    if (services.has(id)) problems.add(row.at('id'), `service "${id}" stands here twice`);
    const known = KINDS.find((name) => name === kind);
    if (known === undefined) problems.add(row.at('kind'), `"${kind}" is not a kind of service (${KINDS.join(', ')})`);
    if (search !== '' && !search.includes('{title}')) problems.add(row.at('search'), 'a search address needs {title}');
    services.set(id, {
      id,
      names: { en, ja: ja || en, zh: zh || en },
      kind: known ?? 'dead',
      regions: checkRegions(regions, row.at('regions'), problems),
      sites: splitList(sites),
      search,
      page: page === '' ? null : new RegExp(page),
    });
  }
  return services;
}

/** Why `url` cannot stand in an offer of `service`, or null when it can. */
export function faultOfAddress(url: string, service: Service): string | null {
  if (!URL.canParse(url) || !/^https?:/.test(url)) return `"${url}" is not a web address`;
  const { host, pathname, search } = new URL(url);
  const steps = pathname.split('/').filter((step) => step !== '' && !/^[a-z]{2}([-_][a-zA-Z]{2,4})?$/.test(step));
  const home = steps.length === 0 || /^(home|browse|index|anime|videos|store|watch)(\.html?)?$/.test(steps.join('/'));
  if (home && search === '') return `"${url}" is a home page, not a page of the series`;
  if (service.page && !service.page.test(`${host}${pathname}${search}`)) return `"${url}" is not a page of a series on ${service.names.en}`;
  return null;
}
