import type { Settings } from '../domain/settings';

/**
 * How things stand between the extension and the page in front.
 * `none`: a page no extension may enter. `off`: switched off by the reader. `on`: the content script answers. `asleep`: it may run
 * here but does not answer (the page was open before the installation or update). `noAccess`: the reader has not let it in.
 */
export type SiteState =
  | { readonly is: 'none' }
  | { readonly is: 'off' | 'on' | 'asleep' | 'noAccess'; readonly host: string };

/** What is found out about the page in front. */
export interface SiteProbe {
  /** Address of the page, or null where the browser does not tell. */
  readonly url: string | null;
  /** The content script answered a ping. */
  readonly answers: boolean;
  /** The manifest or the reader lets the extension in for good. */
  readonly hasAccess: boolean;
}

/** Host of a page that extensions may enter, as settings keep it; else null. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? hostname : null;
}

/** Match pattern for every page of a host. */
export function patternFor(host: string): string {
  return `*://${host}/*`;
}

export function siteState(probe: SiteProbe, settings: Pick<Settings, 'sitesOff'>): SiteState {
  const host = hostOf(probe.url);
  if (host === null) return { is: 'none' };
  if (settings.sitesOff.includes(host)) return { is: 'off', host };
  if (probe.answers) return { is: 'on', host };
  return { is: probe.hasAccess ? 'asleep' : 'noAccess', host };
}
