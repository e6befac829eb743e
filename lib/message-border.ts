/** Where requests arrive in the background: sender and shape are checked before any handler sees them. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { recordFault } from './faults.ts';
import { ExtensionRequestSchema, PageRequestSchema, type Reply, type Responses } from './messages.ts';
import { answer, type BackgroundRequest } from './transport.ts';

/** Who asked. A page is a content script in a tab, extension is one of our own pages. */
export type Sender =
  | {
      readonly kind: 'page';
      readonly tabId: number;
      readonly frameId: number;
      readonly windowId: number;
      /** Of the frame that asks; for a frame without an address of its own (about:blank, srcdoc) the origin it inherited. */
      readonly url: string;
      /** Of the page in the tab, where the browser names it. */
      readonly tabUrl: string | null;
      readonly incognito: boolean;
    }
  /** `windowId`: of the tab that one of our pages stands in, null for popup and side panel. */
  | { readonly kind: 'extension'; readonly windowId: number | null; readonly incognito: boolean };

export type BackgroundHandlers = {
  [K in BackgroundRequest['type']]: (
    request: Extract<BackgroundRequest, { type: K }>,
    sender: Sender,
  ) => Responses[K] | Promise<Responses[K]>;
};

/** What the browser tells of a sender; the part of `runtime.MessageSender` that is used. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly windowId: number;
        readonly incognito: boolean;
      }
    | undefined;
}

const AnyRequestSchema = v.union([PageRequestSchema, ExtensionRequestSchema]);

/**
 * Who sent a message, or null for anyone who has no business here.
 * `home` is our own address ("chrome-extension://ID/"), `id` our own id.
 */
export function recogniseSender(raw: RawSender, id: string, home: string): Sender | null {
  if (raw.id !== id) return null;
  const incognito = raw.tab?.incognito === true;
  if (raw.url?.startsWith(home)) return { kind: 'extension', windowId: raw.tab?.windowId ?? null, incognito };
  if (raw.tab?.id === undefined) return null;
  return {
    kind: 'page',
    tabId: raw.tab.id,
    frameId: raw.frameId ?? 0,
    windowId: raw.tab.windowId,
    url: /^https?:|^file:/i.test(raw.url ?? '') ? (raw.url ?? '') : (raw.origin ?? ''),
    tabUrl: raw.tab.url ?? null,
    incognito,
  };
}

/** The request if this sender may ask it and it has the right shape, else null. */
export function admit(message: unknown, sender: Sender): BackgroundRequest | null {
  const parsed = v.safeParse(sender.kind === 'page' ? PageRequestSchema : AnyRequestSchema, message);
  return parsed.success ? parsed.output : null;
}

/** Registers the one message listener of the background. Call it synchronously at the top level. */
export function listenInBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, raw: RawSender, respond: (reply: Reply<unknown>) => void): boolean => {
      const sender = recogniseSender(raw, browser.runtime.id, browser.runtime.getURL('/'));
      const request = sender === null ? null : admit(message, sender);
      if (sender === null || request === null) {
        respond({ ok: false, error: 'refused' });
        return false;
      }
      const handler = handlers[request.type] as (request: BackgroundRequest, sender: Sender) => unknown;
      answer(
        () => handler(request, sender),
        respond,
        (error) => {
          console.error(error);
          void recordFault(request.type, error);
        },
      );
      return true;
    },
  );
}
