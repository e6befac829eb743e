/**
 * `npm test`: format and lint, types, unused code, dependency audit, production builds, unit tests, browser tests.
 * Every step runs even when an earlier one failed, so that one run tells everything; only tests that need the build are
 * left out when there is none. The last line is `N passed, N failed`, counting each step and each test once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { findBrowser, requireBrowser } from './find-browser.ts';

const BIN = 'node_modules/.bin';
const VitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number(), success: v.boolean() });

interface Tally {
  passed: number;
  failed: number;
}

const tally: Tally = { passed: 0, failed: 0 };

function step(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, CI: '1' } });
  if (error !== undefined) console.error(error.message);
  const ok = status === 0;
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  tally[ok ? 'passed' : 'failed'] += 1;
  return ok;
}

function tests(project: 'unit' | 'browser'): void {
  console.log(`\n── ${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), 'kamerlens-report-'));
  const report = join(folder, 'report.json');
  const { status } = spawnSync(
    join(BIN, 'vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit', env: { ...process.env, CI: '1' } },
  );
  try {
    const { numPassedTests, numFailedTests } = v.parse(VitestReport, JSON.parse(readFileSync(report, 'utf8')));
    tally.passed += numPassedTests;
    tally.failed += numFailedTests;
    // A file that cannot be loaded fails the run without failing a test.
    if (status !== 0 && numFailedTests === 0) tally.failed += 1;
    if (numPassedTests + numFailedTests === 0) tally.failed += 1;
  } catch (cause) {
    console.error(`The ${project} tests left no report.`, cause);
    tally.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The registry's own audit; a machine without one (offline, a mirror that has none) is told and not failed. */
function audit(): void {
  console.log('\n── dependency audit');
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
  const parsed = v.safeParse(
    v.object({ metadata: v.object({ vulnerabilities: v.object({ high: v.number(), critical: v.number() }) }) }),
    parseJson(stdout),
  );
  if (!parsed.success) {
    console.log('── dependency audit: skipped, the registry offers none here.');
    return;
  }
  const { high, critical } = parsed.output.metadata.vulnerabilities;
  console.log(`── dependency audit: ${high} high, ${critical} critical`);
  tally[high + critical === 0 ? 'passed' : 'failed'] += 1;
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

step('format and lint', join(BIN, 'biome'), ['check', '.']);
step('types', join(BIN, 'tsc'), ['--noEmit']);
step('unused code and dependencies', join(BIN, 'knip'), []);
audit();
const built = step('build for Chromium', join(BIN, 'wxt'), ['build']);
const builtForFirefox = step('build for Firefox', join(BIN, 'wxt'), ['build', '-b', 'firefox', '--mv3']);
if (builtForFirefox) {
  step('Firefox lint', join(BIN, 'web-ext'), ['lint', '--source-dir', '.output/firefox-mv3', '--self-hosted']);
}
tests('unit');
if (built) {
  try {
    console.log(`\n── browser: ${requireBrowser('chromium')}`);
    if (findBrowser('firefox') === null) {
      console.log(
        '── Firefox: SKIPPED, there is none here. Type "sudo apt-get install -y firefox-esr", or set FIREFOX_PATH.',
      );
    }
    tests('browser');
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    tally.failed += 1;
  }
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
