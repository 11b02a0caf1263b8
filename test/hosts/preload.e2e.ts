import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import { newVisitor, seeRows } from './visitor.js';

const hosts = startHosts();
const nameOf = (url: string) => new URL(url).pathname.replace(/^\/qxwq\/|-\w+\.js$|\.js$/g, '');

describe('links that fetch the board with the loader', () => {
  test.each(['preloaded.html', 'checked-preloaded.html'])(
    'ask for each file once, before the loader has come: %s',
    async (name) => {
      const { page, board, wrong } = await newVisitor(hosts);
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
      await seeRows(board);
      expect(asked.toSorted()).toEqual(files);
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );
});
