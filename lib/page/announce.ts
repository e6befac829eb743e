/** Says one sentence to screen readers, without a trace afterwards. */
import { closedHost } from './card-frame.ts';
import { documentElementOf } from './native.ts';

/** A live region is heard when its text changes after it was there for a moment. */
const SETTLE = 150;
const STAY = 4000;

export function announce(document: Document, text: string, signal: AbortSignal): void {
  const { host, root } = closedHost(document);
  // Not `display: none`, which silences it; the card's element is out of the way by itself.
  host.style.cssText =
    'all:initial!important;position:fixed!important;clip-path:inset(50%)!important;width:1px;height:1px;overflow:hidden';
  const region = root.appendChild(Document.prototype.createElement.call(document, 'div'));
  region.setAttribute('role', 'status');
  documentElementOf(document)?.append(host);
  setTimeout(() => {
    region.textContent = text;
  }, SETTLE);
  setTimeout(() => host.remove(), STAY);
  signal.addEventListener('abort', () => host.remove());
}
