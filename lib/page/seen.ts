/** Whether the eye can see a mark's text, asked when its block comes near and layout is settled. */
import { LONGEST_LABEL } from './limits.ts';
import { type Mark, rectsOf } from './mark.ts';
import { bodyOf, designModeOf, isElement, isVisible, localNameOf, parentOf, rectOf, shadowOf } from './native.ts';

/** Asks style for the mark's element, once per element within `known`. */
export function isSeen(mark: Mark, known: Map<Node, boolean>): boolean {
  for (const node of mark.nodes) {
    const parent = parentOf(node);
    if (!isElement(parent)) continue;
    let seen = known.get(parent);
    if (seen === undefined) {
      seen = isElementSeen(parent, mark);
      known.set(parent, seen);
    }
    if (!seen) return false;
  }
  return true;
}

function isElementSeen(element: Element, mark: Mark): boolean {
  const style = getComputedStyle(element);
  // `display: contents` has no box of its own, but its text is seen.
  if (style.display !== 'contents' && !isVisible(element)) return false;
  if (style.userSelect === 'none' && isLabel(mark) && !isPageWide()) return false;
  if (designModeOf(document) === 'on') return false;
  // A child of a shadow host that no slot takes has no place, though its parent has.
  const isHost = shadowOf(element) !== null || localNameOf(element).includes('-');
  if (isHost && rectsOf(mark).length === 0) return false;
  if (style.position !== 'absolute' && style.position !== 'fixed') return true;
  // One pixel or a clip is how text is kept for screen readers only.
  const { width, height } = rectOf(element);
  return width > 1 || height > 1;
}

function isLabel(mark: Mark): boolean {
  const text = mark.block.node.textContent ?? '';
  return text.trim().length <= LONGEST_LABEL;
}

/** Some sites switch selection off everywhere; their articles are articles still. */
function isPageWide(): boolean {
  const body = bodyOf(document);
  return body !== null && getComputedStyle(body).userSelect === 'none';
}
