/** Where a streaming service can be subscribed to. Its mark is in service-marks.ts, its name in `_locales` (`service_<id>`). */
export interface ServiceInfo {
  readonly id: string;
  /** ISO 3166-1 regions, or those where it is *not*; a service that is everywhere has an empty `except`. */
  readonly regions: { readonly only: readonly string[] } | { readonly except: readonly string[] };
}

const only = (regions: string) => ({ only: regions.split(' ') });
const except = (regions: string) => ({ except: regions.split(' ') });

const ANI_ONE_ASIA = 'HK TW MO SG MY PH TH ID VN KH BD BN BT FJ FM IN LA LK MH MM MN MV NP NR PG PK PW SB TL TO TV VU WS';

/** Every service that an offer may name, best known first. Ids are those of data/services.tsv. */
export const SERVICES: readonly ServiceInfo[] = [
  { id: 'crunchyroll', regions: except('CN JP KP KR HK MO TW') },
  { id: 'netflix', regions: except('CN KP RU SY') },
  { id: 'hidive', regions: only('US CA GB IE AU NZ') },
  { id: 'disneyplus', regions: except('CN KP RU SY IN') },
  { id: 'hulu', regions: only('US PR') },
  { id: 'hulu-jp', regions: only('JP') },
  { id: 'prime', regions: except('CN KP SY CU IR') },
  { id: 'max', regions: except('CN KP RU SY JP KR IN CA GB IE') },
  { id: 'appletv', regions: except('CN KP RU SY') },
  { id: 'tubi', regions: only('US CA MX AU NZ GB') },
  { id: 'retrocrush', regions: only('US CA') },
  { id: 'youtube', regions: except('CN KP') },
  { id: 'muse-asia', regions: only('SG MY PH TH ID VN KH IN BD LK NP MM LA BN PK') },
  { id: 'muse-tw', regions: only('TW') },
  { id: 'muse-hk', regions: only('HK MO') },
  { id: 'ani-one-asia', regions: only(ANI_ONE_ASIA) },
  { id: 'ani-one', regions: only('HK TW MO SG MY') },
  { id: 'tropics', regions: only('HK TW MO') },
  { id: 'gundaminfo', regions: except('JP CN KP') },
  { id: 'adn', regions: only('FR BE CH LU MC DE AT') },
  { id: 'bilibili', regions: only('CN') },
  { id: 'bilibili-intl', regions: only('HK MO TW SG MY TH ID VN PH') },
  { id: 'iqiyi', regions: only('CN HK MO TW SG MY TH ID VN PH') },
  { id: 'youku', regions: only('CN') },
  { id: 'qq', regions: only('CN') },
  { id: 'mgtv', regions: only('CN') },
  { id: 'gamer', regions: only('TW HK MO') },
  { id: 'viu', regions: only('HK SG MY IN PH TH MM BH EG JO KW OM QA SA AE ZA') },
  { id: 'mytv', regions: only('HK') },
  { id: 'unext', regions: only('JP') },
  { id: 'danime', regions: only('JP') },
  { id: 'abema', regions: only('JP') },
  { id: 'niconico', regions: only('JP') },
  { id: 'dmm', regions: only('JP') },
];

/** Whether the service can be had in an ISO 3166-1 region. */
export function isServedIn(service: ServiceInfo, region: string): boolean {
  return 'only' in service.regions ? service.regions.only.includes(region) : !service.regions.except.includes(region);
}
