import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, type Platform, type RunningServer, serve } from '@qxwq/platform';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { openPage } from './host.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const KEY = 'pk_frameworks';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

const built = join(root, 'node_modules/.cache/qxwq-examples');

let site: Server;
let origin: string;
let platform: Platform;
let api: RunningServer;
let browser: Browser;

beforeAll(async () => {
  site = createServer(answer);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  platform = await createPlatform({
    storage: { memory: true },
    sites: [{ key: KEY, name: 'Frameworks', origins: [origin] }],
    log: () => {},
  });
  const { organisations, challenges } = sampleData({ now: new Date() });
  await platform.importRecords({ organisations, challenges: challenges.slice(0, 40) });
  api = await serve({ platform });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await platform?.close();
  await new Promise((resolve) => site.close(resolve));
  await rm(built, { recursive: true, force: true });
});

/** Serves what was built. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = join(built, path.endsWith('/') ? `${path}index.html` : path);
  try {
    const content = await readFile(file);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(content);
  } catch {
    response.writeHead(404).end();
  }
}

/** Builds an example as its own package would. */
async function build(name: string): Promise<void> {
  const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', join(built, name), '--emptyOutDir'];
  await run(process.execPath, vite, {
    cwd: join(root, 'examples', name),
    env: { ...process.env, VITE_QXWQ_PLATFORM: api.url, VITE_QXWQ_KEY: KEY },
  });
}

const CHECKS = {
  react: ['typescript/bin/tsc', '-p', '.'],
  vue: ['vue-tsc/bin/vue-tsc.js', '-p', '.'],
  svelte: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'],
} as const;

describe.each(Object.entries(CHECKS))('the example in %s', (name, [program, ...args]) => {
  test('is well typed: elements, attributes, events', async () => {
    const checked = run(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: join(root, 'examples', name),
    });
    await expect(checked).resolves.toBeDefined();
  }, 180_000);

  test('shows the board, opens a challenge in place and changes the language', async () => {
    await build(name);
    const { page, wrong } = await openPage(browser);
    await page.goto(`${origin}/${name}/`);
    const rows = page.locator('qxwq-challenge-board [part~="row"]');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(6);

    const title = await rows.first().locator('[part~="title"]').innerText();
    await rows.first().locator('[part~="link"]').click();
    const heading = page.locator('qxwq-challenge-detail').getByRole('heading', { name: title });
    await heading.waitFor();
    expect(new URL(page.url()).hash).toBe('');

    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('qxwq-challenge-detail [part~="root"][lang="en"]').waitFor();
    await page.getByRole('button', { name: '← 需求榜' }).click();
    await rows.first().waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
