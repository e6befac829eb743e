/**
 * `npm run zip`: archives for the Chrome Web Store, Firefox Add-ons and Firefox's reviewers (sources). Byte-identical for the same
 * commit on any machine: entries sorted, one fixed time, no owner or mode, and a compressor written in JavaScript.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import * as v from 'valibot';

/** The zip format counts from 1980 and in local time; this is its first day everywhere. */
const FIXED_TIME = new Date(1980, 0, 1);

/** What installing and building leave behind. */
const MADE_HERE = /^(?:node_modules|\.wxt|\.output|\.generated)[\\/]/;

const { version } = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync('package.json', 'utf8')));

function build(args: readonly string[]): void {
  execFileSync('node_modules/.bin/wxt', ['build', ...args], { stdio: 'inherit' });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Sources are what git tracks, so that nothing of this machine slips in; in an unpacked archive of sources they are all there is. */
function sourceFiles(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  if (status === 0) return stdout.split('\0').filter((path) => path !== '');
  return filesBelow('.').filter((path) => !MADE_HERE.test(path));
}

function archive(name: string, root: string, files: readonly string[]): void {
  const entries: Zippable = {};
  for (const path of files.map((file) => file.split(sep).join('/')).sort()) {
    entries[path] = [new Uint8Array(readFileSync(join(root, path))), { mtime: FIXED_TIME, level: 9 }];
  }
  const bytes = zipSync(entries);
  const target = join('.output', name);
  writeFileSync(target, bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${sum}  ${target}  (${files.length} files, ${Math.round(bytes.length / 1024)} kB)`);
}

build([]);
build(['-b', 'firefox', '--mv3']);
archive(`kamerlens-${version}-chrome.zip`, '.output/chrome-mv3', filesBelow('.output/chrome-mv3'));
archive(`kamerlens-${version}-firefox.zip`, '.output/firefox-mv3', filesBelow('.output/firefox-mv3'));
archive(`kamerlens-${version}-sources.zip`, '.', sourceFiles());
