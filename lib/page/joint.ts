/** What the eye sees between two texts: nothing, a space, or the end of a line of thought. */
import { contains, isElement, localNameOf, parentOf, walk } from './native.ts';
import { kindOf } from './tags.ts';

/** `join`: one word may run across; `space`: one phrase may; `break`: nothing may; `unseen`: the second text is not displayed. */
export type Joint = 'join' | 'space' | 'break' | 'unseen';

/** More elements than this between two texts are taken as a border. */
const MOST_BETWEEN = 40;

/**
 * Looks at every element that begins or ends between `left` and `right`, `left` being earlier in the same tree. Asks computed style
 * (which settles pending style changes but no layout), so it is called only where the answer decides about a mark.
 */
export function jointBetween(left: Text, right: Text): Joint {
  if (left.nextSibling === right) return 'join';
  let joint: Joint = 'join';
  let top: Node | null = parentOf(left);
  for (let steps = 0; top !== null && !contains(top, right); top = parentOf(top)) {
    if (steps++ > MOST_BETWEEN || (isElement(top) && endsLine(top))) return 'break';
  }
  if (top === null) return 'break';
  const walker = walk(
    left.ownerDocument,
    top,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  walker.currentNode = left;
  let node = walker.nextNode();
  for (let steps = 0; node !== null && node !== right; steps++) {
    if (steps > MOST_BETWEEN) return 'break';
    if (isElement(node)) {
      const name = localNameOf(node);
      const kind = kindOf(name);
      if (name === 'br') joint = 'space';
      else if (name === 'wbr') joint = joint === 'space' ? 'space' : 'join';
      else if (kind === 'hole') return 'break';
      else if (kind !== 'omit') {
        if (getComputedStyle(node).display === 'none') {
          if (contains(node, right)) return 'unseen';
        } else if (endsLine(node)) return 'break';
      }
    }
    node = walker.nextNode();
  }
  return joint;
}

/** True where an element's edge ends the line, or takes its text out of the line. */
function endsLine(element: Element): boolean {
  // A button flows in the line, but nobody reads on through it.
  if (localNameOf(element) === 'button') return true;
  const { display, float, position } = getComputedStyle(element);
  if (display === 'contents') return false;
  if (float !== 'none' || position === 'absolute' || position === 'fixed') return true;
  return !(display.startsWith('inline') || display.startsWith('ruby'));
}

/** True where an element that begins a line by its name has been styled into the line (`display: inline`, `contents`). */
export function flowsInline(element: Element): boolean {
  return !endsLine(element);
}
