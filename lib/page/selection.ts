/** Where the reader's selection is, for a card to stand beside. */
import type { Anchor } from './card-frame.ts';
import { isElement, rectOf } from './native.ts';

/** What was under the pointer (or the caret) when the browser's menu opened. */
export interface MenuPlace {
  readonly path: readonly EventTarget[];
  readonly x: number;
  readonly y: number;
}

/** Taken while the event is under way: its path is gone afterwards. */
export function menuPlace(event: MouseEvent): MenuPlace {
  return { path: event.composedPath(), x: event.clientX, y: event.clientY };
}

/**
 * The selected text, in shadow trees too; where a browser does not tell what is selected (text fields, closed trees), the place
 * that the menu was opened at. Null where that is no part of a page.
 */
export function selectionAnchor({ path, x, y }: MenuPlace): Anchor | null {
  const element = path[0] as Node;
  if (!isElement(element)) return null;
  const range = selectedRange(path.filter((node) => node instanceof ShadowRoot));
  const box = rectOf(element);
  return {
    element,
    rects: () => {
      const rects = range?.getClientRects();
      if (rects?.length) return rects;
      const now = rectOf(element);
      return [new DOMRect(now.x + x - box.x, now.y + y - box.y, 1, 1)];
    },
  };
}

function selectedRange(shadowRoots: ShadowRoot[]): Range | null {
  const selection = getSelection();
  if (!selection?.rangeCount) return null;
  // Chromium before 137 and Firefox before 142 cannot say what is selected in a shadow tree.
  const told = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
  const range = new Range();
  range.setStart(told.startContainer, told.startOffset);
  range.setEnd(told.endContainer, told.endOffset);
  return range;
}
