import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../free-port.mjs';
import { WebDriverSession } from './webdriver-session.mjs';

/**
 * Opens a MiniBrowser of its own, on a display of its own: pages share neither storage nor service workers, and none
 * takes the focus from another.
 *
 * @param {import('./webkit.mjs').WebKit} webkit
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<{ session: WebDriverSession, close(): Promise<void> }>}
 */
export async function openWebKit({ driver, browser, display }, { env: own = {} } = {}) {
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
      start(display, ['-displayfd', '1', '-screen', '0', '2048x1280x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const port = await freePort(0, { tries: 0 });
    const env = { ...process.env, DISPLAY: `:${number}`, HOME: home, XDG_RUNTIME_DIR: home, LANG: 'C.UTF-8', ...own };
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
  throw new Error('Xvfb ended before it had a display.');
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}
