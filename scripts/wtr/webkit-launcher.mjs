import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.mjs';
import { WebDriverSession } from './webdriver-session.mjs';

/** The keys that tests name, as WebDriver writes them (W3C WebDriver, table of keyboard actions). */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/**
 * Opens each test file in a MiniBrowser of its own, on a display of its own: pages share neither storage nor service
 * workers, and none takes the focus from another. The type `webdriver` is what the test runner's commands look for.
 *
 * @param {import('../engines/webkit.mjs').WebKit} webkit
 * @returns {import('@web/test-runner').BrowserLauncher & { sendKeys(id: string, keys: string[]): Promise<void> }}
 */
export function webkitLauncher(webkit) {
  /** @type {Map<string, Awaited<ReturnType<typeof openPage>>>} */
  const pages = new Map();
  const page = (id) => pages.get(id) ?? fail(`There is no page for session ${id}.`);
  return {
    name: 'WebKit',
    type: 'webdriver',
    async startSession(id, url) {
      const opened = await openPage(webkit);
      pages.set(id, opened);
      await opened.session.go(url);
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => page(id).session.url(),
    async stopSession(id) {
      const opened = page(id);
      pages.delete(id);
      await opened.close();
      return {};
    },
    async stop() {
      await Promise.all([...pages.values()].map(({ close }) => close()));
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug sessions here; open the page in Safari or Epiphany.');
    },
    async sendKeys(id, keys) {
      await page(id).session.press(keys.map((key) => (key.length > 1 ? keyNamed(key) : key)));
    },
  };
}

const keyNamed = (name) => KEYS[name] ?? fail(`No WebDriver key for "${name}" yet.`);

async function openPage({ driver, browser, display }) {
  const home = mkdtempSync(join(tmpdir(), 'qxwq-webkit-'));
  const started = [];
  const start = (program, args, options) => {
    const child = spawn(program, args, options);
    started.push(child);
    return child;
  };
  const close = async () => {
    await Promise.all(started.reverse().map(ended));
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const number = await displayNumber(
      start(display, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const port = await freePort(0, { tries: 0 });
    const env = { ...process.env, DISPLAY: `:${number}`, HOME: home, XDG_RUNTIME_DIR: home, LANG: 'C.UTF-8' };
    start(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
    const session = await opened(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    await session.resize(800, 680);
    return {
      session,
      close: async () => {
        // The driver ends the browser; without a word to it, MiniBrowser would stay behind.
        await session.close().catch(() => {});
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The driver needs a moment until it listens. */
async function opened(server, capabilities, patience = 50) {
  try {
    return await WebDriverSession.open(server, capabilities);
  } catch (error) {
    if (patience === 0 || !(error instanceof TypeError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return opened(server, capabilities, patience - 1);
  }
}

/** Xvfb chooses a display that is free and writes its number. */
async function displayNumber(child) {
  for await (const line of createInterface({ input: child.stdout })) return line.trim();
  return fail('Xvfb ended before it had a display.');
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}

/** @returns {never} */
function fail(message) {
  throw new Error(message);
}
