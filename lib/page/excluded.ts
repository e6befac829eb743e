/** Text that stands in an editor or is not meant for the eye. */
import { all, closestOf, isElement, parentOf, rootOf } from './native.ts';
import { EXCLUDED, EXCLUDED_BELOW } from './tags.ts';

/**
 * What is excluded in a tree, as it is when it is first asked for (changes of it have the tree read again). The browser looks once for
 * all such elements: a tenth of what it takes to ask, for each find, whether one of its ancestors is one.
 */
export class Excluded {
  readonly #root: Node;
  #elements: ReadonlySet<Node> | null = null;
  #isAll = false;
  readonly #known = new Map<Node, boolean>();

  constructor(root: Node) {
    this.#root = root;
  }

  /** Whether text of this parent is, `parent` being in the tree. Each element on the way up is looked at once. */
  has(parent: Node | null): boolean {
    const elements = this.#elements ?? this.#look();
    if (this.#isAll || elements.size === 0) return this.#isAll;
    const climbed: Node[] = [];
    let excluded = false;
    for (let node = parent; isElement(node) && !excluded; node = parentOf(node)) {
      const remembered = this.#known.get(node);
      if (remembered !== undefined) {
        excluded = remembered;
        break;
      }
      climbed.push(node);
      excluded = elements.has(node);
    }
    for (const element of climbed) this.#known.set(element, excluded);
    return excluded;
  }

  #look(): ReadonlySet<Node> {
    const root = this.#root;
    this.#isAll = isElement(root) && closestOf(root, EXCLUDED) !== null;
    this.#elements = new Set(all(root as Document | ShadowRoot | Element, EXCLUDED_BELOW));
    return this.#elements;
  }
}

/** True for all of a shadow tree of which a host on the way out is excluded. */
export function isExcludedTree(node: Node): boolean {
  for (let root = rootOf(node); root instanceof ShadowRoot; root = rootOf(root.host)) {
    if (closestOf(root.host, EXCLUDED) !== null) return true;
  }
  return false;
}
