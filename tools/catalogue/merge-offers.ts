/**
 * Makes `data/offers/<region>.tsv` from the answers of independent curators.
 *
 * usage: tsx tools/catalogue/merge-offers.ts --key KEY.json [--out data/offers] PASS_FILE...
 * PASS_FILE: rows of `n|US|CA|GB|AU|IN|DE|FR|BR|MX|asof`, each region a list of letters for services, `-` for "nobody has it".
 * Kept is what at least two passes name and none contradicts; what one pass alone says of a series and region is left out.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { OFFER_COLUMNS } from './curated/columns';
import { idOfKey, readKey } from './pass-key';
import { writeTable } from './tsv';

const REGIONS = ['US', 'CA', 'GB', 'AU', 'IN', 'DE', 'FR', 'BR', 'MX'] as const;
const SERVICES: Readonly<Record<string, string>> = {
  C: 'crunchyroll', N: 'netflix', H: 'hidive', D: 'disneyplus', U: 'hulu', P: 'prime', M: 'max', T: 'tubi', R: 'retrocrush', X: 'adn', A: 'appletv', Y: 'youtube', '-': 'none',
};

type OfferRow = Record<(typeof OFFER_COLUMNS)[number], string>;
/** Per region, the services that one pass names; absent when it says nothing. */
interface Claims { readonly regions: ReadonlyMap<string, readonly string[]>; readonly asOf: string }

function readPass(file: string): Map<number, Claims> {
  const rows = new Map<number, Claims>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter((text) => text.trim() !== '')) {
    const [n = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const asOf = cells[REGIONS.length] ?? '';
    const regions = REGIONS.flatMap((region, index) => (cells[index] ? [[region, servicesOf(cells[index])] as const] : []));
    if (/^\d{4}-\d{2}$/.test(asOf)) rows.set(Number(n), { regions: new Map(regions), asOf });
  }
  return rows;
}

function servicesOf(cell: string): string[] {
  return cell.split(',').flatMap((code) => SERVICES[code.trim()] ?? []);
}

/** What all passes that speak of the region name; empty when fewer than two speak or they have nothing in common. */
function common(claims: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = claims;
  if (others.length === 0) return [];
  return first.filter((service) => others.every((other) => other.includes(service)));
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' }, out: { type: 'string', default: 'data/offers' } } });
  if (values.key === undefined || positionals.length === 0) throw new Error('give --key and at least one file');
  const passes = positionals.map(readPass);
  const files = new Map<string, OfferRow[]>(REGIONS.map((region) => [region, []]));
  for (const key of readKey(values.key)) {
    const claims = passes.flatMap((pass) => pass.get(key.n) ?? []);
    const asOf = claims.map((claim) => claim.asOf).toSorted()[0];
    if (asOf === undefined) continue;
    for (const region of REGIONS) {
      const said = claims.flatMap((claim) => (claim.regions.has(region) ? [claim.regions.get(region) ?? []] : []));
      for (const service of common(said)) {
        files.get(region)?.push({ id: idOfKey(key), ja: key.t, scope: 'series', service, regions: region, url: service === 'none' ? '' : 'search', checked: `${asOf}-01`, source: 'Titlecard' });
      }
    }
  }
  mkdirSync(values.out, { recursive: true });
  for (const [region, rows] of files) writeFileSync(join(values.out, `${region}.tsv`), writeTable(OFFER_COLUMNS, rows));
  process.stdout.write(`${[...files].map(([region, rows]) => `${region}: ${rows.length} claims`).join('\n')}\n`);
}

main();
