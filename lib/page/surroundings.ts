/** For the parent of a text: which block it stands in, and whether its text is read at all. */
import { attributeOf, isElement, localNameOf, parentOf } from './native.ts';
import { kindOf } from './tags.ts';

export interface Surroundings {
  /** Nearest ancestor that starts its own lines, or the root (document, shadow root, detached tree). */
  readonly block: Node;
  readonly kind: 'read' | 'omit' | 'hole';
  /** Nearest `lang`, null where none is given. */
  readonly language: string | null;
}

/**
 * Remembers what it found, so that a pass over a tree asks each element once: make a new one for each pass. Climbs in a loop; a tree
 * of any depth is fine.
 */
export class SurroundingsOfPass {
  readonly #known = new Map<Node, Surroundings>();
  readonly #languages: boolean;

  /** `languages`: whether any element of the tree has a `lang` of its own; without it the attribute is never read. */
  constructor(languages: boolean) {
    this.#languages = languages;
  }

  of(parent: Node): Surroundings {
    const known = this.#known.get(parent);
    if (known !== undefined) return known;
    const unknown: Node[] = [];
    let node: Node | null = parent;
    let above: Surroundings | undefined;
    while (node !== null && above === undefined) {
      unknown.push(node);
      node = parentOf(node);
      if (node !== null) above = this.#known.get(node);
    }
    for (let index = unknown.length - 1; index >= 0; index--) {
      const next = unknown[index] as Node;
      above = this.#within(next, above ?? { block: next, kind: 'read', language: null });
      this.#known.set(next, above);
    }
    return above as Surroundings;
  }

  #within(node: Node, above: Surroundings): Surroundings {
    if (!isElement(node)) return above;
    const name = localNameOf(node);
    const language = (this.#languages ? attributeOf(node, 'lang') : null) ?? above.language;
    // HTML inside a drawing is HTML again.
    if (name === 'foreignObject') return { block: node, kind: 'read', language };
    const kind = kindOf(name);
    if (kind === 'block') return { block: node, kind: above.kind, language };
    const own = above.kind === 'omit' || kind === 'omit' ? 'omit' : kind === 'hole' ? 'hole' : above.kind;
    const block = name === 'pre' || name === 'xmp' ? node : above.block;
    return own === above.kind && block === above.block && language === above.language
      ? above
      : { block, kind: own, language };
  }
}
