/** For a page that must be there at once: its style sheet within the page, allowed by its hash. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHEET = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/;
const PRELOADS = /\s*<link rel="modulepreload"[^>]*>/g;

/**
 * Moves the one style sheet of a built page into the page, so that its first paint waits for no second file, and drops its hints to fetch
 * scripts early, which would be fetched in that time. `folder` is the build's; the sheet must be of no other page, since its file is
 * removed. Returns the source expression that the policy's `style-src` needs for it (https://www.w3.org/TR/CSP3/#grammardef-hash-source),
 * null where the page has no sheet of its own, as in the development server.
 */
export function inlineStyle(folder: string, page: string): string | null {
  const path = join(folder, page);
  if (!existsSync(path)) return null;
  const html = readFileSync(path, 'utf8');
  const [link, href] = SHEET.exec(html) ?? [];
  if (link === undefined || href === undefined) return null;
  const sheet = join(folder, href);
  const style = readFileSync(sheet, 'utf8').trim();
  // A function, since a sheet may hold what `replace` takes for a pattern.
  writeFileSync(
    path,
    html.replace(PRELOADS, '').replace(link, () => `<style>${style}</style>`),
  );
  rmSync(sheet);
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
