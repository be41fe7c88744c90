/**
 * Hosts that Chromium and Firefox call on their own account (updates, settings, sign-in checks) although the flags and
 * preferences that we know turn most of it off. They get a 404 from the stand-in; nothing of ours is at any of them.
 */
const HOSTS = [
  'accounts.google.com', 'clients2.google.com', 'update.googleapis.com', 'optimizationguide-pa.googleapis.com', 'redirector.gvt1.com',
  'content-autofill.googleapis.com', 'safebrowsing.googleapis.com', 'www.google.com', 'edgedl.me.gvt1.com', 'android.clients.google.com', 'mtalk.google.com',
];
const DOMAINS = ['mozilla.org', 'mozilla.com', 'mozilla.net', 'firefox.com', 'mozgcp.net'];

/** True for a host of the browser's maker. */
export function isBrowsersOwn(hostname: string): boolean {
  return HOSTS.includes(hostname) || DOMAINS.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
