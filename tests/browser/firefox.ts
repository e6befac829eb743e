/**
 * Drives a real Firefox with the Firefox build by Marionette, Firefox's own protocol (packets `length:json`, answers
 * `[1, id, error, result]`; https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). Marionette, unlike WebDriver
 * BiDi, reaches the extension's own pages.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from '../../lib/cli/find-browser.ts';

const BUILD = resolve(import.meta.dirname, '../../.output/firefox-mv3');
/** Fixed, so that the extension's pages have an address we know. */
const UUID = '6b0e3c1e-9d53-4f0a-8f9b-2f6f0c7a1d11';
const START_LIMIT = 90_000;

/** Where there is no Firefox the tests that need one say so and are skipped. */
export const firefoxPath: string | null = findBrowser('firefox');

export interface RunningFirefox {
  /** Sends one Marionette command. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  navigate(url: string): Promise<void>;
  /** Runs a function body in the page; `arguments` holds `args`. The result must be JSON. */
  execute<T>(body: string, args?: readonly unknown[]): Promise<T>;
  /** Runs a function body with the browser's own rights. */
  executeInBrowser<T>(body: string, args?: readonly unknown[]): Promise<T>;
  /** Asks `body` again until it answers something truthy. */
  until<T>(body: string, args?: readonly unknown[], timeout?: number): Promise<T>;
  /** The same with the right to look into closed shadow roots. */
  untilPrivileged<T>(body: string, args?: readonly unknown[], timeout?: number): Promise<T>;
  /** Clicks the middle of an element with the mouse. `element`: an expression that gives it. */
  press(element: string): Promise<void>;
  /** Stops the extension's background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  screenshot(): Promise<Buffer>;
  url(page: string): string;
  close(): Promise<void>;
}

export async function launchFirefox(options: { language?: 'nl' | 'en-US' } = {}): Promise<RunningFirefox> {
  if (firefoxPath === null) throw new Error('No Firefox on this machine.');
  if (!existsSync(join(BUILD, 'manifest.json'))) throw new Error(`No build at ${BUILD}: run "npm run build:firefox".`);
  const profile = mkdtempSync(join(tmpdir(), 'kamerlens-firefox-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const { browser_specific_settings: settings } = (
    await import(join(BUILD, 'manifest.json'), { with: { type: 'json' } })
  ).default as { browser_specific_settings: { gecko: { id: string } } };
  const preferences: Record<string, unknown> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [settings.gecko.id]: UUID }),
    'intl.locale.requested': options.language ?? 'nl',
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.update.enabled': false,
    'xpinstall.signatures.required': false,
  };
  const lines = Object.entries(preferences).map(
    ([k, value]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    firefoxPath,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1200', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const connection = await openConnection(port, child);
  const { send } = connection;
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  await send('Addon:Install', { path: BUILD, temporary: true });

  await closeWelcome(send);

  const run = async <T>(body: string, args: readonly unknown[], sandbox: string | null = null): Promise<T> => {
    const { value } = await send<{ value: T }>('WebDriver:ExecuteScript', { script: body, args, sandbox });
    return value;
  };
  const ask = async <T>(
    sandbox: string | null,
    body: string,
    args: readonly unknown[],
    timeout: number,
  ): Promise<T> => {
    const end = Date.now() + timeout;
    for (;;) {
      const value = await run<T>(body, args, sandbox);
      if (value) return value;
      if (Date.now() > end) throw new Error(`Not so after ${timeout} ms: ${body}`);
      await new Promise((next) => setTimeout(next, 100));
    }
  };
  const running: RunningFirefox = {
    send,
    async navigate(url) {
      await send('WebDriver:Navigate', { url });
    },
    execute: (body, args = []) => run(body, args),
    async executeInBrowser<T>(body: string, args: readonly unknown[] = []) {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        return await run<T>(body, args);
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    },
    until: (body, args = [], timeout = 30_000) => ask(null, body, args, timeout),
    untilPrivileged: (body, args = [], timeout = 30_000) => ask('system', body, args, timeout),
    async press(element) {
      const { x, y } = await running.execute<{ x: number; y: number }>(`
        const box = (${element}).getBoundingClientRect();
        return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };`);
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async stopBackground() {
      await running.executeInBrowser(
        'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)',
        [settings.gecko.id],
      );
    },
    async screenshot() {
      const { value } = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      return Buffer.from(value, 'base64');
    },
    url: (page) => `moz-extension://${UUID}/${page}`,
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      connection.end();
      await new Promise<void>((done) => {
        if (child.exitCode !== null) return done();
        child.once('exit', () => done());
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  return running;
}

/** The welcome page opens in front at installation; a page behind it counts as hidden and is not marked. */
async function closeWelcome(send: Connection['send']): Promise<void> {
  const first = await send<{ value: string }>('WebDriver:GetWindowHandle');
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const handles = await send<string[]>('WebDriver:GetWindowHandles');
    const other = handles.find((handle) => handle !== first.value);
    if (other !== undefined) {
      await send('WebDriver:SwitchToWindow', { handle: other });
      await send('WebDriver:CloseWindow');
      await send('WebDriver:SwitchToWindow', { handle: first.value });
      return;
    }
    await new Promise((next) => setTimeout(next, 100));
  }
}

interface Connection {
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  end(): void;
}

/** Firefox opens its port some seconds after it starts: try until it answers. */
async function openConnection(port: number, child: ChildProcess): Promise<Connection> {
  const end = Date.now() + START_LIMIT;
  while (child.exitCode === null && Date.now() < end) {
    const socket = await new Promise<Socket | null>((done) => {
      const attempt = connect(port, '127.0.0.1', () => done(attempt));
      attempt.once('error', () => done(null));
    });
    if (socket !== null) return talk(socket);
    await new Promise((next) => setTimeout(next, 200));
  }
  child.kill('SIGKILL');
  throw new Error('Firefox did not open its Marionette port.');
}

function talk(socket: Socket): Connection {
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  let lastId = 0;
  let received = Buffer.alloc(0);
  socket.on('error', (error) => {
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  });
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
      const length = Number(received.subarray(0, colon).toString());
      if (received.length < colon + 1 + length) return;
      const packet: unknown = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      // The greeting is an object; answers are arrays.
      if (!Array.isArray(packet)) continue;
      const [, id, error, result] = packet as [number, number, { error: string; message: string } | null, unknown];
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === null) asked?.done(result);
      else asked?.fail(new Error(`${error.error}: ${error.message}`));
    }
  });
  return {
    send<T>(command: string, parameters: object = {}) {
      lastId += 1;
      const packet = JSON.stringify([0, lastId, command, parameters]);
      return new Promise<T>((done, fail) => {
        waiting.set(lastId, { done: done as (value: unknown) => void, fail });
        socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      });
    },
    end: () => socket.destroy(),
  };
}
