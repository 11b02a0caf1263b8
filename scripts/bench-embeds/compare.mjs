import { join } from 'node:path';
import { launchBrowser } from '../launch-browser.mjs';
import { boardPlatform, KEY, ROWS } from './board-data.mjs';
import { outsideHosts } from './contenders/index.mjs';
import { rowOf } from './in-page/rows.js';
import { serveLoopback } from './loopback.mjs';
import { axeFindings, checkContent, visit } from './measure.mjs';
import { routesOf } from './routes.mjs';

/**
 * @typedef {import('./measure.mjs').Figures} Figures
 * @typedef {{ contender: import('./contenders/index.mjs').Contender, figures: Figures, spread: [number, number],
 *   findings: { id: string, impact: string, nodes: number }[] }} Result `figures` are medians, `spread` of `firstRow`
 */

/**
 * Visits every contender once to look at it, then `rounds` times, one after the other, so that what else runs on the
 * machine meets all of them alike.
 *
 * @param {readonly import('./contenders/index.mjs').Contender[]} contenders
 * @param {{ rounds: number, pictures?: string | undefined, log: (line: string) => void }} options
 * @returns {Promise<Result[]>}
 */
export async function compare(contenders, { rounds, pictures, log }) {
  let around;
  const server = await serveLoopback(await routesOf(contenders, () => around));
  const platform = await boardPlatform(server.origin);
  around = { origin: server.origin, platform };
  const browser = await launchBrowser({ args: browserArguments(server.port) });
  try {
    const expected = await expectedRows(around);
    const findings = new Map();
    for (const contender of contenders) {
      const inspect = async (page) => {
        await checkContent(page, contender, expected);
        findings.set(contender, await axeFindings(page));
        if (!pictures || !contender.pictured) return;
        await page.screenshot({ path: join(pictures, `${contender.slug}.jpg`), type: 'jpeg', quality: 60 });
      };
      await visit(browser, contender, server.origin, { inspect });
      log(`✓ ${contender.slug} shows ${ROWS} challenges`);
    }
    const measured = new Map(contenders.map((contender) => [contender, []]));
    for (let round = 1; round <= rounds; round += 1) {
      for (const contender of contenders) {
        const figures = await visit(browser, contender, server.origin);
        measured.get(contender).push(figures);
        log(`${round}/${rounds} ${contender.slug} ${JSON.stringify(figures)}`);
      }
    }
    return contenders.map((contender) => {
      const visits = measured.get(contender);
      const times = visits.map(({ firstRow }) => firstRow);
      return {
        contender,
        figures: medians(visits),
        spread: [Math.min(...times), Math.max(...times)],
        findings: findings.get(contender),
      };
    });
  } finally {
    await browser.close();
    await server.close();
    await platform.close();
  }
}

/**
 * The outside hosts of the embeds are this machine, and all others are nowhere. Frames of other sites stay in the
 * process of the page, or the slowing down of the page would not reach them.
 */
const browserArguments = (port) => [
  `--host-resolver-rules=${outsideHosts()
    .map((host) => `MAP ${host}:443 127.0.0.1:${port},`)
    .join(' ')} MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process',
];

async function expectedRows({ platform, origin }) {
  const response = await platform.fetch(new Request(`${origin}/v1/challenges?key=${KEY}&limit=${ROWS}`));
  return (await response.json()).items.map((challenge) => ({
    ...rowOf(challenge),
    isOpen: challenge.state === 'published',
  }));
}

function medians(visits) {
  return Object.fromEntries(Object.keys(visits[0]).map((name) => [name, median(visits.map((one) => one[name]))]));
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
