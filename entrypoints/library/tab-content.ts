/**
 * The page in a tab, read at the reader's word: their click on the menu or in the popup lends `activeTab`, which this page uses. The
 * functions that run in the tab are sent there as text, so each holds all it needs.
 */
import { browser } from 'wxt/browser';
import type { TabContent } from '../../components/library/ports.ts';
import { LIMITS } from '../../lib/corpus/limits.ts';
import type { OfferedFile } from '../../lib/library/offer/offer.ts';

/**
 * `tab-gone`: the page was closed or left; `tab-closed`: the browser lets nobody read it; `tab-pdf`: it holds a PDF that cannot be
 * fetched from here.
 */
class TabError extends Error {
  readonly code: string;
  constructor(code: 'tab-gone' | 'tab-closed' | 'tab-pdf' | 'paper-too-large', options?: ErrorOptions) {
    super(`The tab cannot be read: ${code}`, options);
    this.name = 'TabError';
    this.code = code;
  }
}

interface ReadPage {
  readonly type: string;
  readonly title: string;
  readonly url: string;
  /** Null where it is too long. */
  readonly text: string | null;
}

/** Runs in the tab. A page can give its elements names that hide the document's own properties, hence the getters. */
function readPage(most: number): ReadPage {
  const get = (name: string): unknown => Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(document);
  const type = String(get('contentType'));
  const root = get('documentElement') as Element;
  const body = get('body') as Element | null;
  // Browsers wrap plain text and XML in a page of their own making.
  const source = Document.prototype.getElementById.call(document, 'webkit-xml-viewer-source-xml');
  let text = '';
  if (type === 'application/pdf') text = '';
  else if (/^text\/(?!html)/.test(type) && !/xml/.test(type)) text = body?.textContent ?? '';
  else if (/xml/.test(type)) text = source?.innerHTML ?? new XMLSerializer().serializeToString(root);
  else text = root.outerHTML;
  const short = text.length <= most;
  return { type, title: String(get('title')), url: location.href, text: short ? text : null };
}

/** Runs in the tab: the file it shows, from the browser's cache where it still is there. */
async function fetchFile(most: number): Promise<string | null> {
  const response = await fetch(location.href, { cache: 'force-cache' });
  if (!response.ok) return '';
  const blob = await response.blob();
  if (blob.size > most) return null;
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Largest PDF that is handed over from a tab, in bytes; larger ones are dropped as a file. */
const MOST_PDF_BYTES = 32 * 1024 * 1024;

/** Throws TabError. */
export async function tabContent(tabId: number): Promise<TabContent> {
  const page = await inTab(tabId, readPage, LIMITS.characters);
  if (page.type === 'application/pdf') return { kind: 'pdf', host: new URL(page.url).host };
  if (page.text === null) throw new TabError('paper-too-large');
  return { kind: 'page', file: { name: page.title || page.url, url: page.url, blob: new Blob([page.text]) } };
}

/** Throws TabError. */
export async function tabPdf(tabId: number): Promise<OfferedFile> {
  const data = await inTab(tabId, fetchFile, MOST_PDF_BYTES);
  if (data === null) throw new TabError('paper-too-large');
  const base64 = /^data:[^,]*;base64,(.*)$/s.exec(data)?.[1];
  if (base64 === undefined) throw new TabError('tab-pdf');
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  return { name: 'pdf', blob: new Blob([bytes]) };
}

async function inTab<T>(tabId: number, run: (most: number) => T | Promise<T>, most: number): Promise<T> {
  const tab = await browser.tabs.get(tabId).catch((error) => {
    throw new TabError('tab-gone', { cause: error });
  });
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: run, args: [most] });
    if (injected?.result === undefined || injected.result === null) throw new Error('Nothing came back');
    return injected.result as T;
  } catch (error) {
    // Without `activeTab` the address is hidden: the reader has gone on to another page since.
    const url = tab.url ?? '';
    const pdf = /\.pdf(?:$|[?#])/i.test(url);
    throw new TabError(pdf ? 'tab-pdf' : url === '' ? 'tab-gone' : 'tab-closed', { cause: error });
  }
}
