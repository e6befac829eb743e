/**
 * The DOM through its prototypes. A page's `<form><input name=parentNode>` or `<img name=body>` shadows properties of its elements
 * in our world too ("DOM clobbering"), so whatever is read from an element or the document goes through here.
 */

type Getter<T, V> = (this: T) => V;

function nativeOf<T extends object, K extends keyof T>(prototype: T, name: K): Getter<T, T[K]> {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as Getter<T, T[K]>;
}

function getterOf<T extends object, K extends keyof T>(prototype: T, name: K): (self: T) => T[K] {
  const get = nativeOf(prototype, name);
  return (self) => get.call(self);
}

// Pages are read by these. Functions made in one place share what engines learn about their calls; each written out is compiled to the
// bare access, which is several times as fast.
const parentNode = nativeOf(Node.prototype, 'parentNode');
const nodeType = nativeOf(Node.prototype, 'nodeType');
const localName = nativeOf(Element.prototype, 'localName');

export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const localNameOf = (element: Element): string => localName.call(element);
const typeOf = (node: Node): number => nodeType.call(node);
export const isConnected = getterOf(Node.prototype, 'isConnected');
export const shadowOf = getterOf(Element.prototype, 'shadowRoot');
export const nextElementOf = getterOf(Element.prototype, 'nextElementSibling');
export const slotOf = getterOf(Element.prototype, 'assignedSlot');
export const nextOf = getterOf(Node.prototype, 'nextSibling');
export const firstElementOf = getterOf(Element.prototype, 'firstElementChild');
export const firstChildOf = getterOf(Node.prototype, 'firstChild');
export const activeElementOf = getterOf(Document.prototype, 'activeElement');
export const documentElementOf = getterOf(Document.prototype, 'documentElement');
export const bodyOf = getterOf(Document.prototype, 'body');
export const contentTypeOf = getterOf(Document.prototype, 'contentType');
export const hiddenOf = getterOf(Document.prototype, 'hidden');
export const designModeOf = getterOf(Document.prototype, 'designMode');
export const implementationOf = getterOf(Document.prototype, 'implementation');
export const baseOf = getterOf(Node.prototype, 'baseURI');
export const fullscreenElementOf = getterOf(Document.prototype, 'fullscreenElement');

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function contains(node: Node, other: Node): boolean {
  return Node.prototype.contains.call(node, other);
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

export function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function walk(document: Document, root: Node, whatToShow: number): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, whatToShow);
}

export function all(root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> {
  const prototype = isElement(root)
    ? Element.prototype
    : typeOf(root) === 9
      ? Document.prototype
      : DocumentFragment.prototype;
  return prototype.querySelectorAll.call(root, selector);
}

export function isElement(node: Node | null): node is Element {
  return node !== null && typeOf(node) === 1;
}

export function isText(node: Node | null): node is Text {
  // CDATA sections (XML pages) are Text too.
  return node !== null && (typeOf(node) === 3 || typeOf(node) === 4);
}
