/** Compares what a page looks like with a picture that was approved. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

const APPROVED = join(import.meta.dirname, 'screenshots');
/** Git ignores it: what this run saw, and where it differs. */
const SEEN = join(import.meta.dirname, '../../.output/screenshots');

/** How far a pixel's colour may be off (0 to 1): edges of letters are drawn a shade differently by another FreeType. */
const COLOUR_TOLERANCE = 0.2;
/** Share of the pixels that may be off. A moved line of text is more than this. */
const SHARE_TOLERANCE = 0.015;
/** The same under another Chromium or system than the pictures were approved with: letters differ, places must not. */
const STRANGE_TOLERANCE = 0.05;
/** Says which Chromium drew the approved pictures. */
const DRAWN_BY = join(APPROVED, 'drawn-by.txt');

/** Switches that make Chromium draw text alike on every machine. */
export const STEADY_DRAWING = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/**
 * Compares the window of `page` with the approved picture `name`. Null when they agree, else a sentence that says by how much and
 * where the difference image is. `UPDATE_SCREENSHOTS=1` approves what is seen.
 */
export async function pictureDiffers(page: Page, name: string): Promise<string | null> {
  const seen = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const approved = join(APPROVED, `${name}.png`);
  if (process.env.UPDATE_SCREENSHOTS === '1') {
    mkdirSync(APPROVED, { recursive: true });
    writeFileSync(approved, seen);
    writeFileSync(DRAWN_BY, `${drawnBy(page)}\n`);
    return null;
  }
  mkdirSync(SEEN, { recursive: true });
  writeFileSync(join(SEEN, `${name}.png`), seen);
  if (!existsSync(approved)) return `no approved picture ${name}; look at .output/screenshots and approve it`;
  const [was, is] = [PNG.sync.read(readFileSync(approved)), PNG.sync.read(seen)];
  const { width, height } = was;
  if (is.width !== width || is.height !== height) {
    return `${name} is ${is.width} × ${is.height}, was ${width} × ${height}`;
  }
  const difference = new PNG({ width, height });
  const off = pixelmatch(was.data, is.data, difference.data, width, height, { threshold: COLOUR_TOLERANCE });
  const share = off / (width * height);
  const known = existsSync(DRAWN_BY) && readFileSync(DRAWN_BY, 'utf8').trim() === drawnBy(page);
  const tolerance = known ? SHARE_TOLERANCE : STRANGE_TOLERANCE;
  if (share <= tolerance) return null;
  const file = join(SEEN, `${name}.difference.png`);
  writeFileSync(file, PNG.sync.write(difference));
  return `${name}: ${(share * 100).toFixed(1)} % of the pixels differ (at most ${tolerance * 100} %), see ${file}`;
}

/** "Chromium 156 on linux". */
function drawnBy(page: Page): string {
  const version = page.context().browser()?.version() ?? 'unknown';
  return `Chromium ${version.split('.')[0]} on ${process.platform}`;
}
