/** Rests the pointer on a marked word of a page, as a reader does. */
import type { Page } from 'playwright-core';

/** Waits for the page's first marks, scrolls `word` into view and rests on its first occurrence. Throws where it is not there. */
export async function hoverWord(page: Page, word: string): Promise<void> {
  await page.waitForFunction(
    () => [...CSS.highlights].some(([name, marks]) => name.startsWith('kamerlens') && marks.size > 0),
    null,
    { timeout: 20_000 },
  );
  const place = await middleOf(page, word);
  await page.mouse.move(place.x - 2, place.y);
  await page.mouse.move(place.x, place.y);
}

/** Middle of the first occurrence of `text` on the page, in viewport pixels, scrolled into view. */
export function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`The page does not hold "${wanted}".`);
  }, text);
}
