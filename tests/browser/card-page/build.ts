/** Bundles a component page for the browser tests: the components as they are, the words from the locale files. */
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { build } from 'vite';

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../../..');

/** HTML of the page in one language, script and style inline. */
export async function componentPage(entry: string, locale: 'nl' | 'en'): Promise<string> {
  const words = generateChromeMessagesText(await parseMessagesFile(resolve(ROOT, `assets/locales/${locale}.yml`)));
  const built = await build({
    configFile: false,
    root: HERE,
    logLevel: 'silent',
    plugins: [preact({ devToolsEnabled: false })],
    resolve: { alias: { '#i18n': resolve(HERE, 'i18n.ts') } },
    build: { write: false, minify: false, rollupOptions: { input: resolve(HERE, entry) }, modulePreload: false },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  const style = output
    .map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? file.source : ''))
    .join('');
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>Kamerlens</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><div id="main"></div><script>
const words=${words.replaceAll('<', '\\u003c')};
globalThis.chrome={...globalThis.chrome,runtime:{id:'test'},i18n:{getMessage(key,values){
  const found=words[key]; if(!found) return '';
  return found.message.replace(/\\$(\\d)/g,(_,n)=>[].concat(values??[])[n-1]??'');}}};
</script><script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
