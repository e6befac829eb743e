/**
 * `node lib/cli/render-icons.ts`: draws the toolbar icons in every size from their SVG. The results are committed, since browsers want
 * PNG and a build must not need a browser; run it again when a drawing changes.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchExtension } from './launch-browser.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');
const SIZES = [16, 32, 48, 96, 128];
/** Drawing → beginning of the file's name. WXT finds `icon/16.png` and its like by itself. */
const DRAWINGS = { on: '', off: 'off-', 'site-off': 'site-off-' };

const running = await launchExtension({ extension: null });
try {
  const page = await running.context.newPage();
  await mkdir(join(ASSETS, 'public/icon'), { recursive: true });
  for (const [drawing, prefix] of Object.entries(DRAWINGS)) {
    const svg = await readFile(join(ASSETS, `icons/${drawing}.svg`), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: join(ASSETS, `public/icon/${prefix}${size}.png`), omitBackground: true });
    }
  }
} finally {
  await running.close();
}
