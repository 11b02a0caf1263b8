import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { Client } from '@qxwq/sdk/light';
import '../define/challenge-board.js';
import { clientOf, OnPage } from '../testing/on-page.js';
import type { QxwqChallengeBoard } from './challenge-board.js';

const open = (client: Client, more = '') =>
  OnPage.open<QxwqChallengeBoard>(
    `<qxwq-challenge-board locale="zh-CN" page-size="100" ${more}></qxwq-challenge-board>`,
    {
      client,
    },
  );

/** A board of a hundred rows, the last of which is due at `deadline`. */
function hundredRows(deadline = '2199-01-01T00:00:00Z'): Client {
  const { challenges } = clientOf(mockPlatform());
  const list = async (...args: Parameters<typeof challenges.list>) => {
    const page = await challenges.list(...args);
    const items = Array.from({ length: 100 }, (_, index) => ({
      ...(page.items[index % page.items.length] as (typeof page.items)[number]),
      id: `chl_${index}`,
      title: `第 ${index + 1} 项`,
      state: 'published',
      deadline: index === 99 ? deadline : '2199-01-01T00:00:00Z',
    }));
    return { items, nextCursor: null, total: { value: 100, capped: false } };
  };
  return { challenges: { ...challenges, list } } as unknown as Client;
}

describe('a long board', () => {
  it('tells of every row what is left as time passes, also far below', async () => {
    const page = await open(hundredRows(new Date(Date.now() + 1500).toISOString()));
    await page.until(() => page.all('[part~=row]').length === 100, 'the rows');
    expect(page.all('[part~=deadline]').at(-1)?.textContent).to.contain('剩 1 分钟');
    await page.until(() => page.all('[part~=deadline]').at(-1)?.textContent?.includes('已截止'), 'the end');
  });

  it('shows other words, links and layouts in all of its rows', async () => {
    const page = await open(hundredRows());
    await page.until(() => page.all('[part~=row]').length === 100, 'the rows');
    page.element.challengeHref = '/c/{id}';
    await page.element.updateComplete;
    expect(page.all('a[part~=link]')).to.have.length(100);
    page.element.locale = 'en';
    await page.until(() => page.all('[part~=deadline]').at(-1)?.textContent?.includes('left'), 'English');
    page.element.layout = 'table';
    await page.until(() => page.all('tr[part~=row]').length === 100, 'the table');
  });

  it('is one list with all of its rows for those who hear it', async () => {
    const page = await open(hundredRows());
    await page.until(() => page.all('[part~=row]').length === 100, 'the rows');
    expect(page.all('[role=list]')).to.have.length(1);
    expect(page.all('[role=list] > .pack > [role=listitem]')).to.have.length(100);
    await expect(page.element).to.be.accessible();
  });
});
