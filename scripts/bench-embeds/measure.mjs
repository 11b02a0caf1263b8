import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ROWS } from './board-data.mjs';
import { textsOfRows } from './in-page/texts.js';
import { watch } from './in-page/watch.js';

/** A middling phone on what Chromium's tools call "slow 4G". */
export const THROTTLE = { cpu: 4, downKbit: 1440, upKbit: 675, latencyMs: 562.5 };
export const VIEWPORT = { width: 1280, height: 900 };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @typedef {object} Figures
 * @property {number} requests @property {number} scripts how many of them are scripts
 * @property {number} bytes that came over the network, with headers
 * @property {number} firstRow milliseconds from the start of the navigation until a row can be seen
 * @property {number} shift sum of the layout shifts of the page and its frames
 */

/**
 * One visit with nothing cached.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('./contenders/index.mjs').Contender} contender
 * @param {string} origin
 * @param {{ inspect?: (page: import('playwright-core').Page) => Promise<void> }} [options] after the measuring
 * @returns {Promise<Figures>}
 */
export async function visit(browser, { slug, rows }, origin, { inspect } = {}) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const network = await throttled(page);
    await page.addInitScript(watch, rows);
    await page.goto(`${origin}/${slug}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState === 'complete');
    await network.quiet();
    const began = await page.evaluate(() => performance.timeOrigin);
    const watched = await Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.qxwqWatched)));
    const figures = {
      ...network.figures(),
      firstRow: firstRow(watched) - began,
      shift: watched.flatMap(({ shifts }) => shifts).reduce((sum, value) => sum + value, 0),
    };
    if (!(figures.firstRow > 0)) throw new Error(`${slug}: no row was seen`);
    await inspect?.(page);
    return figures;
  } finally {
    await context.close();
  }
}

/** A row inside a frame can be seen as soon as the frame can. */
const firstRow = ([top, ...frames]) =>
  top.row ?? Math.max(top.frame, ...frames.flatMap(({ row }) => (row ? [row] : [])));

async function throttled(page) {
  const session = await page.context().newCDPSession(page);
  const open = new Set();
  const seen = { requests: 0, scripts: 0, bytes: 0 };
  let changed = Date.now();
  const end = (id) => {
    open.delete(id);
    changed = Date.now();
  };
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (request.url.startsWith('data:')) return;
    open.add(requestId);
    seen.requests += 1;
    if (type === 'Script') seen.scripts += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.bytes += encodedDataLength;
    end(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => end(requestId));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: THROTTLE.latencyMs,
    downloadThroughput: (THROTTLE.downKbit * 1000) / 8,
    uploadThroughput: (THROTTLE.upKbit * 1000) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE.cpu });
  return {
    figures: () => ({ ...seen }),
    /** Nothing asked for and nothing on its way for two seconds. */
    async quiet() {
      while (open.size > 0 || Date.now() - changed < 2000) await new Promise((done) => setTimeout(done, 100));
    },
  };
}

/**
 * That a contender shows what all others show: each challenge with title, enterprise, money, deadline and state.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('./contenders/index.mjs').Contender} contender
 * @param {readonly Record<string, string>[]} expected
 * @throws {Error} that names what is missing
 */
export async function checkContent(page, { slug, rows, ours }, expected) {
  const texts = (await Promise.all(page.frames().map((frame) => frame.evaluate(textsOfRows, rows)))).flat();
  if (texts.length !== ROWS) throw new Error(`${slug}: ${texts.length} rows instead of ${ROWS}`);
  for (const { title, organisation, amount, state, summary, isOpen } of expected) {
    const row = texts.find((text) => text.includes(title)) ?? '';
    // Of an open challenge ours says how many days are left, in the place of the state.
    const words = [title, organisation, summary.slice(0, 20), amount, ...(ours && isOpen ? [] : [state])];
    const missing = words.filter((word) => !row.includes(word.replace(/\s+/g, ' ')));
    if (missing.length > 0) throw new Error(`${slug}: the row "${title}" lacks ${missing.join(', ')}`);
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ id: string, impact: string, nodes: number }[]>} what axe finds, in frames too
 */
export async function axeFindings(page) {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.length }));
}
