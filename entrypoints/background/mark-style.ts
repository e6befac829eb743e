/** The style of marks that this browser can paint. */
import { browser } from 'wxt/browser';
import type { PageSettings } from '../../lib/messages.ts';

/** Firefox paints custom highlights from 140, but text decoration in them only from 146 (MDN's compatibility table of `::highlight`). */
const LINES_SINCE = 146;

/** The reader's marks as they can be shown here: a coloured ground where the browser draws no lines under highlights. */
export async function paintableMarks(marks: PageSettings['marks']): Promise<PageSettings['marks']> {
  if (!import.meta.env.FIREFOX || marks.style === 'background') return marks;
  return drawsLines(await firefoxVersion()) ? marks : { ...marks, style: 'background' };
}

export function drawsLines(version: string): boolean {
  return Number.parseInt(version, 10) >= LINES_SINCE;
}

/** Such as "153.0". Only Firefox tells; the shared types leave it out. */
async function firefoxVersion(): Promise<string> {
  const runtime = browser.runtime as unknown as { getBrowserInfo(): Promise<{ version: string }> };
  return (await runtime.getBrowserInfo()).version;
}
