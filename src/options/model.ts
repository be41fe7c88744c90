import { isServedIn, SERVICES, type ServiceInfo } from '../ui/services';

/** Services to tick, those of the reader's region first. */
export interface ServiceGroups {
  readonly here: readonly ServiceInfo[];
  readonly elsewhere: readonly ServiceInfo[];
}

export function serviceGroups(region: string): ServiceGroups {
  return {
    here: SERVICES.filter((service) => isServedIn(service, region)),
    elsewhere: SERVICES.filter((service) => !isServedIn(service, region)),
  };
}

/** One site of the options page. */
export interface SiteRow {
  readonly host: string;
  readonly on: boolean;
  /** Match patterns that the reader granted for it and can take back; empty for a site of the manifest. */
  readonly granted: readonly string[];
}

/** Host of a match pattern ("*://example.org/*"), or null for one that names every host. */
export function hostOfPattern(pattern: string): string | null {
  const host = /^[a-z*]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '*';
  return host === '*' ? null : host.replace(/^\*\./, '');
}

/**
 * Every site on which the extension runs or would run: the manifest's, those the reader let it into, those switched off.
 * @param builtIn match patterns of the manifest
 * @param granted match patterns that the reader granted
 */
export function siteRows(builtIn: readonly string[], granted: readonly string[], sitesOff: readonly string[]): SiteRow[] {
  const patterns = new Map<string, string[]>();
  const grantedHosts = granted.flatMap((pattern) => {
    const host = hostOfPattern(pattern);
    if (host !== null) patterns.set(host, [...(patterns.get(host) ?? []), pattern]);
    return host ?? [];
  });
  const hosts = new Set([...builtIn.flatMap((pattern) => hostOfPattern(pattern) ?? []), ...grantedHosts, ...sitesOff]);
  return [...hosts].sort(byName).map((host) => ({ host, on: !sitesOff.includes(host), granted: patterns.get(host) ?? [] }));
}

function byName(a: string, b: string): number {
  const name = (host: string) => host.replace(/^www\./, '');
  return name(a) < name(b) ? -1 : 1;
}

/** The host that a reader means by "example.org", "https://example.org/news" or the like; null where none can be made out. */
export function hostFromInput(text: string): string | null {
  const trimmed = text.trim();
  const address = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) ? hostname : null;
}
