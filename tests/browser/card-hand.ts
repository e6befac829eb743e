/** A reader's hand in the card's closed tree: what is pressed is found by its name, and pressed where it really stands. */
import type { Page } from 'playwright-core';
import { type CardNode, findAll, readCards } from '../../lib/cli/read-card.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The card itself, in the order that cards were opened. */
export async function cardsOn(page: Page): Promise<CardNode[]> {
  return (await readCards(page)).flatMap((root) => findAll(root, hasClass('kl-card')).slice(0, 1));
}

export function hasClass(name: string): (node: CardNode) => boolean {
  return ({ attributes }) => attributes.class?.split(' ').includes(name) === true;
}

const isSettled = (card: CardNode): boolean => card.attributes['aria-busy'] !== 'true';

/** Waits until as many cards are open as `texts` has, each with its text and done loading. Throws after `timeout` milliseconds. */
export async function waitForCards(page: Page, texts: readonly string[], timeout = 20_000): Promise<CardNode[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const cards = await cardsOn(page);
    if (
      cards.length === texts.length &&
      texts.every((text, at) => isSettled(cards[at]!) && cards[at]!.text.includes(text))
    )
      return cards;
    if (Date.now() > end) {
      throw new Error(
        `Expected cards [${texts.join(', ')}], seen [${cards.map(({ text }) => text.slice(0, 300)).join(' | ')}]`,
      );
    }
    await page.waitForTimeout(50);
  }
}

/** Where a part of a card is on the screen. */
export async function boxOf(page: Page, node: CardNode): Promise<Box> {
  const session = await page.context().newCDPSession(page);
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  } finally {
    await session.detach();
  }
}

/** The button or link of a card that is called `name`. Throws where there is none. */
export function named(card: CardNode, name: string): CardNode {
  const [found] = findAll(
    card,
    ({ name: element, attributes, text }) =>
      (element === 'button' || element === 'a' || attributes.role === 'button') &&
      (attributes['aria-label'] ?? text) === name,
  );
  if (found === undefined) throw new Error(`No "${name}" in the card: ${card.text.slice(0, 400)}`);
  return found;
}

/** Presses it with the mouse, scrolled into the card's view. */
export async function pressNode(page: Page, node: CardNode): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
  // A button that breaks over lines is pressed on its first.
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Tabs on within the card until what is called `name` has the focus. Throws after forty steps. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    const at = await focusedName(page);
    if (at === name) return;
    seen.push(at);
  }
  throw new Error(`Tab never came to "${name}", but to: ${seen.join(', ')}`);
}

/** What has the focus, by its accessible name; in a closed tree too. */
export async function focusedName(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { name?: { value: string }; properties?: { name: string; value: { value: unknown } }[] }[];
  };
  await session.detach();
  const focused = nodes.filter((node) =>
    node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  return focused.at(-1)?.name?.value ?? '';
}
