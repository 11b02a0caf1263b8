import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { Client } from '@qxwq/sdk/light';
import { emulateMedia } from '@web/test-runner-commands';
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
      // Longer texts further down must not move the columns.
      ...(index > 90 && { region: '150000', city: '呼和浩特', budget: { minWan: 12_500, maxWan: 17_500 } }),
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

  const isInWork = (page: OnPage<QxwqChallengeBoard>, index: number) =>
    page.all('td:first-child')[index]?.checkVisibility({ contentVisibilityAuto: true });

  it('leaves rows of a table that are far from the screen out of the browser’s work', async () => {
    const page = await open(hundredRows(), 'layout="table"');
    await page.until(() => page.all('tr[part~=row]').length === 100, 'the table');
    await page.until(() => !isInWork(page, 90), 'far rows to be left out');
    expect(isInWork(page, 0)).to.equal(true);
    page.all('[part~=link]')[90]?.focus();
    await page.until(() => isInWork(page, 90), 'the row that has the focus');
  });

  it('prints all rows of a table, as a table of the browser’s own', async () => {
    const page = await open(hundredRows(), 'layout="table"');
    await page.until(() => page.all('tr[part~=row]').length === 100, 'the table');
    await emulateMedia({ media: 'print' });
    try {
      await page.until(() => page.all('td').every((_, index) => isInWork(page, index) !== false), 'rows on paper');
      expect(getComputedStyle(page.one('thead')).display).to.equal('table-header-group');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('has the columns of a table in line from the first row to the last, at every width', async () => {
    for (const dir of ['ltr', 'rtl'])
      for (const locale of ['zh-CN', 'en'])
        for (const width of [500, 700, 1100, 1900]) {
          const page = await OnPage.open<QxwqChallengeBoard>(
            `<div dir=${dir} style="width:${width}px">
              <qxwq-challenge-board locale=${locale} page-size="100" layout="table"></qxwq-challenge-board>
            </div>`,
            { client: hundredRows() },
          );
          await page.until(() => page.all('tr[part~=row]').length === 100, 'the table');
          const edges = page.all('tr').map((row) =>
            [...row.children].map((cell) => {
              const { left, right } = cell.getBoundingClientRect();
              return [left, right].map((x) => Math.round(x * 10) / 10).join('–');
            }),
          );
          for (const row of [1, 40, 95, 100]) expect(edges[row], `row ${row}, ${width} ${locale}`).to.eql(edges[0]);
          const { scrollWidth, clientWidth } = page.one('.root');
          expect(scrollWidth, `${width} ${locale} ${dir}`).to.be.at.most(clientWidth);
        }
  });

  it('is one table for those who hear it, and each row says its place in it', async () => {
    const page = await open(hundredRows(), 'layout="table"');
    await page.until(() => page.all('tr[part~=row]').length === 100, 'the table');
    expect(page.one('[role=table]').ariaRowCount).to.equal('101');
    const rows = page.all('[role=table] > [role=rowgroup] > [role=row][part~=row]');
    expect(rows.map(({ ariaRowIndex }) => Number(ariaRowIndex))).to.eql(Array.from(rows, (_, index) => index + 2));
    expect(page.all('[role=columnheader]')).to.have.length(6);
    expect(rows.every((row) => row.querySelectorAll(':scope > [role=cell]').length === 6)).to.equal(true);
    await expect(page.element).to.be.accessible();
  });
});
