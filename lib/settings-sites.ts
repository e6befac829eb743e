/** Which sites the reader wants marks on. */
import type { Settings } from './settings.ts';

/**
 * Whether a pattern covers an address. `example.nl` covers that host and its www; `*.example.nl` every subdomain and the host
 * itself; a path after the host is a prefix.
 */
export function covers(pattern: string, address: URL): boolean {
  const text = pattern
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  const slash = text.indexOf('/');
  const host = slash < 0 ? text : text.slice(0, slash);
  const path = slash < 0 ? '' : text.slice(slash);
  if (host === '') return false;
  const bare = (name: string): string => name.replace(/^www\./, '');
  const named = address.port === '' || !host.includes(':') ? address.hostname : address.host;
  const sameHost = host.startsWith('*.')
    ? named === host.slice(2) || named.endsWith(host.slice(1))
    : bare(named) === bare(host);
  return sameHost && address.pathname.toLowerCase().startsWith(path);
}

/** Whether terms are marked on this address. Only web pages are: anything else answers false. */
export function marksAllowed(settings: Settings, url: string): boolean {
  if (!settings.marks.enabled || !URL.canParse(url)) return false;
  const address = new URL(url);
  if (!['http:', 'https:', 'file:'].includes(address.protocol)) return false;
  const listed = settings.sites.patterns.some((pattern) => covers(pattern, address));
  return settings.sites.mode === 'block' ? !listed : listed;
}

/** The settings with marks switched on or off for the site of an address. */
export function withSite(settings: Settings, url: string, on: boolean): Settings {
  const address = new URL(url);
  const { mode, patterns } = settings.sites;
  const host = address.hostname.replace(/^www\./, '');
  const others = patterns.filter((pattern) => !covers(pattern, address));
  const listed = mode === 'block' ? !on : on;
  return { ...settings, sites: { mode, patterns: listed ? [...others, host] : others } };
}
