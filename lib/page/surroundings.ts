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

/** Inline elements nested deeper than this are remembered one by one. */
const DEEP = 12;

/**
 * Remembers blocks, so that a pass over a tree asks each once: make a new one for each pass. Inline elements are few between a text
 * and its block and are asked again, which costs less than remembering them all. Climbs in a loop; a tree of any depth is fine.
 */
export class SurroundingsOfPass {
  readonly #known = new Map<Node, Surroundings>();
  readonly #languages: boolean;
  #deep = false;
  #lastBlock: Node | null = null;
  #last: Surroundings | null = null;

  /** `languages`: whether any element of the tree has a `lang` of its own; without it the attribute is never read. */
  constructor(languages: boolean) {
    this.#languages = languages;
  }

  of(parent: Node): Surroundings {
    if (parent === this.#lastBlock) return this.#last as Surroundings;
    const around = this.#of(parent);
    if (around.block === parent) {
      this.#lastBlock = parent;
      this.#last = around;
    }
    return around;
  }

  #of(parent: Node): Surroundings {
    let climbed: Node[] | null = null;
    let plain = true;
    let node: Node = parent;
    for (;;) {
      // Most texts stand in the block of the text before, or in something inline there that makes no difference.
      if (plain && node === this.#lastBlock) return this.#last as Surroundings;
      const name = isElement(node) ? localNameOf(node) : '';
      const edge = name === '' || this.#isEdge(node, name);
      plain &&= !edge;
      const remembered = edge || this.#deep;
      const known = remembered ? this.#known.get(node) : undefined;
      if (known !== undefined) return climbed === null ? known : this.#down(climbed, known);
      const above = parentOf(node);
      if (climbed === null) climbed = [node];
      else climbed.push(node);
      if (climbed.length > DEEP) this.#deep = true;
      if (above === null) return this.#down(climbed, { block: node, kind: 'read', language: null });
      node = above;
    }
  }

  /** From the known down to the parent of the text. */
  #down(climbed: readonly Node[], known: Surroundings): Surroundings {
    let at = known;
    for (let index = climbed.length - 1; index >= 0; index--) {
      const node = climbed[index] as Node;
      const above = at;
      at = this.#within(node, above);
      // The innermost block is mostly left for good: asking again, should it not be so, is a step up to what is known.
      if (this.#deep || !isElement(node) || (index > 0 && at !== above)) this.#known.set(node, at);
    }
    return at;
  }

  /** Whether an inline element may differ from what is around it. */
  #isEdge(node: Node, name: string): boolean {
    return kindOf(name) !== 'inline' || (this.#languages && attributeOf(node as Element, 'lang') !== null);
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
    if (own === above.kind && block === above.block && language === above.language) return above;
    return { block, kind: own, language };
  }
}
