/** What readers type or paste as a site, brought to the one form that settings hold. */

/** A name or a pattern of names: letters of any script, digits, hyphens, dots; `*.` only in front. */
const HOST =
  /^(?:\*\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const LONGEST = 300;
/** Longer lists than this are refused by the settings. */
export const MOST_SITES = 2000;

/**
 * `example.nl`, `*.example.nl` or `example.nl/nieuws` of an address or pattern; null where it is neither.
 * Scheme, `www.`, port, query and a lone slash are dropped.
 */
export function sitePatternOf(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[?#].*$/, '');
  const slash = bare.indexOf('/');
  const host = (slash === -1 ? bare : bare.slice(0, slash))
    .replace(/^[^@]*@/, '')
    .replace(/:\d+$/, '')
    .replace(/^www\./i, '')
    .toLowerCase();
  const path = slash === -1 ? '' : bare.slice(slash).replace(/\/+$/, '');
  if (!HOST.test(host) || (!host.includes('.') && host !== 'localhost')) return null;
  const pattern = host + path;
  return pattern.length > LONGEST || /\s/.test(pattern) ? null : pattern;
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
