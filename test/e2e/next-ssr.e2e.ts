import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, type Platform, type RunningServer, serve } from '@qxwq/platform';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../scripts/free-port.mjs';
import { launchBrowser } from '../../scripts/launch-browser.mjs';
import { installInto } from '../../scripts/runtimes/install.mjs';
import { openPage } from './host.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join(root, 'examples/next-ssr');
/** Next weighs 340 MB, so it is nobody's devDependency: it comes when this test runs. */
const folder = join(root, '.cache/next-ssr');
const next = join(folder, 'node_modules/next/dist/bin/next');
const KEY = 'pk_next';

let platform: Platform;
let api: RunningServer;
let server: ChildProcess;
let origin: string;
let browser: Browser;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  const port = await freePort(20_000 + Math.floor(Math.random() * 20_000));
  origin = `http://127.0.0.1:${port}`;
  platform = await createPlatform({
    storage: { memory: true },
    sites: [{ key: KEY, name: 'Next', origins: [origin] }],
    log: () => {},
  });
  const { organisations, challenges } = sampleData({ now: new Date() });
  await platform.importRecords({ organisations, challenges: challenges.slice(0, 40) });
  api = await serve({ platform });
  environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', QXWQ_PLATFORM: api.url, QXWQ_KEY: KEY };
  await build();
  server = await startNext(port);
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser?.close();
  server?.kill();
  await api?.close();
  await platform?.close();
});

/** Next checks the types of the application while it builds: elements, attributes, events. */
async function build(): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(example, 'package.json'), 'utf8'));
  const missing = await installInto(folder, dependencies);
  if (missing) throw new Error(`Next could not be installed: ${missing}`);
  for (const made of ['app', 'components', '.next/types', '.next/server']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  await cp(example, folder, { recursive: true, filter: (file) => !file.endsWith('package.json') });
  await run(process.execPath, [next, 'build'], { cwd: folder, env: { ...environment, NODE_ENV: 'production' } });
}

/** Resolves when it answers. */
function startNext(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: { ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Ready in')) resolve(child);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`next start ended with ${code}: ${said}`)));
  });
}

/** A visitor whose page counts every shift of its layout, and remembers warnings as well. */
async function visitor(): Promise<{ page: Page; wrong: string[] }> {
  const { page, wrong } = await openPage(browser);
  page.on('console', (message) => {
    if (message.type() === 'warning') wrong.push(message.text());
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, ready: 0, drawn: undefined as Element | undefined };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('qxwq-ready', () => {
      seen.ready += 1;
    });
    addEventListener('DOMContentLoaded', () => {
      seen.drawn = document
        .querySelector('qxwq-challenge-board, qxwq-challenge-detail')
        ?.shadowRoot?.querySelector('[part~="title"]') as Element | undefined;
    });
  });
  return { page, wrong };
}

type Seen = { shift: number; ready: number; drawn: Element | undefined };
const seen = (page: Page) =>
  page.evaluate(() => {
    const { shift, ready, drawn } = (window as unknown as { seen: Seen }).seen;
    return { shift, ready, drawingKept: drawn?.isConnected === true };
  });
const awake = (page: Page) => page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.ready > 0);

const rowsOf = (page: Page) => page.locator('qxwq-challenge-board [part~="row"]');

describe('the example in Next', () => {
  test('can be read without scripts: the board, and a challenge by its link', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(origin);
    expect(await rowsOf(page).count()).toBe(6);
    const title = await rowsOf(page).first().locator('[part~="title"]').innerText();
    await rowsOf(page).first().locator('[part~="link"]').click();
    await page.locator('qxwq-challenge-detail').getByRole('heading', { level: 1, name: title }).waitFor();
    await context.close();
  });

  test('is taken over without a shift, a request or a word on the console', async () => {
    const { page, wrong } = await visitor();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(api.url)) asked.push(request.url());
    });
    await page.goto(origin);
    await awake(page);
    expect(await seen(page)).toEqual({ shift: 0, ready: 1, drawingKept: true });
    expect(asked).toEqual([]);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('searches, and tells the application what is looked for', async () => {
    const { page, wrong } = await visitor();
    await page.goto(origin);
    await awake(page);
    const word = (await rowsOf(page).nth(3).locator('[part~="title"]').innerText()).slice(0, 4);
    await page.locator('qxwq-challenge-board').getByRole('searchbox').fill(word);
    await page.getByText(`本页知道读者在找“${word}”`).waitFor();
    await rowsOf(page).first().locator('mark').first().waitFor();
    for (const title of await rowsOf(page).locator('mark').allInnerTexts()) expect(word).toContain(title);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('opens a challenge in place and comes back', async () => {
    const { page, wrong } = await visitor();
    await page.goto(origin);
    await awake(page);
    await page.evaluate(() => Object.assign(window, { samePage: true }));
    const first = rowsOf(page).first();
    const title = await first.locator('[part~="title"]').innerText();
    await first.locator('[part~="link"]').click();
    await page.locator('qxwq-challenge-detail').getByRole('heading', { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/challenges\/chl_/);
    await page.getByRole('link', { name: '← 需求榜' }).click();
    await rowsOf(page).nth(5).waitFor();
    expect(await page.evaluate(() => 'samePage' in window)).toBe(true);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('shows a challenge that was opened by its address, and says where there is none', async () => {
    const { page, wrong } = await visitor();
    await page.goto(origin);
    const path = await rowsOf(page).first().locator('a[part~="link"]').getAttribute('href');
    await page.goto(origin + path);
    await awake(page);
    expect(await seen(page)).toEqual({ shift: 0, ready: 1, drawingKept: true });
    expect(wrong).toEqual([]);
    const none = await page.goto(`${origin}/challenges/chl_0000000000000000`);
    expect(none?.status()).toBe(404);
    await page.context().close();
  });
});
