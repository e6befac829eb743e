/** Reads marks from the page's own world: the registry of custom highlights is shared with the extension. */
import type { Page } from 'playwright-core';

/** Texts of all marks in the order of the page. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = new Map<string, Range>();
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('kamerlens')) continue;
      for (const found of highlight) {
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        // The mark whose card is open stands in a second highlight too.
        const [start] = [range.startContainer].map((node) =>
          [...(node.parentNode?.childNodes ?? [])].indexOf(node as ChildNode),
        );
        ranges.set(`${range.startContainer.nodeValue}|${start}|${range.startOffset}|${range.endOffset}`, range);
      }
    }
    return [...ranges.values()]
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString());
  });
}

/** Waits until exactly `count` marks stand, and a moment longer, so that one too many would show. */
export async function waitForMarks(page: Page, count: number, timeout = 30_000): Promise<void> {
  const end = Date.now() + timeout;
  let texts: string[] = [];
  while (Date.now() < end) {
    texts = await markedTexts(page);
    if (texts.length === count) {
      await page.waitForTimeout(150);
      return;
    }
    await page.waitForTimeout(50);
  }
  throw new Error(`Expected ${count} marks, found ${texts.length}: ${texts.join(', ')}`);
}
