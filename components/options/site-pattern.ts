/** What readers type or paste as a site, brought to the one form that settings hold. */

/** A name as the browser writes it: letters, digits and hyphens between dots. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const LONGEST = 300;
/** Longer lists than this are refused by the settings. */
export const MOST_SITES = 2000;

/**
 * `example.nl`, `*.example.nl` or `example.nl/nieuws` of an address or pattern; null where it is neither.
 * Scheme, `www.`, port, query and a slash at the end are dropped; names in other scripts become what browsers compare (punycode).
 */
export function sitePatternOf(typed: string): string | null {
  const bare = typed.trim().replace(/^https?:\/\//i, '');
  const wild = bare.startsWith('*.');
  const address = `http://${wild ? bare.slice(2) : bare}`;
  if (/\s/.test(address) || !URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  if (!HOST.test(host) && host !== 'localhost') return null;
  const pattern = `${wild ? '*.' : ''}${host}${pathname.replace(/\/+$/, '')}`;
  return pattern.length > LONGEST ? null : pattern;
}

/** The patterns of a list, one a line, without doubles; `wrong` are the lines that are none. Lines with # are comments. */
export function readSiteList(text: string): {
  readonly patterns: readonly string[];
  readonly wrong: readonly string[];
} {
  const patterns = new Set<string>();
  const wrong: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const pattern = sitePatternOf(line);
    if (pattern === null) wrong.push(line.trim());
    else patterns.add(pattern);
  }
  return { patterns: [...patterns], wrong };
}
