/** The part of the manifest that says what the extension may do. PRIVACY.md gives the reason of every permission. */

/**
 * Policy of our own pages: nothing but the extension's own files, no inline script, nothing embedded, and the network only for a
 * subscription that the reader added (its own permission is asked for each address). The build adds the hash of the popup's style sheet,
 * which stands in its page.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self' blob: https:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+K' } },
  'next-mark': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_background_commandNext__' },
  'previous-mark': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_background_commandPrevious__' },
  'open-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_background_commandOpen__' },
  'announce-marks': { description: '__MSG_background_commandAnnounce__' },
  'open-panel': { description: '__MSG_background_commandPanel__' },
};

/** Permissions, policy, shortcuts and keyword for a browser. */
export function manifestFor(browser: string) {
  const firefox = browser === 'firefox';
  return {
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(firefox ? [] : ['sidePanel']),
    ],
    // Read by content scripts only: the address changes with every session, so that no page can ask for it to know us by.
    web_accessible_resources: [
      { resources: ['card.js'], matches: ['<all_urls>'], ...(!firefox && { use_dynamic_url: true }) },
    ],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: PAGE_POLICY },
    omnibox: { keyword: 'kamer' },
    commands: COMMANDS,
    minimum_chrome_version: firefox ? undefined : '134',
    ...(firefox && {
      browser_specific_settings: {
        gecko: {
          id: 'kamerlens@kamerlens.nl',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The first Firefox for Android that knows the line above.
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  };
}
