/** The line under a mark can be seen on whatever ground a page has: 3:1 at least, for every colour that the reader can choose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchExtension } from './extension.ts';

const css = readFileSync(join(import.meta.dirname, '../../entrypoints/content/marks.css'), 'utf8');
const COLOURS = ['auto', 'blue', 'orange', 'green', 'purple', 'grey'];
/** Text and ground as pages have them; each pair is readable itself (4.5:1). */
const GROUNDS: readonly (readonly [text: string, ground: string])[] = [
  ['#000000', '#ffffff'],
  ['#333333', '#ffffff'],
  ['#767676', '#ffffff'],
  ['#1a0dab', '#ffffff'],
  ['#b00020', '#ffffff'],
  ['#ffffff', '#000000'],
  ['#e8e6e3', '#181a1b'],
  ['#949494', '#121212'],
  ['#000000', '#808080'],
  ['#000000', '#8a8a8a'],
  ['#ffffff', '#707070'],
  ['#ffffff', '#c2185b'],
  ['#ffffff', '#1565c0'],
  ['#ffffff', '#2e7d32'],
  ['#000000', '#ffeb3b'],
  ['#000000', '#ff9800'],
  ['#3b2f00', '#fff1e0'],
  ['#5b4636', '#f4ecd8'],
  ['#ffd54f', '#1a237e'],
  ['#90caf9', '#0d1b2a'],
];

function luminance([red, green, blue]: readonly number[]): number {
  const linear = [red!, green!, blue!].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('every colour of line on light, dark, grey and coloured grounds', async () => {
  const browser = await launchExtension({ extension: null });
  try {
    const page = await browser.context.newPage();
    const measured = await page.evaluate(
      ({ css, colours, grounds }) => {
        document.documentElement.innerHTML = '<style></style><p>x</p>';
        (document.querySelector('style') as HTMLStyleElement).textContent = css;
        // The rules are the root's; further down the same is computed from each element's own colour when it is painted.
        const line = document.documentElement;
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
          willReadFrequently: true,
        }) as OffscreenCanvasRenderingContext2D;
        const bytes = (colour: string): number[] => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
        };
        return grounds.flatMap(([text, ground]) =>
          colours.map((colour) => {
            line.style.color = text;
            const style = getComputedStyle(line, `::highlight(kamerlens-underline-${colour})`);
            return {
              name: `${colour} under ${text} on ${ground}`,
              line: bytes(style.textDecorationColor),
              ground: bytes(ground),
              computed: style.textDecorationColor,
            };
          }),
        );
      },
      { css, colours: COLOURS, grounds: GROUNDS },
    );
    const low = measured
      .map(({ name, line, ground, computed }) => ({
        name,
        computed,
        contrast: Math.round(contrast(line, ground) * 100) / 100,
      }))
      .filter(({ contrast }) => contrast < 3);
    expect(new Set(measured.map(({ computed }) => computed)).size).toBeGreaterThan(20);
    expect(low).toEqual([]);
  } finally {
    await browser.close();
  }
});
