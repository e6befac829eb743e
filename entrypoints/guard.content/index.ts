/** Runs before the page's own scripts, so that the card's events can be kept from them. The rest of the content script comes later. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { standGuard } from '../../lib/page/guard.ts';
import type { Guard } from '../../lib/page/shield.ts';
import { closeInOtherFrames } from './other-frames.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    // Content scripts of one extension share their world, which the page cannot reach.
    const guard = standGuard();
    (globalThis as { kamerlensGuard?: Guard }).kamerlensGuard = guard;
    closeInOtherFrames(guard);
  },
});
