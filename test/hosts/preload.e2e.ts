import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import { seeRows, visit } from './visitor.js';

const hosts = startHosts();
const BOARD = ['challenge-board', 'core', 'zh-CN'];
/** Parts of the kit that the host's server was asked for, by name. */
const asked = () =>
  hosts.service.asked
    .filter((url) => url.startsWith('/qxwq/'))
    .map((url) => url.replace(/^\/qxwq\/|(?:-\w+)?\.js$/g, ''))
    .sort();

describe.each(['preloaded.html', 'checked-preloaded.html'])(
  'links that fetch the board with the loader: %s',
  (name) => {
    test('ask for it without waiting for the loader', async () => {
      hosts.service.obstacles.refuse(/\/qxwq\.js/);
      await visit(hosts, name);
      await expect.poll(asked).toEqual(expect.arrayContaining(BOARD));
    });

    test('ask for each file once, and the board shows', async () => {
      const { board, wrong } = await visit(hosts, name);
      await seeRows(board);
      expect(asked()).toEqual([...BOARD, 'qxwq'].sort());
      expect(await wrong()).toEqual([]);
    });
  },
);
