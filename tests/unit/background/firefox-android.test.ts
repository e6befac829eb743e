import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The APIs that Firefox for Android leaves out: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Browser_support_for_JavaScript_APIs */
const MISSING = ['commands', 'contextMenus', 'omnibox', 'sidePanel', 'sidebarAction', 'windows'];

/** Every path leads to a callable that notes the call; those that are missing lead to undefined. */
function recordingBrowser(calls: string[]): object {
  const at = (path: string): object =>
    new Proxy(() => {}, {
      get: (_, key) => {
        if (typeof key === 'symbol' || key === 'then') return undefined;
        return path === '' && MISSING.includes(key) ? undefined : at(path === '' ? key : `${path}.${key}`);
      },
      apply: () => {
        calls.push(path);
        return path.endsWith('getURL') ? 'moz-extension://kamerlens/' : Promise.resolve([]);
      },
    });
  return at('');
}

const calls: string[] = [];
vi.mock('wxt/browser', () => ({ browser: recordingBrowser(calls) }));
vi.mock('wxt/utils/define-background', () => ({ defineBackground: (it: unknown) => it }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

beforeEach(() => {
  calls.length = 0;
});

describe('the background in Firefox for Android', () => {
  it('listens to pages, tabs and the installation though menus, shortcuts, keywords and windows are missing', async () => {
    const { default: background } = (await import('../../../entrypoints/background/index.ts')) as unknown as {
      default: { main(): void };
    };
    background.main();
    expect(calls).toEqual(
      expect.arrayContaining([
        'runtime.onMessage.addListener',
        'runtime.onInstalled.addListener',
        'runtime.onStartup.addListener',
        'tabs.onRemoved.addListener',
        'storage.local.setAccessLevel',
      ]),
    );
  });

  it('says that there is no side panel, so that the caller shows a tab', async () => {
    const { openSidePanel } = await import('../../../lib/open-side-panel.ts');
    await expect(openSidePanel(1)).rejects.toThrow('No side panel');
  });
});
