/**
 * What the surfaces know of a streaming service: how our own mark of it looks and where it can be subscribed to. Its name stands
 * in `_locales` (`service_<id>`), what it offers in the catalogue. Ids are those of data/services.tsv.
 */
export interface ServiceInfo {
  readonly id: string;
  /** Letters in the mark. */
  readonly letters: string;
  /** Ground of the mark; dark enough for white letters (4.5:1). */
  readonly colour: string;
  /** ISO 3166-1 regions, or those where it is *not*; a service that is everywhere has an empty `except`. */
  readonly regions: { readonly only: readonly string[] } | { readonly except: readonly string[] };
}

const only = (regions: string) => ({ only: regions.split(' ') });
const except = (regions: string) => ({ except: regions === '' ? [] : regions.split(' ') });

const ANI_ONE_ASIA = 'HK TW MO SG MY PH TH ID VN KH BD BN BT FJ FM IN LA LK MH MM MN MV NP NR PG PK PW SB TL TO TV VU WS';

/** Every service that an offer may name, best known first. */
export const SERVICES: readonly ServiceInfo[] = [
  { id: 'crunchyroll', letters: 'Cr', colour: '#b34700', regions: except('CN JP KP KR HK MO TW') },
  { id: 'netflix', letters: 'N', colour: '#a3060d', regions: except('CN KP RU SY') },
  { id: 'hidive', letters: 'Hi', colour: '#00607a', regions: only('US CA GB IE AU NZ') },
  { id: 'disneyplus', letters: 'D', colour: '#12306e', regions: except('CN KP RU SY IN') },
  { id: 'hulu', letters: 'H', colour: '#0b6b3f', regions: only('US PR') },
  { id: 'prime', letters: 'P', colour: '#00618a', regions: except('CN KP SY CU IR') },
  { id: 'max', letters: 'M', colour: '#2a1fb0', regions: except('CN KP RU SY JP KR IN CA GB IE') },
  { id: 'appletv', letters: 'A', colour: '#333333', regions: except('CN KP RU SY') },
  { id: 'tubi', letters: 'Tu', colour: '#6a0dad', regions: only('US CA MX AU NZ GB') },
  { id: 'retrocrush', letters: 'R', colour: '#a0205f', regions: only('US CA') },
  { id: 'youtube', letters: 'Y', colour: '#a80000', regions: except('CN KP') },
  { id: 'muse', letters: 'Mu', colour: '#8a3324', regions: only('SG MY PH TH ID VN KH IN BD LK NP MM LA BN PK') },
  { id: 'muse-tw', letters: 'Mt', colour: '#8a3324', regions: only('TW') },
  { id: 'muse-hk', letters: 'Mh', colour: '#8a3324', regions: only('HK MO') },
  { id: 'anione', letters: 'An', colour: '#5b2a86', regions: only(ANI_ONE_ASIA) },
  { id: 'tropics', letters: 'Tr', colour: '#2b6650', regions: only('HK TW MO') },
  { id: 'gundaminfo', letters: 'G', colour: '#1c3f94', regions: except('JP CN KP') },
  { id: 'adn', letters: 'Ad', colour: '#0a5fa8', regions: only('FR BE CH LU MC DE AT') },
  { id: 'bilibili', letters: 'B', colour: '#a8345c', regions: only('CN HK MO TW SG MY TH ID VN PH') },
  { id: 'iqiyi', letters: 'iQ', colour: '#0a6b2c', regions: only('CN HK MO TW SG MY TH ID VN PH') },
  { id: 'youku', letters: 'Yk', colour: '#0b5fa5', regions: only('CN') },
  { id: 'qq', letters: 'Tx', colour: '#8a4b00', regions: only('CN') },
  { id: 'mgtv', letters: 'Mg', colour: '#9c4a00', regions: only('CN') },
  { id: 'acfun', letters: 'Ac', colour: '#b0213a', regions: only('CN') },
  { id: 'gamer', letters: 'Ga', colour: '#00666b', regions: only('TW HK MO') },
  { id: 'viu', letters: 'V', colour: '#7a5200', regions: only('HK SG MY IN PH TH MM BH EG JO KW OM QA SA AE ZA') },
  { id: 'mytv', letters: 'my', colour: '#00605c', regions: only('HK') },
  { id: 'unext', letters: 'U', colour: '#14325c', regions: only('JP') },
  { id: 'danime', letters: 'd', colour: '#a3382c', regions: only('JP') },
  { id: 'abema', letters: 'Ab', colour: '#1d7324', regions: only('JP') },
  { id: 'niconico', letters: 'ni', colour: '#474747', regions: only('JP') },
];

const byId = new Map(SERVICES.map((service) => [service.id, service]));

/** What is known of a service, or null for an id that this version does not know (an offer from a newer live layer). */
export function serviceInfo(id: string): ServiceInfo | null {
  return byId.get(id) ?? null;
}

/** Whether the service can be had in an ISO 3166-1 region. */
export function isServedIn(service: ServiceInfo, region: string): boolean {
  return 'only' in service.regions ? service.regions.only.includes(region) : !service.regions.except.includes(region);
}
