/** Telling the extension's own pages that the library changed. Pages of the web hear nothing of it: channels keep to their origin. */

const CHANNEL = 'kamerlens-library';

/** What happens in the library. */
export type LibraryEvent =
  | { readonly type: 'changed' }
  /** `stage` is null for the bundled pack; `total` 0 where it is not known. */
  | { readonly type: 'progress'; readonly stage: string | null; readonly done: number; readonly total: number }
  | { readonly type: 'staged'; readonly stage: string }
  | { readonly type: 'refused'; readonly stage: string; readonly code: string; readonly where: string };

export function announce(event: LibraryEvent): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(event);
  channel.close();
}

/** Calls `heard` for every event until `signal` aborts. */
export function watchLibrary(heard: (event: LibraryEvent) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (message: MessageEvent<LibraryEvent>) => heard(message.data));
  signal.addEventListener('abort', () => channel.close());
}
