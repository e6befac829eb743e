/**
 * HTML as officielebekendmakingen.nl and tweedekamer.nl publish it → lines. Read as data by parse5 (the WHATWG algorithm),
 * never shown as HTML. Block elements become blocks, headings are known as such, and footnotes keep their places: markers are
 * `a.nootnum` or superscript links, bodies `div.noot` (KOOP's stylesheet), or list items that markers link to.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { LIMITS } from '../limits.ts';
import { UnreadablePaper } from '../unreadable.ts';
import { foreign, LineBuilder, noteMark, publishedId, type StructuredPaper } from './structured.ts';

const SKIPPED = new Set(
  'script style noscript template nav header footer aside form button select svg math iframe object dialog head'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote body dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr html li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** Where the paper itself stands in a page, the surest first. */
const ROOTS: readonly ((element: Tree.Element) => boolean)[] = [
  (element) => hasClass(element, 'stuk') || attribute(element, 'id') === 'broodtekst',
  (element) => attribute(element, 'id') === 'main-column',
  (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  (element) => element.tagName === 'article',
];

/** @throws UnreadablePaper 'too-large' for documents nested or filled beyond the limits, 'empty' without text. */
export function readHtml(html: string): StructuredPaper {
  const document = parse(html);
  const elements = flatten(document);
  const notes = noteBodies(elements);
  const builder = new LineBuilder();
  const roots = contentRoots(elements);
  const identifier = identifierOf(elements);
  for (const root of roots) walk(root, builder, notes);
  for (const note of notes.values()) builder.note(note.number, note.text);
  return { lines: builder.finish(), identifier };
}

type Node = Tree.Node;

function isElement(node: Node): node is Tree.Element {
  return 'tagName' in node;
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function hasClass(element: Tree.Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All elements in document order. Iterative, so that no depth of nesting can exhaust the stack. */
function flatten(document: Tree.Document): Tree.Element[] {
  const elements: Tree.Element[] = [];
  const stack: { readonly node: Node; readonly depth: number }[] = [{ node: document, depth: 0 }];
  let count = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    count += 1;
    if (count > LIMITS.nodes || next.depth > LIMITS.depth) {
      throw new UnreadablePaper('too-large', 'The page is nested too deeply or has too many elements.');
    }
    if (isElement(next.node)) elements.push(next.node);
    if (!('childNodes' in next.node)) continue;
    for (const child of [...next.node.childNodes].reverse()) stack.push({ node: child, depth: next.depth + 1 });
  }
  return elements;
}

function contentRoots(elements: readonly Tree.Element[]): Tree.Element[] {
  for (const isRoot of ROOTS) {
    const found = elements.filter(isRoot);
    const outer = found.filter((element) => !found.some((other) => other !== element && contains(other, element)));
    if (outer.length > 0 && outer.length < 50) return outer;
  }
  return elements.filter((element) => element.tagName === 'body');
}

function contains(ancestor: Tree.Element, element: Tree.Element): boolean {
  let node: Tree.ParentNode | null = element.parentNode;
  while (node !== null && 'parentNode' in node) {
    if (node === ancestor) return true;
    node = node.parentNode ?? null;
  }
  return false;
}

function identifierOf(elements: readonly Tree.Element[]): string | null {
  for (const element of elements) {
    if (element.tagName !== 'meta' || !/identifier$/i.test(attribute(element, 'name') ?? '')) continue;
    const id = publishedId(attribute(element, 'content'));
    if (id !== null) return id;
  }
  return null;
}

interface NoteBody {
  readonly number: string;
  readonly text: string;
}

const NUMBER = /^\s*\[?(\d{1,4})\]?\.?\s*$/;

/** Bodies by element: what KOOP marks with the class "noot", and what footnote links point to. */
function noteBodies(elements: readonly Tree.Element[]): Map<Tree.Element, NoteBody> {
  const bodies = new Map<Tree.Element, NoteBody>();
  for (const element of elements) {
    const isBody = hasClass(element, 'noot') || hasClass(element, 'voetnoot') || hasClass(element, 'footnote');
    if (!isBody || !BLOCKS.has(element.tagName)) continue;
    const number = markersIn(element)[0];
    if (number === undefined) continue;
    const text = textOf(element, true).replace(/^\s*\[?\d{1,4}\]?\.?\s+/, '');
    bodies.set(element, { number, text });
  }
  return bodies;
}

function markersIn(element: Tree.Element): string[] {
  const found: string[] = [];
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const number = NUMBER.exec(textOf(child, false))?.[1];
    if (
      number !== undefined &&
      (hasClass(child, 'nootnum') || child.tagName === 'sup' || child.tagName === 'a' || child.tagName === 'span')
    )
      found.push(number);
    else found.push(...markersIn(child));
  }
  return found;
}

/** Number of a footnote marker: superscript or "nootnum", and nothing but a number. */
function markerNumber(element: Tree.Element): string | null {
  const isMarker =
    element.tagName === 'sup' ||
    hasClass(element, 'nootnum') ||
    hasClass(element, 'nootref') ||
    hasClass(element, 'voetnootref');
  return isMarker ? (NUMBER.exec(textOf(element, false))?.[1] ?? null) : null;
}

/** Plain text of an element; with `body`, a note's own number and close button left out. */
function textOf(element: Tree.Element, body: boolean): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeName === '#text' && 'value' in child) text += foreign(child.value);
    else if (isElement(child) && !SKIPPED.has(child.tagName)) {
      if (body && (hasClass(child, 'note-close') || markerNumber(child) !== null)) continue;
      text += (BLOCKS.has(child.tagName) ? ' ' : '') + textOf(child, body);
    }
  }
  return text;
}

/** Writes the blocks of an element. Depth is bounded by `flatten`, which ran before. */
function walk(root: Tree.Element, builder: LineBuilder, notes: ReadonlyMap<Tree.Element, NoteBody>): void {
  let text = '';
  let heading = false;
  const flush = () => {
    builder.block(text, heading ? { kind: 'heading' } : undefined);
    text = '';
  };
  const visit = (element: Tree.Element): void => {
    if (SKIPPED.has(element.tagName) || attribute(element, 'hidden') !== undefined || notes.has(element)) return;
    const marker = markerNumber(element);
    if (marker !== null) {
      text = text.trimEnd() + noteMark(marker);
      return;
    }
    if (element.tagName === 'br') {
      text += '\n';
      return;
    }
    const isBlock = BLOCKS.has(element.tagName);
    const isCell = element.tagName === 'td' || element.tagName === 'th';
    if (isBlock && !isCell) flush();
    if (isCell) text += ' ';
    if (HEADINGS.has(element.tagName)) heading = true;
    for (const child of element.childNodes) {
      // White space in the file is no line break of the paper.
      if (child.nodeName === '#text' && 'value' in child) text += foreign(child.value).replace(/\s+/g, ' ');
      else if (isElement(child)) visit(child);
    }
    if (isBlock && !isCell) flush();
    if (HEADINGS.has(element.tagName)) heading = false;
  };
  visit(root);
  flush();
}
