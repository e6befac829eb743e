/** Reads the marks of a page or frame from its own world, shadow trees included: the registry is shared with the extension. */
import type { Frame, Page } from 'playwright-core';

/** Texts of all marks in the order of the page, shadow trees in the order of their hosts. */
export function marksIn(page: Page | Frame): Promise<string[]> {
  return page.evaluate(readMarks);
}

/** How many marks there are; cheap where texts are long. */
export function countMarks(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('kamerlens') ? size : 0), 0),
  );
}

/** As `marksIn`, in a world of its own that the page's scripts cannot tamper with. */
export async function marksBehind(page: Page): Promise<string[]> {
  return (await evaluateBehind(page, `(${String(readMarks)})()`)) as string[];
}

/** Evaluates an expression on the page where its scripts cannot tamper with the language. */
export async function evaluateBehind(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

function readMarks(): string[] {
  // A form may hold fields with the names of what is asked of it.
  const getter = (name: 'parentElement' | 'previousSibling' | 'nextSibling' | 'firstChild') => {
    const get = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
    return (node: Node): Node | null => (get === undefined ? node[name] : (get.call(node) as Node | null));
  };
  const parentOf = getter('parentElement');
  const previousOf = getter('previousSibling');
  const nextOf = getter('nextSibling');
  const firstOf = getter('firstChild');
  const found: [path: number[], text: string][] = [];
  const names = CSS.highlights.entries();
  for (let entry = names.next(); !entry.done; entry = names.next()) {
    const [name, highlight] = [entry.value[0], entry.value[1]];
    if (!name.startsWith('kamerlens')) continue;
    highlight.forEach((range) => {
      const { startContainer, startOffset, endContainer, endOffset } = range as StaticRange;
      const path: number[] = [startOffset];
      let node: Node | null = startContainer;
      while (node !== null) {
        let before = 0;
        for (let other = previousOf(node); other !== null; other = previousOf(other)) before++;
        path.unshift(before);
        const root: Node = Node.prototype.getRootNode.call(node);
        const up: Node | null = parentOf(node) ?? (root instanceof ShadowRoot ? root.host : null);
        node = up === node ? null : up;
      }
      let text = '';
      let at: Node | null = startContainer;
      while (at !== null) {
        if (at.nodeType === 3 || at.nodeType === 4) {
          const all = at.nodeValue ?? '';
          text += all.slice(at === startContainer ? startOffset : 0, at === endContainer ? endOffset : all.length);
        }
        if (at === endContainer) break;
        let next: Node | null = firstOf(at) ?? nextOf(at);
        let climb: Node | null = at;
        while (next === null && climb !== null) {
          climb = parentOf(climb);
          next = climb && nextOf(climb);
        }
        at = next;
      }
      found.push([path, text]);
    });
  }
  found.sort(([a], [b]) => {
    let index = 0;
    while (index < a.length && a[index] === b[index]) index++;
    return (a[index] ?? -1) - (b[index] ?? -1);
  });
  return found.map(([, text]) => text);
}

/** Waits until `read` gives `expected`; fails with the last difference. */
export async function untilEqual<T>(read: () => Promise<T>, expected: T, timeout = 20_000): Promise<void> {
  const end = Date.now() + timeout;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected)) {
    if (Date.now() > end) throw new Error(`Expected ${JSON.stringify(expected)}, last seen ${JSON.stringify(last)}`);
    await new Promise((next) => setTimeout(next, 50));
    last = await read();
  }
}
