/** Whether a mark that has its place on the page is seen there. Asked once for each card. */
import { type Mark, rectsOf } from './mark.ts';
import { bodyOf, closestOf, contains, isElement, localNameOf, parentOf, rootOf } from './native.ts';

/** Costs a few hit tests, and styles up to the root. */
export function isInSight(mark: Mark): boolean {
  const text = parentOf(mark.nodes[0] as Text);
  if (!isElement(text)) return true;
  if (!Element.prototype.checkVisibility.call(text, { opacityProperty: true })) return false;
  const clip = clipAround(text);
  return [...rectsOf(mark)].some((rect) => {
    const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const stack = stackAt(rootOf(text), x, y);
    // What is clipped away is not hit either.
    return (clip === null || stack.includes(clip)) && !isUnderLink(text, stack, x, y);
  });
}

/** The nearest box around that may clip it and can be hit. */
function clipAround(element: Element): Element | null {
  for (let node: Node | null = element; isElement(node); node = parentOf(node)) {
    const { clipPath, clip, pointerEvents } = getComputedStyle(node);
    if ((clipPath !== 'none' || clip !== 'auto') && pointerEvents !== 'none') return node;
  }
  return null;
}

/** What lies at a point, the uppermost first. */
function stackAt(root: Node, x: number, y: number): Element[] {
  const { elementsFromPoint } = root instanceof ShadowRoot ? ShadowRoot.prototype : Document.prototype;
  return elementsFromPoint.call(root as Document, x, y);
}

/**
 * Whether text is covered where a link is what is at the point. News sites stretch links over whole teasers
 * (`a::after { position: absolute; inset: 0 }`), whose text is seen through them. The rule: all that lies above the text lets it be
 * seen; and the text stands within the link itself or in the very box that the link is stretched over, which is never the whole page.
 * A modal window, a fixed header, a picture or a backdrop fails one of these. Where anything else is at the point, the caret found the
 * text, which is answer enough.
 */
function isUnderLink(text: Element, stack: readonly Element[], x: number, y: number): boolean {
  const link = stack[0] && closestOf(stack[0], 'a[href]');
  if (!(link instanceof HTMLElement)) return false;
  const box = link.offsetParent;
  const isStretched = box !== null && box !== bodyOf(document) && contains(box, text);
  if (!isStretched && !contains(link, text)) return true;
  for (const element of stack) {
    if (element === text) return false;
    // What is around the text is behind it, and a link that something of it stretches has its colours where it stands itself.
    const own = !contains(element, text) && isAt(element, x, y) && hides(element, null);
    if (own || (element === link && (hides(link, '::before') || hides(link, '::after')))) return true;
  }
  return true;
}

function isAt(element: Element, x: number, y: number): boolean {
  const rects = [...Element.prototype.getClientRects.call(element)];
  return rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}

const PICTURES = /^(img|video|canvas|svg|iframe|object|embed)$/;
/** A colour through which nine tenths of what is behind it is seen. */
const CLEAR = /^rgba\(.*, 0(\.0\d*)?\)$|\/ 0(\.0\d*)?\)$/;

/** Whether an element, or what its style puts before or after its content and over other things, hides what is behind it. */
function hides(element: Element, part: string | null): boolean {
  if (PICTURES.test(localNameOf(element))) return true;
  const { content, position, backgroundColor, backgroundImage } = getComputedStyle(element, part);
  if (part !== null && (content === 'none' || position !== 'absolute')) return false;
  return !CLEAR.test(backgroundColor) || backgroundImage !== 'none';
}
