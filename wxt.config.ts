import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { inlineStyle } from './lib/cli/inline-style.ts';
import { manifestFor } from './lib/cli/manifest.ts';

// The project's own Node, which runs TypeScript as it is; the one that runs npm may be too old for that.
const OWN_NODE = resolve(import.meta.dirname, 'node_modules/node/bin/node');
const GENERATED = resolve(import.meta.dirname, '.generated');

/** A second minifier after the first takes another two per cent off the one script that every page loads. */
const tightenContentScript = {
  name: 'kamerlens:tighten-content-script',
  enforce: 'post' as const,
  async generateBundle(_: unknown, bundle: Record<string, { fileName: string; code?: string }>): Promise<void> {
    for (const file of Object.values(bundle)) {
      if (file.code === undefined || !file.fileName.endsWith('content-scripts/content.js')) continue;
      // Where and when it runs was read by the build; the script itself never looks.
      const code = file.code.replace(/matches:\s*\[[^\]]*\][^{}]*?(?=\bmain\()/, '');
      const compress = { passes: 6, keep_fargs: false, hoist_funs: true, unsafe_arrows: true, pure_getters: true };
      file.code = (await minify(code, { ecma: 2020, compress })).code ?? code;
    }
  },
};

/** Firefox paints a highlight only where its rule matches the element itself. */
const highlightEverywhere = {
  name: 'kamerlens:highlight-everywhere',
  enforce: 'pre' as const,
  transform: (code: string, id: string): string | null =>
    /\/marks\.css(?:\?|$)/.test(id) ? code.replaceAll(':root::highlight', '::highlight') : null,
};

/** Build configuration of the extension: one source tree, a Manifest V3 build for Chromium and one for Firefox. */
export default defineConfig({
  publicDir: 'assets/public',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  vite: ({ browser }) => ({
    plugins: [
      preact({ devToolsEnabled: false }),
      tightenContentScript,
      ...(browser === 'firefox' ? [highlightEverywhere] : []),
    ],
    // A module worker can load the PDF reader when it is needed; the older kind would hold it from the start.
    worker: { format: 'es' },
    // WXT's own context announces the content script by an event that every page can see and forge.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': resolve(import.meta.dirname, 'entrypoints/content/script-context.ts'),
        'preact/jsx-runtime': resolve(import.meta.dirname, 'components/jsx-runtime.ts'),
        // A third of its weight, in a script that every page loads.
        '@wxt-dev/i18n': resolve(import.meta.dirname, 'components/i18n/create-i18n.ts'),
      },
    },
  }),
  manifest: ({ browser }) => ({
    ...manifestFor(browser),
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'nl',
  }),
  hooks: {
    // The component workbench is for developers: only `wxt build --mode workbench` holds it, in an output folder of its own.
    'entrypoints:found': (wxt, found) => {
      const at = found.findIndex(({ name }) => name === 'workbench');
      if (at !== -1 && wxt.config.mode !== 'workbench') found.splice(at, 1);
    },
    // Seeds → pack, search index and lexicon.
    'build:publicAssets': (_, files) => {
      execFileSync(existsSync(OWN_NODE) ? OWN_NODE : process.execPath, ['lib/cli/bundle.ts', GENERATED], {
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      for (const name of readdirSync(join(GENERATED, 'bundled'))) {
        files.push({ absoluteSrc: join(GENERATED, 'bundled', name), relativeDest: `bundled/${name}` });
      }
    },
    'build:manifestGenerated': (wxt, manifest) => {
      const policy = manifest.content_security_policy;
      if (typeof policy !== 'object' || policy === null) return;
      const { extension_pages: pages = '' } = policy as { extension_pages?: string };
      if (wxt.config.mode === 'workbench') {
        // It shows its scenes in frames, which the policy of what ships forbids, and shares the popup's style sheet.
        const allowed = pages.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
        manifest.content_security_policy = { extension_pages: `${allowed}; frame-src 'self'` };
        return;
      }
      const style = inlineStyle(wxt.config.outDir, 'popup.html');
      if (style === null) return;
      manifest.content_security_policy = {
        extension_pages: pages.replace("style-src 'self'", `style-src 'self' ${style}`),
      };
    },
  },
});
