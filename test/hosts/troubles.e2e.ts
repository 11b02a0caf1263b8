import { describe, expect, test } from 'vitest';
import { clockScript, passTimeUntil } from './clock.js';
import { startHosts } from './hosts.js';
import {
  readDetail,
  rowsOf,
  seeHostUnharmed,
  seeRows,
  useBoard,
  useEverything,
  type Visitor,
  visit,
  writeBid,
} from './visitor.js';

const hosts = startHosts();

/** Opens a page in which a script of the host has run before all others. */
async function visitAfter(script: () => void, name: string): Promise<Visitor> {
  hosts.service.first.push(`(${script})();`);
  return visit(hosts, name);
}

/** Opens the page in a browser whose blocker knows this address. */
async function visitBlocked(pattern: RegExp, times?: number): Promise<Visitor> {
  hosts.service.obstacles.refuse(pattern, times);
  return visit(hosts, 'blocked.html');
}

describe('ad blockers', () => {
  test('a blocked part says so with a way back, and its neighbours go on', async () => {
    const blocked = /\/challenge-board-[^/]*\.js/;
    hosts.service.first.push(clockScript());
    const { page, board, detail, form } = await visitBlocked(blocked);
    await readDetail(detail);
    await writeBid(form);
    await seeHostUnharmed(page);
    // It tries again for eleven seconds before it gives up.
    await passTimeUntil(page, () => board.getByRole('alert').getByText('这部分内容没能载入。').isVisible());
    expect(await board.getByText('在这里看需求榜。').isVisible()).toBe(true);

    hosts.service.obstacles.lift(blocked);
    await board.getByRole('button', { name: '重试' }).click();
    await seeRows(board);
    expect(await board.getByRole('alert').count()).toBe(0);
  });

  test('a request that is dropped once is made again, without a word', async () => {
    const part = /\/challenge-board-[^/]*\.js/;
    const { page, board } = await visitBlocked(part, 1);
    await useBoard(board);
    expect(hosts.service.asked.filter((url) => part.test(url)).length).toBe(2);
    await seeHostUnharmed(page);
  });

  test('what all parts stand on was blocked: the button loads the page anew', async () => {
    const core = /\/core-[^/]*\.js/;
    hosts.service.first.push(clockScript());
    const { page, board } = await visitBlocked(core);
    await passTimeUntil(page, () => board.getByRole('alert').isVisible());
    hosts.service.obstacles.lift(core);
    await board.getByRole('button', { name: '重试' }).click();
    await useBoard(board);
  });

  test('texts that were blocked: the element says so in both languages, and the button loads the page anew', async () => {
    const texts = /\/zh-CN-[^/]*\.js/;
    const { page, detail, board } = await visitBlocked(texts);
    await detail.getByText('This part could not be loaded.').waitFor();
    await seeHostUnharmed(page);
    hosts.service.obstacles.lift(texts);
    await detail.getByRole('button', { name: '重试' }).click();
    await useBoard(board);
  });

  // The file itself, and those that it stands on: near, far, and all at once.
  test.each([
    /\/bid-form-steps-[^/]*\.js/,
    /\/bid-form-draft-[^/]*\.js/,
    /\/bid-form-model-[^/]*\.js/,
    /\/(?:bid-form-\w+|validation|schemas)-[^/]*\.js/,
  ])(
    'what the form is written with was blocked: its button brings it, and the page stays as it is (%s)',
    async (part) => {
      const { page, board, form } = await visitBlocked(part);
      const retry = form.getByRole('button', { name: '重试' });
      await retry.waitFor();
      await seeRows(board);
      await page.getByLabel('留言').fill('写到一半的留言');
      // As long as nothing has changed, the sentence stays, however often somebody tries.
      const refused = hosts.service.asked.filter((url) => part.test(url)).length;
      await retry.click();
      await expect.poll(() => hosts.service.asked.filter((url) => part.test(url)).length).toBeGreaterThan(refused);
      await retry.waitFor();

      hosts.service.obstacles.lift(part);
      await retry.click();
      await writeBid(form);
      expect(await page.getByLabel('留言').inputValue()).toBe('写到一半的留言');
    },
  );

  test('what texts are compared with was blocked: the button brings it, the text is still there, and the page stays', async () => {
    const part = /\/matching-[^/]*\.js/;
    const { page } = await visitBlocked(part);
    const match = page.locator('qxwq-local-match');
    await page.getByLabel('留言').fill('写到一半的留言');
    await match.locator('textarea').fill('压铸件内部气孔的双能射线在线检测');
    await match.getByRole('button', { name: '查找需求' }).click();
    await match.getByText('文本还在').waitFor();

    hosts.service.obstacles.lift(part);
    await match.getByRole('button', { name: '重试' }).click();
    await match.locator('.match').first().waitFor();
    expect(await match.locator('textarea').inputValue()).toBe('压铸件内部气孔的双能射线在线检测');
    expect(await page.getByLabel('留言').inputValue()).toBe('写到一半的留言');
  });

  test('a blocked loader leaves what the page itself has written', async () => {
    const { page, board } = await visitBlocked(/^\/qxwq\//);
    expect(await board.getByText('在这里看需求榜。').isVisible()).toBe(true);
    await seeHostUnharmed(page);
  });

  test('blocked calls to the platform: the element says so, the others go on, the button brings the rows', async () => {
    const list = /\/v1\/challenges\?/;
    const { page, board, detail, form } = await visitBlocked(list);
    await readDetail(detail);
    await writeBid(form);
    await seeHostUnharmed(page);
    await board.getByText('暂时连不上服务，请检查网络后重试。').waitFor();
    hosts.service.obstacles.lift(list);
    await board.getByRole('button', { name: '重试' }).click();
    await useBoard(board);
  });
});

describe('storage', () => {
  test('blocked: everything works, and the form says where the text is', async () => {
    const visitor = await visitAfter(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    }, 'plain.html');
    await useEverything(visitor);
    await visitor.form
      .getByText(/已存在服务器/)
      .first()
      .waitFor();
    expect(await visitor.wrong()).toEqual([]);
  });

  test('full: everything works, and the form says where the text is', async () => {
    const visitor = await visitAfter(() => {
      // Ever smaller pieces, until not one letter more fits in.
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let piece = 0; ; piece++) localStorage.setItem(`host-${size}-${piece}`, 'x'.repeat(size));
        } catch {}
      }
    }, 'plain.html');
    await useEverything(visitor);
    await visitor.form
      .getByText(/已存在服务器/)
      .first()
      .waitFor();
    expect(
      await visitor.page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('host-'))),
    ).toEqual([]);
    expect(await visitor.wrong()).toEqual([]);
  });
});

describe('an element that fails', () => {
  test('shows its own sentence with a way back; neighbours and page go on', async () => {
    // An answer that nobody foresaw, which breaks the drawing of the detail.
    const detailOnly = /\/v1\/challenges\/[^/?]+\?/;
    hosts.service.obstacles.answer(detailOnly, { id: hosts.service.mock.challengeIds[0], title: '坏' });
    const { page, board, detail, wrong } = await visit(hosts, 'plain.html');
    await detail.getByRole('alert').getByText('这部分内容没能显示出来，网页的其他部分不受影响。').waitFor();
    await useBoard(board);
    await seeHostUnharmed(page);
    expect(await wrong()).toEqual([]);

    hosts.service.obstacles.lift(detailOnly);
    await detail.getByRole('button', { name: '重试' }).click();
    await readDetail(detail);
  });
});

describe('the way out', () => {
  test('no link leaves the site unless the page says so, and nobody else is asked for anything', async () => {
    const visitor = await visit(hosts, 'translated.html');
    await seeRows(visitor.board);
    await readDetail(visitor.detail);
    await visitor.form.getByLabel('方案名称').waitFor();
    const list = visitor.page.locator('.own-list a');
    await list.first().waitFor();

    const links = await visitor.page.evaluate(() =>
      [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap((root) =>
        [...root.querySelectorAll<HTMLAnchorElement>('a[href], area[href], form[action]')].map(({ href }) => href),
      ),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => new URL(link).origin !== hosts.service.origin)).toEqual([]);
    // The host and its platform.
    const addresses = (await visitor.asked()).filter((address) => !address.startsWith('data:'));
    const origins = addresses.map((address) => new URL(address).origin);
    expect([...new Set(origins)]).toHaveLength(2);
    expect(await rowsOf(visitor.board).count()).toBeGreaterThan(0);
  });
});
