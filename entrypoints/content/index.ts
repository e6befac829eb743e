import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from './watch-page.ts';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // The window message has broken sites that take every message for their own.
  noScriptStartedPostMessage: true,
  main() {
    void watchPage();
  },
});
