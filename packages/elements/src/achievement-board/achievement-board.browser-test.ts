import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { Client } from '@qxwq/sdk/light';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import '../define/achievement-board.js';
import { clientOf, hostileText, itUndrawn, OnPage, pretendOffline } from '../testing/on-page.js';
import type { QxwqAchievementBoard } from './achievement-board.js';

const open = (more = '', options: Parameters<typeof OnPage.open>[1] = {}, width = 1100) =>
  OnPage.open<QxwqAchievementBoard>(
    `<div style="width:${width}px"><qxwq-achievement-board locale="zh-CN" ${more}></qxwq-achievement-board></div>`,
    options,
  );
const ready = async (...given: Parameters<typeof open>) => {
  const page = await open(...given);
  await page.until(() => page.all('[part~=row]').length > 0, 'rows');
  return page;
};
const link = (page: OnPage<QxwqAchievementBoard>, index = 0) =>
  page.all<HTMLButtonElement>('[part~=link]')[index] as HTMLButtonElement;
const unfolded = async (page: OnPage<QxwqAchievementBoard>, index = 0) => {
  link(page, index).click();
  await page.until(() => page.all('.full dl').length > 0, 'the record');
};

describe('the achievement board', () => {
  it('says what there is, from whom, how ripe, and what is asked', async () => {
    const page = await ready('page-size=100');
    expect(page.one('.total').textContent).to.match(/^\d+ 项成果$/);
    const row = page.all('[part~=row]').find((each) => each.textContent?.includes('压铸件气孔射线在线检测'));
    for (const text of ['大学', '科技成果', '普通许可', 'TRL 6']) expect(row?.textContent).to.contain(text);
  });

  for (const layout of ['list', 'cards', 'table']) {
    it(`unfolds a row in place as ${layout}, and folds it again, by the keyboard`, async () => {
      const page = await ready(`layout=${layout}`);
      link(page, 1).focus();
      await sendKeys({ press: 'Enter' });
      await page.until(() => page.all('.full dl').length > 0, 'the record');
      expect(link(page, 1).getAttribute('aria-expanded')).to.equal('true');
      expect(page.one('.full').id).to.equal(link(page, 1).getAttribute('aria-controls'));
      expect(page.root.activeElement).to.equal(link(page, 1));
      await expect(page.element).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      await page.element.updateComplete;
      expect(page.all('.full')).to.have.length(0);
    }).timeout(60_000);
  }

  it('unfolds one at a time and asks for nothing that nobody opened', async () => {
    const page = await ready();
    expect(page.asked('achievements.get')).to.have.length(0);
    await unfolded(page, 0);
    link(page, 2).click();
    await page.until(() => page.one('.full').id === link(page, 2).getAttribute('aria-controls'), 'the other record');
    expect(page.all('.full')).to.have.length(1);
  });

  it('names nobody who did not consent', async () => {
    const page = await ready('page-size=100');
    const index = page.all('[part~=row]').findIndex((row) => row.textContent?.includes('压铸件气孔射线在线检测'));
    await unfolded(page, index);
    expect(page.one('.full').textContent).to.contain('联系方式未公开');
    expect(page.text).not.to.contain('010-55500000');
    expect(page.root.innerHTML).not.to.contain('transfer@edu.example');
  });

  it('shows a contact that was published, as links', async () => {
    const page = await ready('page-size=100');
    const index = page.all('[part~=row]').findIndex((row) => row.textContent?.includes('高盐废水分盐结晶'));
    await unfolded(page, index);
    const addresses = page.all<HTMLAnchorElement>('[part~=contact] a').map(({ href }) => href);
    expect(addresses).to.deep.equal(['tel:010-55500000', 'mailto:transfer@edu.example']);
  });

  it('searches, marks what was found and filters', async () => {
    const page = await ready();
    const field = page.one<HTMLInputElement>('input[type=search]');
    field.value = '气孔';
    field.form?.requestSubmit();
    await page.until(() => page.all('mark').length > 0, 'marked words');
    // The words are marked in the rows that are there already, before the request is out.
    await page.until(() => page.asked('achievements.list').at(-1)?.get('q') === '气孔', 'the search');
    page.one<HTMLInputElement>('.facet input').click();
    await page.until(() => page.asked('achievements.list').at(-1)?.has('kind'), 'the filter');
    expect(page.all('.chip')).to.have.length(1);
  });

  it('calls institutions by their names, in the facet and among what was chosen', async () => {
    const page = await ready('facets="organisation"');
    await page.until(() => page.all('.facet .check').length > 0, 'the facet');
    const label = page.one('.facet .check span').textContent ?? '';
    expect(label).to.contain('大学');
    page.one<HTMLInputElement>('.facet input').click();
    await page.until(() => page.all('.chip').length === 1, 'the chip');
    expect(page.one('.chip').textContent).to.contain(label);
  });

  it('is sorted by readiness and by price', async () => {
    const page = await ready();
    const select = page.one<HTMLSelectElement>('select');
    expect([...select.options].map(({ text }) => text)).to.deep.equal(['最新发布', '成熟度', '意向价格']);
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    await page.until(() => page.asked('achievements.list').at(-1)?.get('sort') === 'trl', 'the order');
  });

  it('leads to the host’s page where there is one', async () => {
    const page = await ready('achievement-href="/achievement?id={id}"');
    const [address, achievements] = [page.one<HTMLAnchorElement>('a[part~=link]').getAttribute('href'), [] as string[]];
    page.element.addEventListener('qxwq-achievement-open', (event) => {
      achievements.push(event.detail.achievementId);
      event.preventDefault();
    });
    link(page).click();
    expect(address).to.equal(`/achievement?id=${achievements[0]}`);
    expect(page.all('.full')).to.have.length(0);
  });

  it('stays folded when the page says so', async () => {
    const page = await ready();
    page.element.addEventListener('qxwq-achievement-open', (event) => event.preventDefault());
    link(page).click();
    await page.element.updateComplete;
    expect(page.asked('achievements.get')).to.have.length(0);
  });

  it('says that a record did not come, and loads it again when asked', async () => {
    const page = await ready();
    page.mock.use('serverError');
    link(page).click();
    await page.until(() => page.all('.full [part~=error]').length > 0, 'the sentence');
    page.mock.stop('serverError');
    page.button('重试').click();
    await page.until(() => page.all('.full dl').length > 0, 'the record');
  });

  it('says that the platform failed, and loads again when asked', async () => {
    const mock = mockPlatform({ faults: ['serverError'] });
    const page = await open('', { mock });
    await page.reads('服务器出错');
    await expect(page.element).to.be.accessible();
    mock.stop('serverError');
    page.button('重试').click();
    await page.reads('项成果');
  });

  it('says that there is no network, and loads by itself when there is', async () => {
    const mock = mockPlatform({ faults: ['offline'] });
    const online = pretendOffline();
    const page = await open('', { mock });
    await page.reads('当前没有网络');
    mock.stop('offline');
    online();
    await page.reads('项成果');
  });

  it('says what to do when it is empty', async () => {
    const page = await open('', { mock: mockPlatform({ faults: ['empty'] }) });
    await page.reads('榜上还没有成果');
  });

  itUndrawn(
    'keeps its rows where they were while it waits',
    'a server’s drawing leaves nothing to wait for',
    async () => {
      const mock = mockPlatform({ latencyMs: 300 });
      const page = await open('', { mock });
      await page.until(() => page.all('.skeleton .row').length > 0, 'the skeleton');
      const before = page.one('.skeleton .row').getBoundingClientRect();
      await page.until(() => page.all('[part~=row]').length > 0, 'rows');
      expect(page.one('[part~=row]').getBoundingClientRect().top).to.be.closeTo(before.top, 1);
    },
  );

  it('takes hostile texts as texts', async () => {
    const mock = mockPlatform();
    const { achievements } = clientOf(mock);
    const list = async (...args: Parameters<typeof achievements.list>) => {
      const page = await achievements.list(...args);
      return { ...page, items: page.items.map((row) => ({ ...row, title: hostileText, summary: hostileText })) };
    };
    const page = await ready('', { mock, client: { achievements: { ...achievements, list } } as unknown as Client });
    expect(page.one('[part~=link]').textContent).to.contain(hostileText);
    expect(page.all('[part~=row] img, [part~=row] script')).to.have.length(0);
  });

  it('does not scroll sideways from 280 px on, also unfolded', async () => {
    for (const layout of ['list', 'cards', 'table']) {
      const page = await ready(`layout=${layout}`, {}, 280);
      await unfolded(page);
      const root = page.one('.root');
      expect(root.scrollWidth, layout).to.be.at.most(root.clientWidth);
    }
  });

  it('has the columns of its table in line, and a record below its row as wide as the table', async () => {
    for (const width of [320, 600, 1100]) {
      const page = await ready('layout=table', {}, width);
      await unfolded(page, 3);
      const left = (cells: HTMLElement[]) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left));
      const columns = page.all('tr[part~=row]').map((row) => left([...row.children] as HTMLElement[]));
      for (const row of columns) expect(row, `${width}`).to.eql(left(page.all('th')));
      expect(page.one('.full').offsetWidth, `${width}`).to.equal(page.one('table').offsetWidth);
    }
  });

  it('prints what is unfolded, without controls', async () => {
    const page = await ready();
    await unfolded(page);
    await emulateMedia({ media: 'print' });
    try {
      expect(getComputedStyle(page.one('.toolbar')).display).to.equal('none');
      expect(getComputedStyle(page.one('.full')).display).not.to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('speaks English and traditional Chinese', async () => {
    const page = await ready();
    page.element.update({ locale: 'en' });
    await page.reads('achievements');
    await unfolded(page);
    await page.reads('The contact is not published');
    page.element.update({ locale: 'zh-Hant' });
    await page.reads('項成果');
    await expect(page.element).to.be.accessible();
  });

  for (const look of ['theme=dark', 'elder']) {
    it(`has no finding of axe with ${look}`, async () => {
      const page = await ready(look);
      await unfolded(page);
      await expect(page.element).to.be.accessible();
    }).timeout(60_000);
  }
});
