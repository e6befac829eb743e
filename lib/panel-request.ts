/**
 * What the side panel is to show, left for it by the background. Session storage rather than a message: the panel may still be
 * opening, may be open already, or may be opened by the reader a moment later, and finds the request in every case.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'panelRequest';

/** A request older than this was meant for a panel that never opened. */
const STALE_MS = 60_000;

const RequestSchema = v.object({
  /** The window whose panel is meant; null where the browser does not say. */
  windowId: v.nullable(v.number()),
  /** The query part of the panel's address: `?q=QUERY` or `?exchange=ID`. */
  address: v.pipe(v.string(), v.maxLength(5000), v.startsWith('?')),
  /** Milliseconds since the epoch; also tells two equal requests apart. */
  at: v.number(),
});

export interface PanelRequest {
  readonly windowId: number | null;
  readonly address: string;
}

/** Leaves a request; called by the background right after it opened the panel (opening must come first: it needs the click). */
export async function requestPanel(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ...request, at: Date.now() } });
}

/** Address of a search, for `requestPanel`. */
export function searchAddress(query: string): string {
  return `?${new URLSearchParams({ q: query })}`;
}

/** Address of an exchange, for `requestPanel`. */
export function exchangeAddress(exchangeId: string): string {
  return `?${new URLSearchParams({ exchange: exchangeId })}`;
}

/** Calls `arrived` with the address of every request for this window, one that waits already included, until `signal` aborts. */
export async function followPanelRequests(
  windowId: number | null,
  arrived: (address: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const take = (stored: unknown): void => {
    const parsed = v.safeParse(RequestSchema, stored);
    if (!parsed.success || signal.aborted || Date.now() - parsed.output.at > STALE_MS) return;
    if (parsed.output.windowId !== null && windowId !== null && parsed.output.windowId !== windowId) return;
    void browser.storage.session.remove(KEY);
    arrived(parsed.output.address);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    if (Object.hasOwn(changes, KEY)) take(changes[KEY]?.newValue);
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener));
  const waiting = await browser.storage.session.get(KEY);
  take(waiting[KEY]);
}
