import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { playwrightOf } from './engines/chromium.js';
import { testWith } from './engines/needs.js';
import { record } from './figures.js';
import { startHosts } from './hosts.js';
import { visit } from './visitor.js';

const hosts = startHosts();

/** What a page may see in a day of a single-page application; fewer in an ordinary test run. */
const TIMES = process.env.QXWQ_FIGURES ? 200 : 40;

const elements = [
  'challenge-board',
  'achievement-board',
  'expert-board',
  'challenge-card',
  'challenge-list',
  'challenge-detail',
  'bid-form',
  'bid-list',
  'match-list',
  'local-match',
  'embed-builder',
  'provider',
];

/** Less than a node for every second mount; an element has some hundred nodes and a dozen listeners. */
const SLACK = { nodes: TIMES / 2 - 1, listeners: 2 };

interface Level {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

/** Puts an element into the page, lets it load and draw, and takes it away, again and again. */
async function mount(page: Page, name: string, times: number, stay = 60): Promise<void> {
  await page.evaluate(
    async ([name, times, stay]) => {
      const main = document.querySelector('main') as HTMLElement;
      const template = document.querySelector(`template#${name}`) as HTMLTemplateElement;
      for (let time = 0; time < times; time++) {
        main.append(template.content.cloneNode(true));
        // Every fourth stays until its answers have come; the others are gone while they are on their way.
        const pause = time % 4 === 3 || times === 1 ? stay : 4;
        await new Promise((done) => setTimeout(done, pause));
        main.replaceChildren();
      }
    },
    [name, times, stay] as const,
  );
}

/** What is held once everything that may go has gone. */
async function levelOf(session: CDPSession): Promise<Level> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners, heap };
}

const isBack = (before: Level, after: Level): boolean =>
  after.nodes - before.nodes <= SLACK.nodes && after.listeners - before.listeners <= SLACK.listeners;

for (const name of elements) {
  testWith('protocol', `<qxwq-${name}> leaves nothing behind after ${TIMES} mounts`, async () => {
    const { page } = playwrightOf(await visit(hosts, 'mounts.html'));
    await page.waitForFunction((tag) => customElements.get(tag), `qxwq-${name}`);
    const session = await page.context().newCDPSession(page);
    // What is made once stays: templates, style sheets, texts.
    await mount(page, name, 20);
    await mount(page, name, 1, 2000);
    const before = await levelOf(session);
    await mount(page, name, TIMES);
    // Answers that are still on their way, and timers that still run, hold what asked for them a little longer.
    let after = await levelOf(session);
    for (let wait = 0; wait < 20 && !isBack(before, after); wait++) {
      await page.waitForTimeout(250);
      after = await levelOf(session);
    }

    record('memory', name, {
      nodes: [before.nodes, after.nodes],
      listeners: [before.listeners, after.listeners],
      heap: [before.heap, after.heap],
    });
    expect(after.nodes - before.nodes, 'nodes').toBeLessThanOrEqual(SLACK.nodes);
    expect(after.listeners - before.listeners, 'listeners').toBeLessThanOrEqual(SLACK.listeners);
  });
}
