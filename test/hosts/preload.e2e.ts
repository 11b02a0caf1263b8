import { describe, expect } from 'vitest';
import { playwrightOf } from './engines/chromium.js';
import { testWith } from './engines/needs.js';
import { startHosts } from './hosts.js';
import { newVisitor, seeRows } from './visitor.js';

const hosts = startHosts();
const nameOf = (url: string) => new URL(url).pathname.replace(/^\/qxwq\/|-\w+\.js$|\.js$/g, '');

describe('links that fetch the board with the loader', () => {
  for (const name of ['preloaded.html', 'checked-preloaded.html']) {
    testWith('protocol', `ask for each file once, before the loader has come: ${name}`, async () => {
      const visitor = await newVisitor(hosts);
      const { page } = playwrightOf(visitor);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/qxwq/')) asked.push(nameOf(request.url()));
      });
      let letLoaderCome = () => {};
      const loaderMayCome = new Promise<void>((resolve) => {
        letLoaderCome = resolve;
      });
      await page.route('**/qxwq/qxwq.js', async (route) => {
        await loaderMayCome;
        await route.continue();
      });
      await page.goto(`${hosts.service.origin}/${name}`, { waitUntil: 'commit' });
      const files = ['challenge-board', 'core', 'qxwq', 'zh-CN'];
      await expect.poll(() => asked.toSorted()).toEqual(files);
      letLoaderCome();
      await seeRows(visitor.board);
      expect(asked.toSorted()).toEqual(files);
      expect(await visitor.wrong()).toEqual([]);
      await page.context().close();
    });
  }
});
