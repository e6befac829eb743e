/** The one element we add to a page, while a card is shown: its place in the tree, in the top layer and beside its mark. */
import { boundsOf, EDGE, placeBeside } from './beside.ts';
import { follow } from './follow.ts';
import {
  all,
  documentElementOf,
  fullscreenElementOf,
  implementationOf,
  isConnected,
  isElement,
  localNameOf,
  matches,
  parentOf,
  slotOf,
} from './native.ts';

/** What a card stands beside. */
export interface Anchor {
  /** Where it is in the window now; none when it is gone. */
  rects(): DOMRectList | readonly DOMRect[];
  /** An element whose scrolling ancestors move it. */
  readonly element: Element;
}

export interface CardFrameOptions {
  readonly document: Document;
  readonly anchor: Anchor;
  /** A sheet at the window's lower edge in place of a card beside the mark. */
  readonly sheet: boolean;
  /** Style rules for the shadow root. */
  readonly styles: string;
  /** The anchor left the window or the page, or the page took the element away. */
  lost(): void;
}

const FRAME_STYLES = `
:host { display: block; }
.frame { width: max-content; }
.frame[data-sheet] { width: 100%; display: flex; justify-content: center; }
.frame[data-sheet] .kl-card { width: min(100%, 640px); border-end-start-radius: 0; border-end-end-radius: 0; border-block-end: 0; }
@media print { :host { display: none !important; } }
`;

const NAME = 'kamerlens-card';
/** What stands in the top layer and closes, or is all that can be pressed, while it does. */
const COVERING = ':modal,:popover-open';
/** A card comes back above a popover or dialog that opened later so often; a page that will not have it wins in the end. */
const RISES = 20;

/** Resets whatever the page's rules say about the element; `all` leaves direction alone. */
const RESET =
  'all:initial!important;direction:ltr!important;position:fixed!important;inset:auto!important;display:block!important;' +
  'margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;' +
  'pointer-events:auto!important;z-index:2147483647!important;color-scheme:normal!important;';

export class CardFrame {
  readonly host: HTMLElement;
  /** What the card is rendered into. */
  readonly mount: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #options: CardFrameOptions;
  readonly #ending = new AbortController();
  /** Where the reader dragged it, null while it follows its mark. */
  #dragged: { x: number; y: number } | null = null;
  /** Of the anchor, when the card was placed last. */
  #bounds = '';
  #corner = 0;
  #rises = 0;
  /** While it is being dragged. */
  #follow: ((to: PointerEvent) => void) | null = null;

  constructor(options: CardFrameOptions) {
    const { document } = options;
    this.#options = options;
    const { host, root } = closedHost(document);
    this.host = host;
    this.#root = root;
    this.host.style.cssText = RESET;
    dress(this.#root, document, FRAME_STYLES + options.styles);
    this.mount = this.#root.appendChild(Document.prototype.createElement.call(document, 'div'));
    this.mount.className = 'frame';
    if (options.sheet) this.mount.dataset.sheet = '';
    const { signal } = this.#ending;
    window.addEventListener('fullscreenchange', () => this.#enter(), { capture: true, signal });
    window.addEventListener('toggle', (event) => this.#rise(event), { capture: true, signal });
    for (const type of ['pointermove', 'pointerup', 'pointercancel'])
      window.addEventListener(type, (event) => this.hear(event), { capture: true, signal });
  }

  /** Puts the card on the page and keeps it beside its anchor until `close`. */
  show(): void {
    this.#enter();
    const { anchor } = this.#options;
    const elements = [anchor.element, this.mount];
    follow(
      elements,
      () => this.#place(),
      () => this.#look(),
      this.#ending.signal,
    );
  }

  close(): void {
    this.#ending.abort();
    this.host.remove();
  }

  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** Elements that Tab reaches, in order. */
  focusable(): HTMLElement[] {
    const selector = 'a[href],button:not(:disabled),input,select,summary,[tabindex="0"]';
    return [...this.#root.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
  }

  elementAt(x: number, y: number): Element | null {
    return this.#root.elementFromPoint(x, y);
  }

  /** Follows the pointer from `event` on until it is released. */
  drag(event: PointerEvent): void {
    const box = this.host.getBoundingClientRect();
    const [dx, dy] = [event.clientX - box.left, event.clientY - box.top];
    this.#follow = (to) => {
      this.#dragged = {
        x: clamp(to.clientX - dx, window.innerWidth - box.width),
        y: clamp(to.clientY - dy, window.innerHeight - box.height),
      };
      this.#put(this.#dragged.x, this.#dragged.y);
    };
  }

  /** Hears the pointer over the page and, from who keeps the card's events from the page, over the card itself. */
  hear(event: Event): void {
    if (this.#follow === null || !event.isTrusted) return;
    if (event.type === 'pointermove') this.#follow(event as PointerEvent);
    else if (/^pointer(up|cancel)$/.test(event.type)) this.#follow = null;
  }

  /** To the next corner of the window, clockwise. */
  move(): void {
    const box = this.host.getBoundingClientRect();
    const corner = this.#corner++ & 3;
    const x = corner === 1 || corner === 2 ? window.innerWidth - box.width - EDGE : EDGE;
    const y = corner > 1 ? window.innerHeight - box.height - EDGE : EDGE;
    this.#put(x, y);
    this.#dragged = { x, y };
  }

  /** A pinned card stays where it is when its mark goes. */
  pin(pinned: boolean): void {
    const box = this.host.getBoundingClientRect();
    this.#dragged = pinned ? { x: box.left, y: box.top } : null;
  }

  /** Above a popover or dialog of the page that has just opened. */
  #rise({ target }: Event): void {
    if (!(target instanceof Element) || localNameOf(target) === NAME || !matches(target, COVERING)) return;
    if (this.#rises++ < RISES) this.#enter();
  }

  /** Enters the tree where it can be seen and used: in the popover, modal dialog or fullscreen element that covers the page. */
  #enter(): void {
    const { document, anchor } = this.#options;
    const parent = placeFor(document, anchor.element);
    if (parent === null) return;
    // Anew each time: pages have taken it away, and showing what is no popover throws.
    this.host.setAttribute('popover', 'manual');
    if (this.host.parentNode !== parent) parent.appendChild(this.host);
    if (this.host.matches(':popover-open')) this.host.hidePopover();
    this.host.showPopover();
    const zoom = (parent as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    if (zoom !== 1) this.host.style.setProperty('zoom', String(1 / zoom), 'important');
  }

  /** What no event tells of: the mark moved or went, or the page hid the card. */
  #look(): void {
    const visible = this.host.checkVisibility();
    if (visible && JSON.stringify(boundsOf(this.#options.anchor.rects())) === this.#bounds) return;
    if (!visible && isConnected(this.host) && this.#rises++ < RISES) {
      this.host.style.cssText = RESET;
      this.#enter();
    }
    this.#place();
  }

  #place(): void {
    const bounds = boundsOf(this.#options.anchor.rects());
    this.#bounds = JSON.stringify(bounds);
    if (!isConnected(this.host) || (this.#dragged === null && isGone(bounds))) queueMicrotask(this.#options.lost);
    else if (this.#dragged !== null) this.#put(this.#dragged.x, this.#dragged.y);
    else if (this.#options.sheet) this.#asSheet(bounds);
    else this.#beside(bounds);
  }

  #beside(bounds: DOMRect): void {
    // Measured without the limit of the last place, or a card that shrank would never grow again.
    this.host.style.removeProperty('--kl-card-height');
    const { width, height } = this.mount.getBoundingClientRect();
    const place = placeBeside(bounds, { width, height }, { width: window.innerWidth, height: window.innerHeight });
    this.#limit(place.height);
    this.#put(place.x, place.y);
  }

  #limit(height: number): void {
    this.host.style.setProperty('--kl-card-height', `${Math.floor(height)}px`);
  }

  #asSheet(mark: DOMRect): void {
    this.#limit(window.innerHeight * 0.6);
    this.host.style.setProperty('width', '100%', 'important');
    const own = this.mount.getBoundingClientRect().height;
    // Where the mark cannot be seen above the sheet, the sheet hangs from the upper edge.
    const above = mark.bottom <= window.innerHeight - own;
    this.mount.dataset.sheet = above ? 'bottom' : 'top';
    this.#put(0, above ? window.innerHeight - own : 0);
  }

  #put(x: number, y: number): void {
    this.host.style.setProperty('left', `${Math.round(x)}px`, 'important');
    this.host.style.setProperty('top', `${Math.round(y)}px`, 'important');
  }
}

/** Our element, not in the page yet, with its closed tree. */
export function closedHost(document: Document): { host: HTMLElement; root: ShadowRoot } {
  // Made in a document without a custom element registry: a page that defines our name cannot run code on it before it is closed.
  const host = implementationOf(document).createHTMLDocument('').createElement(NAME);
  const root = host.attachShadow({ mode: 'closed' });
  Document.prototype.adoptNode.call(document, host);
  return { host, root };
}

/** Out of the window, or of no size: scrolled away, removed or hidden. */
function isGone(bounds: DOMRect): boolean {
  if (bounds.width === 0 && bounds.height === 0) return true;
  return bounds.bottom < 0 || bounds.top > window.innerHeight || bounds.right < 0 || bounds.left > window.innerWidth;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, Math.max(0, most)));
}

/**
 * Where the card is a child: the nearest popover, modal dialog or fullscreen element around the anchor. A press outside a popover
 * closes it, and a child of it is not outside; outside a modal dialog all is inert; and a fullscreen element is above whatever was in
 * the top layer before.
 */
function placeFor(document: Document, anchor: Element): Element | null {
  for (let node: Node | null = anchor; node !== null; node = aboveOf(node))
    if (isElement(node) && matches(node, COVERING)) return node;
  return [...all(document, 'dialog:modal')].at(-1) ?? fullscreenElementOf(document) ?? documentElementOf(document);
}

/** The node around it as the eye sees it, out of shadow trees too. */
function aboveOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (isElement(node) ? slotOf(node) : null) ?? parentOf(node);
}

/**
 * Gives the shadow root its styles: by a style element, since Firefox lets no content script adopt sheets; on the extension's own
 * pages (the welcome page's article), whose policy forbids style elements, by an adopted sheet.
 */
function dress(root: ShadowRoot, document: Document, css: string): void {
  if (document.location.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = root.appendChild(Document.prototype.createElement.call(document, 'style'));
  style.textContent = css;
}
