/** Notes in the worker which frame says that a context menu opened over it: only then can what is chosen there go to that frame. */
import type { RunningExtension } from './extension.ts';

/** The part of the extension API that is used inside the worker. */
declare const chrome: {
  runtime: {
    onMessage: { addListener(heard: (message: { type: string }, sender: { frameId: number }) => void): void };
  };
};

interface Watching {
  menuFrame?: number | null;
}

/** Begins anew: no frame has said anything yet. A worker that is killed forgets it. */
export async function watchMenus(running: RunningExtension): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(() => {
    const world = globalThis as Watching;
    const watched = world.menuFrame !== undefined;
    world.menuFrame = null;
    if (watched) return;
    // Later than the product's own listener, so what it does about the message is done.
    chrome.runtime.onMessage.addListener((message, sender) => {
      if (message.type === 'page/menu') world.menuFrame = sender.frameId;
    });
  });
}

/** The frame that said so last; null where none did. */
export async function menuFrame(running: RunningExtension): Promise<number | null> {
  return (await running.worker()).evaluate(() => (globalThis as Watching).menuFrame ?? null);
}
