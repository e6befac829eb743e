/** What the built extension may do, and that PRIVACY.md says so: nothing more, nothing less. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manifestFor } from '../../lib/cli/manifest.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = join(ROOT, '.output/chrome-mv3');
const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));
const privacy = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');

/** First cells of the table under a heading, as far as they are in code type. */
function listed(heading: string): string[] {
  const section = privacy.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  return section.split('\n').flatMap((line) => /^\| `([^`]+)` *\|/.exec(line)?.[1] ?? []);
}

describe('the manifest', () => {
  test('asks for the permissions that PRIVACY.md explains, and no other', () => {
    expect([...manifest.permissions].sort()).toEqual(listed('Permissions').sort());
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    for (const kind of ['host_permissions', 'optional_permissions', 'externally_connectable']) {
      expect(manifest, kind).not.toHaveProperty(kind);
    }
    expect(manifestFor('firefox').permissions).toEqual(
      manifestFor('chrome').permissions.filter((permission) => permission !== 'sidePanel'),
    );
  });

  test('lets nothing be loaded from it but the script of the card, at an address that pages cannot know', () => {
    expect(manifest.web_accessible_resources).toEqual([
      { resources: ['card.js'], matches: ['<all_urls>'], use_dynamic_url: true },
    ]);
    // From 130 on the address changes with every session, from 134 on marks inherit their style from the root.
    expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(134);
  });

  test('lets our own pages run and load nothing but what ships with them', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    const directives = new Map(
      policy.split('; ').map((each) => [each.split(' ')[0], each.split(' ').slice(1).join(' ')]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    const popup = readFileSync(join(BUILD, 'popup.html'), 'utf8');
    const style = /<style>(.*?)<\/style>/s.exec(popup)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(directives.get('style-src')).toBe(`'self' 'sha256-${hash}'`);
    expect(popup).not.toMatch(/stylesheet|modulepreload|url\(/);
    for (const none of ['base-uri', 'form-action', 'frame-ancestors']) expect(directives.get(none)).toBe("'none'");
    expect(policy).not.toMatch(/unsafe|http:|\*/);
  });
});

test('PRIVACY.md names every place where the code stores something', () => {
  const sources = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') })),
  );
  const writers = sources.filter(({ text }) =>
    /storage\.(?:local|session|sync)\.set\(|openDB[<(]|localStorage|document\.cookie/.test(text),
  );
  expect(writers.map(({ path }) => path).sort()).toEqual([
    'lib/faults.ts',
    'lib/library/database.ts',
    'lib/library/found-terms.ts',
    'lib/library/notes.ts',
    'lib/panel-request.ts',
    'lib/settings.ts',
  ]);
  for (const name of ['kamerlens-pack-', 'note/', 'settings', 'found/', 'panelRequest', '`faults`'])
    expect(privacy).toContain(name);
});

test('no built file holds an address from inside a ministry', () => {
  for (const path of readdirSync(BUILD, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|json|html|css|bin)$/.test(path)) continue;
    const text = readFileSync(join(BUILD, path), 'latin1');
    if (path.startsWith('bundled')) expect(text, path).not.toMatch(/file:\/\/|paminco|minjus/i);
    expect(text, path).not.toMatch(/ad\.minjus|paminco\.minjus|SLEIJTEN/i);
  }
});
