/** The kinds of files that readers add, made from two sample papers. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { Pack } from '../../lib/corpus/pack.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/corpus/layouts');
const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export const paperText = (name: string): string => readFileSync(join(FIXTURES, `${name}.txt`), 'utf8');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paper as a page of the web, with what surrounds papers there. */
export function paperPage(text: string): string {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => `<p>${block.split('\n').map(escaped).join('<br>')}</p>`)
    .join('\n');
  return `<!doctype html><html lang="nl"><head><title>Landbouw- en Visserijraad</title></head><body>
    <header><nav><a href="/">Home</a> Zoeken in alle stukken</nav></header><img name="documentElement" alt="">
    <main>${blocks}</main><footer>Over deze site</footer></body></html>`;
}

/** The same as a PDF, printed by the browser. */
export async function paperPdf(context: BrowserContext, text: string): Promise<Buffer> {
  const page = await context.newPage();
  try {
    await page.setContent(`<pre style="font: 10pt/1.3 serif; margin: 0">${escaped(text)}</pre>`);
    return await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '1cm' } });
  } finally {
    await page.close();
  }
}

/** A PDF that opens only with a password: the smallest there is. */
export function lockedPdf(): Buffer {
  const noise = '<'.concat('5a'.repeat(32), '>');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${noise} /U ${noise} >>`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 5\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00112233> <00112233>] >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/**
 * The build with the rights that a reader's own click would lend for a page: neither `activeTab` nor the browser's question for an
 * address can be had from outside the browser.
 */
export function buildWithRights(origins: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'kamerlens-rights-'));
  cpSync(BUILD, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), host_permissions: origins }));
  return copy;
}

export interface Publisher {
  readonly url: string;
  /** What it serves; a new pack has a new version tag. */
  publish(pack: Pack): void;
  /** Each request as what it told: its version tag, cookie and referrer. */
  readonly asked: readonly (readonly [
    tag: string | undefined,
    cookie: string | undefined,
    referrer: string | undefined,
  ])[];
  close(): Promise<void>;
}

/** A site on localhost that publishes a pack over https, with a certificate that nothing trusts. */
export async function publisher(): Promise<Publisher> {
  const folder = join(import.meta.dirname, '../fixtures/certificate');
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  let content = '';
  let version = 0;
  const asked: [string | undefined, string | undefined, string | undefined][] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, ({ headers }, response) => {
    asked.push([headers['if-none-match'], headers.cookie, headers.referer]);
    const etag = `"${version}"`;
    if (headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag }).end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/pak.json`,
    asked,
    publish(pack) {
      content = JSON.stringify(pack);
      version += 1;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
