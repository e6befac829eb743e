/** Finding words within the exchange that is open: case, accents and soft hyphens do not matter. */

/** Paints the finds; the names belong to the panel's own document, no page shares them. */
const ALL = 'find';
const CURRENT = 'find-current';

/** More finds than anyone walks through; keeps a one-letter search from costing anything. */
const MOST_FINDS = 500;

/** `text` folded for comparing, with the offset in `text` of every folded character. */
export function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    // A combining mark that stands alone, or a soft hyphen, leaves nothing behind.
    const plain = character
      .normalize('NFD')
      .replace(/[\p{M}\u00AD]/gu, '')
      .toLowerCase();
    for (let index = 0; index < plain.length; index++) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  offsets.push(at);
  return { folded, offsets };
}

/** Half-open ranges of `text` that read like `query`, at most `limit`; none for a blank query. */
export function findIn(
  text: string,
  query: string,
  limit: number = MOST_FINDS,
): readonly (readonly [number, number])[] {
  const wanted = foldWithOffsets(query).folded.replace(/\s+/g, ' ').trim();
  if (wanted === '') return [];
  const { folded, offsets } = foldWithOffsets(text.replace(/\s/g, ' '));
  const finds: [number, number][] = [];
  let from = folded.indexOf(wanted);
  while (from !== -1 && finds.length < limit) {
    finds.push([offsets[from] ?? 0, offsets[from + wanted.length] ?? text.length]);
    from = folded.indexOf(wanted, from + wanted.length);
  }
  return finds;
}

/** Ranges under `root` that read like `query`, also across links and footnote markers. Blocks are not joined. */
export function rangesOf(root: Element, query: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll('p, li, h1, h2, h3')) {
    if (block.closest('[hidden]') !== null || block.querySelector('p, li') !== null) continue;
    const nodes: { readonly node: Text; readonly start: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text && node.parentElement?.closest('[data-unsearched]') === null) {
        nodes.push({ node, start: text.length });
        text += node.data;
      }
    }
    for (const [start, end] of findIn(text, query, MOST_FINDS - ranges.length)) {
      const first = nodes.findLast((entry) => entry.start <= start);
      const last = nodes.findLast((entry) => entry.start < end);
      if (first === undefined || last === undefined) continue;
      const range = document.createRange();
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Shows `ranges` as found, the one at `current` more strongly, and brings that one into view. */
export function paintFinds(ranges: readonly Range[], current: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    return;
  }
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const range = ranges[current];
  if (range === undefined) return;
  const highlight = new Highlight(range);
  highlight.priority = 1;
  CSS.highlights.set(CURRENT, highlight);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
