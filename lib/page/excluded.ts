/** Text that stands in an editor or is not meant for the eye. */
import { all, closestOf, isElement, parentOf, rootOf } from './native.ts';
import { EXCLUDED } from './tags.ts';

/**
 * All excluded elements of a tree, and the one that it stands in. The browser looks once for all of them: a tenth of what it takes to
 * ask, for each find, whether one of its ancestors is one. Changes of what is excluded have the tree read again.
 */
export function excludedOf(root: Node): ReadonlySet<Node | null> {
  const around = isElement(root) ? closestOf(root, EXCLUDED) : null;
  return new Set<Node | null>(all(root as Document | ShadowRoot | Element, EXCLUDED)).add(around);
}

/** Whether one of the elements from `parent` upwards is among `excluded`. Costs a step for each where there are any. */
export function isWithin(parent: Node | null, excluded: ReadonlySet<Node | null>): boolean {
  if (excluded.size === 1 && excluded.has(null)) return false;
  let node = parent;
  while (isElement(node) && !excluded.has(node)) node = parentOf(node);
  return isElement(node);
}

/** True for all of a shadow tree of which a host on the way out is excluded. */
export function isExcludedTree(node: Node): boolean {
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) {
    if (closestOf(root.host, EXCLUDED) !== null) return true;
  }
  return false;
}
