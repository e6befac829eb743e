/** Marks in shadow trees in Firefox, which takes `::highlight()` rules from the tree itself only. */
import marks from './marks.css?inline';

/** Adds our rules to a shadow tree, once, where the browser does not inherit them. The one thing that we add to a tree of the page. */
export function dressForFirefox(root: ShadowRoot, signal: AbortSignal): void {
  if (import.meta.env.FIREFOX !== true || root.querySelector('style[data-kamerlens]') !== null) return;
  const style = Document.prototype.createElement.call(document, 'style') as HTMLStyleElement;
  style.dataset.kamerlens = '';
  style.textContent = marks;
  root.append(style);
  signal.addEventListener('abort', () => style.remove());
}
