/** The real popup over a page, as the toolbar button opens it: Playwright does not list it, the debugging protocol reaches it. */
import type { CDPSession, Page } from 'playwright-core';
import type { RunningExtension } from './extension.ts';

/** The part of the extension API that is used inside the worker. */
declare const chrome: { action: { openPopup(): Promise<void> } };

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

export interface RealPopup {
  /** Value of an expression in the popup; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is true in the popup. Throws after `timeout` milliseconds. */
  until(expression: string, timeout?: number): Promise<void>;
  /** Expression in another page of the extension that is not a tab, such as the side panel; waits until it is there. */
  inPage<T>(file: string, expression: string): Promise<T>;
  /** A PNG of it. */
  screenshot(): Promise<Buffer>;
}

/** Opens the popup over `page`, which must be in front. */
export async function openRealPopup(running: RunningExtension, page: Page): Promise<RealPopup> {
  await page.bringToFront();
  const worker = await running.worker();
  const session = await running.context.newCDPSession(page);
  // The popup's page may stand in a tab as well: that is not the one.
  const { targetInfos: before } = await session.send('Target.getTargets');
  const known = new Set(before.map(({ targetId }) => targetId));
  await worker.evaluate(() => chrome.action.openPopup());
  const popup = await attach(session, running.url('popup.html'), known);
  const evaluate = <T>(expression: string): Promise<T> => popup.evaluate<T>(expression);
  return {
    evaluate,
    async until(expression, timeout = 20_000) {
      const end = Date.now() + timeout;
      while (Date.now() < end) {
        if (await evaluate<boolean>(`Boolean(${expression})`)) return;
        await new Promise((next) => setTimeout(next, 50));
      }
      throw new Error(`Not true in the popup after ${timeout} ms: ${expression}`);
    },
    async inPage<T>(file: string, expression: string) {
      const other = await attach(session, running.url(file));
      return other.evaluate<T>(expression);
    },
    async screenshot() {
      const { data } = (await popup.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

interface Attached {
  send(method: string, params: object): Promise<unknown>;
  evaluate<T>(expression: string): Promise<T>;
}

async function attach(session: CDPSession, url: string, known: ReadonlySet<string> = new Set()): Promise<Attached> {
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: await targetAt(session, url, known),
    flatten: false,
  });
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    const answer = JSON.parse(received.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  // A page that closes answers nothing any more: whoever waits for it must hear of that.
  session.on('Target.detachedFromTarget', (detached) => {
    if (detached.sessionId !== sessionId) return;
    for (const [id, answered] of waiting) answered({ id, error: 'closed' });
  });
  const send = async (method: string, params: object): Promise<unknown> => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(JSON.stringify(error));
    return result;
  };
  return {
    send,
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      })) as { result: { value: T }; exceptionDetails?: unknown };
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
  };
}

/** The target at `url` that is none of the `known`. */
async function targetAt(session: CDPSession, url: string, known: ReadonlySet<string>): Promise<string> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const { targetInfos } = await session.send('Target.getTargets');
    const found = targetInfos.find((target) => target.url.startsWith(url) && !known.has(target.targetId));
    if (found !== undefined) return found.targetId;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`${url} did not open`);
}
