/** Links that may lead to an official paper. Which paper, and whether the library knows it, the background says. */
import { LONGEST_LINK } from './limits.ts';
import { all, closestOf, isElement, isText, parentOf } from './native.ts';
import type { Run } from './read.ts';

/** What addresses of official papers have in them, also where a site links to its own pages. */
const PARTS = ['bekendmakingen', 'overheid', 'kst-', 'detail?', 'europa.eu'].map((part) => `[href*="${part}"]`);
const OFFICIAL = `a:is(${PARTS.join()})`;

/** Such links below `root`, or the one around it. Cost: one search of the tree by the browser. */
export function officialLinks(root: Node): ReadonlySet<Element> {
  if (isText(root)) return new Set();
  const around = isElement(root) ? closestOf(root, OFFICIAL) : null;
  return new Set(around === null ? all(root as Document | ShadowRoot | Element, OFFICIAL) : [around]);
}

/** Where the text of such links stands in a run, without white space around it. Cost: linear in the run's nodes. */
export function* linksIn(
  { nodes, starts, count, text }: Run,
  links: ReadonlySet<Element>,
): Generator<{ href: string; start: number; end: number }> {
  const linkOf = (node: Text | undefined): Element | null => {
    const parent = node === undefined ? null : parentOf(node);
    const link = isElement(parent) ? closestOf(parent, 'a') : null;
    return link !== null && links.has(link) ? link : null;
  };
  let first = 0;
  for (let link = linkOf(nodes[0]), index = 1; index <= count; index++) {
    const next = linkOf(index < count ? nodes[index] : undefined);
    if (next === link) continue;
    const said = link && /\S(?:.*\S)?/s.exec(text.slice(starts[first], index < count ? starts[index] : undefined));
    if (said && said[0].length <= LONGEST_LINK) {
      const start = (starts[first] as number) + said.index;
      // An SVG's link has an object there, which is no address.
      yield { href: `${(link as HTMLAnchorElement).href}`, start, end: start + said[0].length };
    }
    link = next;
    first = index;
  }
}
