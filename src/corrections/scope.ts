import type { Correction, CorrectionScope } from '../domain/correction';

/** Whether a correction holds on a site. `www.` makes no difference; subdomains do. */
export function holdsOn(scope: CorrectionScope, host: string): boolean {
  return scope.in === 'everywhere' || siteOf(scope.host) === siteOf(host);
}

/** A host as corrections compare it. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./u, '');
}

/** A narrower scope is asked before a wider one, a newer correction before an older. */
export function strongestFirst(a: Correction, b: Correction): number {
  return Number(b.scope.in === 'site') - Number(a.scope.in === 'site') || (a.at > b.at ? -1 : 1);
}
