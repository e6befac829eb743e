/**
 * Stands in for WXT's ContentScriptContext in the content script's build (see wxt.config.ts). WXT's own announces each start by a DOM
 * event that every page can see and forge, watches addresses and carries timers that we do not use; `watch-page.ts` has its own end.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal = new AbortController().signal;
}
