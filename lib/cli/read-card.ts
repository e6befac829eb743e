/** Looks into the card's closed shadow root by the browser's debugging protocol: the page itself cannot, and must not. */
import type { CDPSession, Page } from 'playwright-core';

/** The part of a protocol node that is read here (https://chromedevtools.github.io/devtools-protocol/tot/DOM/#type-Node). */
interface ProtocolNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly ProtocolNode[];
  readonly shadowRoots?: readonly ProtocolNode[];
  readonly contentDocument?: ProtocolNode;
}

export interface CardNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and all below it, white space folded. */
  readonly text: string;
  readonly children: readonly CardNode[];
  readonly backendNodeId: number;
}

/** The open card of a page, the one opened last where there are several, or null. Costs a walk over the whole document. */
export async function readCard(page: Page): Promise<CardNode | null> {
  return (await readCards(page)).at(-1) ?? null;
}

/** All open cards of a page, pinned ones and those in frames too, in the order of the document. */
export async function readCards(page: Page): Promise<CardNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const hosts = await findHosts(session);
    return hosts.flatMap(({ shadowRoots }) => shadowRoots?.slice(0, 1).map(toCardNode) ?? []);
  } finally {
    await session.detach();
  }
}

/** Waits until a card is open and `ready` accepts it. Throws after `timeout` milliseconds. */
export async function waitForCard(
  page: Page,
  ready: (card: CardNode) => boolean = (card) => card.text.length > 0,
  timeout = 20_000,
): Promise<CardNode> {
  const end = Date.now() + timeout;
  let last: CardNode | null = null;
  while (Date.now() < end) {
    last = await readCard(page);
    if (last !== null && ready(last)) return last;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`No such card after ${timeout} ms. Last seen: ${last === null ? 'none' : last.text.slice(0, 500)}`);
}

/** Elements below `node` that `test` accepts, in document order. */
export function findAll(node: CardNode, test: (node: CardNode) => boolean): CardNode[] {
  return [...(test(node) ? [node] : []), ...node.children.flatMap((child) => findAll(child, test))];
}

async function findHosts(session: CDPSession): Promise<ProtocolNode[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: ProtocolNode };
  const found: ProtocolNode[] = [];
  const look = (node: ProtocolNode): void => {
    if (node.localName === 'kamerlens-card') {
      found.push(node);
      return;
    }
    for (const below of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) look(below);
    if (node.contentDocument !== undefined) look(node.contentDocument);
  };
  look(root);
  return found;
}

function toCardNode(node: ProtocolNode): CardNode {
  const pairs = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let i = 0; i + 1 < pairs.length; i += 2) attributes[pairs[i] ?? ''] = pairs[i + 1] ?? '';
  const shown = (node.children ?? []).filter((child) => child.localName !== 'style');
  return {
    name: node.localName,
    attributes,
    text: shown.map(textOf).join('').replace(/\s+/g, ' ').trim(),
    children: shown.filter((child) => child.nodeType === 1).map(toCardNode),
    backendNodeId: node.backendNodeId,
  };
}

/** Elements are set apart by a space: a card is read as words, not as markup. */
function textOf(node: ProtocolNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (node.localName === 'style') return '';
  return ` ${(node.children ?? []).map(textOf).join('')} `;
}
