import { TITLE_KINDS, TITLE_LANGS, type TitleKind, type TitleLang } from '../../../src/domain/facts';
import type { EntryFinder } from '../finder';
import type { Place, Problems } from '../problems';
import type { SourceEntry } from '../source';
import { readStudios, splitList, type Studios } from '../studios';
import { isDay } from '../text';
import { readTable, type Row } from '../tsv';
import * as columns from './columns';
import { tablesAt, type DataFiles } from './files';
import { checkRegions } from './regions';
import { faultOfAddress, readServices, type Service } from './services';

/** What people know of one entry that the source does not say. */
export interface CuratedEntry {
  readonly romaji: string | null;
  readonly english: string | null;
  /** Other forms of these two that curators gave. */
  readonly also: readonly string[];
  readonly studios: readonly string[];
  readonly episodes: number | null;
  /** 1 (household name) to 5 (obscure), of the series. */
  readonly tier: number | null;
  readonly checked: string;
}

/** A name of a series, given at any of its entries. */
export interface CuratedName {
  readonly entry: SourceEntry;
  readonly kind: TitleKind;
  readonly lang: TitleLang;
  readonly text: string;
  readonly place: Place;
}

/**
 * `name` gives an entry a name of its own beside its titles ("EoE"), `lead` makes it the one that its series' plain name opens; the
 * others settle series, numbers and labels.
 */
export const GROUP_ACTIONS = ['join', 'split', 'label', 'season', 'title', 'name', 'lead'] as const;

/** An exception from the rules of grouping. */
export interface GroupRule {
  readonly action: (typeof GROUP_ACTIONS)[number];
  readonly entry: SourceEntry;
  readonly value: string;
  readonly place: Place;
}

export interface CuratedOffer {
  readonly entry: SourceEntry;
  /** Whether the claim is about all entries of the series that are not films, not only about this one. */
  readonly wholeSeries: boolean;
  /** Null says: nobody offers it in these regions. */
  readonly service: Service | null;
  readonly regions: readonly string[];
  /** Null stands for the service's search. */
  readonly url: string | null;
  readonly checked: string;
  readonly source: string;
}

/** An alias that two series claim, and the series (named by an entry) that it means. */
export interface Decision { readonly text: string; readonly entry: SourceEntry }

export interface FranchiseRule {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Japanese names with which so many of its series begin that a common beginning says nothing. */
  readonly stems: readonly string[];
  readonly pattern: RegExp;
  readonly except: RegExp | null;
}

export interface Curated {
  readonly studios: Studios;
  readonly services: ReadonlyMap<string, Service>;
  readonly entries: ReadonlyMap<SourceEntry, CuratedEntry>;
  readonly names: readonly CuratedName[];
  readonly groups: readonly GroupRule[];
  readonly franchises: readonly FranchiseRule[];
  readonly decisions: readonly Decision[];
  readonly offers: readonly CuratedOffer[];
}

const NOTHING_KNOWN: Omit<CuratedEntry, 'checked'> = { romaji: null, english: null, also: [], studios: [], episodes: null, tier: null };

/** Reads all tables about entries, checking every cell; what is wrong goes to `problems` and is left out. */
export function loadCurated(files: DataFiles, finder: EntryFinder, problems: Problems): Curated {
  const only = (path: string) => tablesAt(files, path)[0] ?? [path, ''];
  const studios = readStudios(...only('data/studios.tsv'), problems);
  const services = readServices(...only('data/services.tsv'), problems);
  const reader = new TableReader(files, finder, problems);
  return {
    studios,
    services,
    entries: reader.settled(reader.entries(studios), studios),
    names: reader.names(),
    groups: reader.groups(),
    franchises: reader.franchises(),
    decisions: reader.decisions(),
    offers: reader.offers(services),
  };
}

class TableReader {
  constructor(private readonly files: DataFiles, private readonly finder: EntryFinder, private readonly problems: Problems) {}

  entries(studios: Studios): Map<SourceEntry, CuratedEntry> {
    const entries = new Map<SourceEntry, CuratedEntry>();
    for (const { row, entry } of this.#rows('data/entries/', columns.ENTRY_COLUMNS)) {
      if (entries.has(entry)) this.problems.add(row.at('id'), `a second row for ${row.cells.id} 「${entry.ja}」`);
      const { romaji, english, episodes, tier, checked } = row.cells;
      if (episodes !== '' && !/^[1-9]\d{0,3}$/.test(episodes)) this.problems.add(row.at('episodes'), `"${episodes}" is not a number of episodes`);
      if (tier !== '' && !/^[1-5]$/.test(tier)) this.problems.add(row.at('tier'), `"${tier}" is not a tier (1 to 5)`);
      this.#day(checked, row.at('checked'));
      entries.set(entry, {
        romaji: romaji || null,
        english: english || null,
        also: row.cells.also.split(columns.ALSO_SEPARATOR).filter((text) => text !== ''),
        studios: this.#studios(row.cells.studios, row.at('studios'), studios),
        episodes: Number(episodes) || null,
        tier: Number(tier) || null,
        checked,
      });
    }
    return entries;
  }

  /** Cases that were decided one by one after a check; they outdo the merged rows and survive the next merge. */
  settled(entries: Map<SourceEntry, CuratedEntry>, studios: Studios): Map<SourceEntry, CuratedEntry> {
    for (const { row, entry } of this.#rows('data/settled.tsv', columns.SETTLED_COLUMNS)) {
      const { field, value, checked, reason } = row.cells;
      this.#day(checked, row.at('checked'));
      if (reason === '') this.problems.add(row.at('reason'), 'a settled case needs its reason');
      const before = entries.get(entry) ?? { ...NOTHING_KNOWN, checked };
      if (field === 'studios') entries.set(entry, { ...before, studios: this.#studios(value, row.at('value'), studios) });
      else if (field === 'english' || field === 'romaji') entries.set(entry, { ...before, [field]: value || null });
      else this.problems.add(row.at('field'), `"${field}" is not settled here (studios, english, romaji)`);
    }
    return entries;
  }

  #studios(cell: string, place: Place, studios: Studios): string[] {
    return splitList(cell).flatMap((text) => {
      const name = studios.canonical(text);
      if (name === text) return [name];
      const hint = name === null ? 'is not in data/studios.tsv' : `is written "${name}" in data/studios.tsv`;
      this.problems.add(place, `studio "${text}" ${hint}`);
      return [];
    });
  }

  names(): CuratedName[] {
    return this.#rows('data/names/', columns.NAME_COLUMNS).flatMap(({ row, entry }) => {
      const kind = TITLE_KINDS.find((name) => name === row.cells.kind);
      const lang = TITLE_LANGS.find((name) => name === row.cells.lang);
      if (kind === undefined) this.problems.add(row.at('kind'), `"${row.cells.kind}" is not a kind (${TITLE_KINDS.join(', ')})`);
      if (lang === undefined) this.problems.add(row.at('lang'), `"${row.cells.lang}" is not a language (${TITLE_LANGS.join(', ')})`);
      if (row.cells.text === '') this.problems.add(row.at('text'), 'a name without text');
      if (kind === undefined || lang === undefined || row.cells.text === '') return [];
      return [{ entry, kind, lang, text: row.cells.text, place: row.at('text') }];
    });
  }

  groups(): GroupRule[] {
    return this.#rows('data/groups.tsv', columns.GROUP_COLUMNS).flatMap(({ row, entry }) => {
      const action = GROUP_ACTIONS.find((name) => name === row.cells.action);
      if (action === undefined) this.problems.add(row.at('action'), `"${row.cells.action}" is not an action (${GROUP_ACTIONS.join(', ')})`);
      return action === undefined ? [] : [{ action, entry, value: row.cells.value, place: row.at('value') }];
    });
  }

  franchises(): FranchiseRule[] {
    return tablesAt(this.files, 'data/franchises.tsv').flatMap(([file, text]) =>
      readTable(file, text, columns.FRANCHISE_COLUMNS, this.problems).flatMap((row) => {
        const { key, name, names, stems, pattern, except } = row.cells;
        if (!/^f-[a-z0-9-]{1,40}$/.test(key)) this.problems.add(row.at('key'), `"${key}" is not a franchise key (f-name)`);
        if (pattern === '') return [];
        return [{ key, name, names: splitList(names), stems: splitList(stems), pattern: new RegExp(pattern), except: except === '' ? null : new RegExp(except) }];
      }),
    );
  }

  decisions(): Decision[] {
    return this.#rows('data/decisions.tsv', columns.DECISION_COLUMNS).map(({ row, entry }) => ({ text: row.cells.text, entry }));
  }

  offers(services: ReadonlyMap<string, Service>): CuratedOffer[] {
    return this.#rows('data/offers/', columns.OFFER_COLUMNS).flatMap(({ row, entry }) => {
      const { scope, url, checked, source } = row.cells;
      if (scope !== 'series' && scope !== 'entry') this.problems.add(row.at('scope'), `"${scope}" is not a scope (series, entry)`);
      const service = services.get(row.cells.service) ?? null;
      if (service === null && row.cells.service !== 'none') {
        this.problems.add(row.at('service'), `"${row.cells.service}" is not in data/services.tsv`);
        return [];
      }
      const regions = checkRegions(row.cells.regions, row.at('regions'), this.problems);
      if (row.cells.regions === '') this.problems.add(row.at('regions'), 'an offer needs the regions for which it is known');
      if (checked === '') this.problems.add(row.at('checked'), 'an offer needs the date of its knowledge');
      else this.#day(checked, row.at('checked'));
      if (service && url !== 'search') this.#address(url, service, row.at('url'));
      if (service && url === 'search' && service.search === '') this.problems.add(row.at('url'), `${service.names.en} has no search to link to`);
      return [{ entry, wholeSeries: scope === 'series', service, regions, url: url === 'search' ? null : url, checked, source }];
    });
  }

  #address(url: string, service: Service, place: Place): void {
    const fault = faultOfAddress(url, service);
    if (fault !== null) this.problems.add(place, fault);
  }

  #day(text: string, place: Place): void {
    if (!isDay(text)) this.problems.add(place, `"${text}" is not a date (2026-01-31)`);
  }

  /** Rows of the tables at `path` together with the entry that each one names. */
  #rows<Column extends string>(path: string, names: readonly (Column | 'id' | 'ja')[]): { row: Row<Column | 'id' | 'ja'>; entry: SourceEntry }[] {
    return tablesAt(this.files, path).flatMap(([file, text]) =>
      readTable(file, text, names, this.problems).flatMap((row) => {
        const entry = this.finder.find(row.cells['id'], row.cells['ja'], row.at('id'), this.problems);
        return entry ? [{ row, entry }] : [];
      }),
    );
  }
}
