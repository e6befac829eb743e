/**
 * Sending requests between contexts. Light enough for the content script: no validation library; what arrives in the background
 * is checked by `lib/message-border.ts`, what arrives in a tab comes from our own extension alone.
 */
import { browser } from 'wxt/browser';
import type { ExtensionRequest, PageRequest, Reply, Responses, TabRequest } from './messages.ts';

export type BackgroundRequest = PageRequest | ExtensionRequest;
type Answer<R extends { type: keyof Responses }> = Responses[R['type']];

/**
 * Why a request got no answer: `orphaned` (this script belongs to an extension that was updated or removed: go quiet),
 * `unreachable` (nobody listens there), `timeout`, or the code that the other side gave.
 */
export class MessageError extends Error {
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`Message failed: ${code}`, options);
    this.name = 'MessageError';
    this.code = code;
  }
}

export interface SendOptions {
  /** Milliseconds until an attempt counts as lost. @default 8000 */
  readonly timeout?: number;
}

const TIMEOUT = 8000;
/** A worker that was stopped while the message was under way needs a moment to start. */
const WAKE_UP = 120;

/**
 * Asks the background. A lost answer is asked for once more, since the first attempt may have met a worker that was just being
 * stopped; every request is idempotent for this reason. Throws MessageError.
 */
export async function sendToBackground<R extends BackgroundRequest>(
  request: R,
  options: SendOptions = {},
): Promise<Answer<R>> {
  try {
    return await attempt<Answer<R>>(() => browser.runtime.sendMessage(request), options);
  } catch (error) {
    if (!(error instanceof MessageError) || (error.code !== 'unreachable' && error.code !== 'timeout')) throw error;
    await new Promise((done) => setTimeout(done, WAKE_UP));
    return attempt<Answer<R>>(() => browser.runtime.sendMessage(request), options);
  }
}

/** Asks the content script of a tab (all frames, or one). Not retried: a tab without our script stays without it. */
export function sendToTab<R extends TabRequest>(
  tabId: number,
  request: R,
  frameId?: number,
  options: SendOptions = {},
): Promise<Answer<R>> {
  const target = frameId === undefined ? {} : { frameId };
  return attempt<Answer<R>>(() => browser.tabs.sendMessage(tabId, request, target), options);
}

async function attempt<T>(send: () => Promise<unknown>, options: SendOptions): Promise<T> {
  // After an update `runtime.id` is gone in scripts of the old version; touching sendMessage would throw.
  if (!browser.runtime?.id) throw new MessageError('orphaned');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new MessageError('timeout')), options.timeout ?? TIMEOUT);
  });
  try {
    const reply = await Promise.race([send(), late]);
    if (!isReply(reply)) throw new MessageError('unreachable');
    if (!reply.ok) throw new MessageError(reply.error);
    return reply.value as T;
  } catch (error) {
    if (error instanceof MessageError) throw error;
    const orphaned = !browser.runtime?.id || /context invalidated/i.test(String(error));
    throw new MessageError(orphaned ? 'orphaned' : 'unreachable', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}

export type TabHandlers = {
  [K in TabRequest['type']]?: (request: Extract<TabRequest, { type: K }>) => Responses[K] | Promise<Responses[K]>;
};

/**
 * Answers requests in a content script until `signal` aborts. Kinds without a handler stay unanswered, so that another frame
 * may answer. Only our own extension can send here, so who sent it is all that is checked.
 */
export function listenInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, respond: (reply: Reply<unknown>) => void): boolean => {
    if (sender.id !== browser.runtime?.id) return false;
    const type = (message as TabRequest | null)?.type ?? '';
    const handler = Object.hasOwn(handlers, type) ? handlers[type as TabRequest['type']] : undefined;
    if (handler === undefined) return false;
    answer(() => (handler as (request: unknown) => unknown)(message), respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // The event itself may be gone by then: nothing is left to remove.
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {}
  });
}

/**
 * Runs a handler and sends what comes of it; an error travels as its code, never as a stack. The handler is called before this
 * returns: opening the side panel is allowed only while the browser still counts the reader's click as going on.
 */
export function answer(
  handler: () => unknown,
  respond: (reply: Reply<unknown>) => void,
  report: (error: unknown) => void = console.error,
): void {
  const failed = (error: unknown): void => {
    report(error);
    respond({ ok: false, error: codeOf(error) });
  };
  try {
    Promise.resolve(handler()).then((value) => respond({ ok: true, value: value ?? null }), failed);
  } catch (error) {
    failed(error);
  }
}

/** Errors of every room that a reader can act on carry a `code`. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'failed';
}
