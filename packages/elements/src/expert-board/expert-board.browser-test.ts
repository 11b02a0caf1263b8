import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import { sendKeys } from '@web/test-runner-commands';
import '../define/expert-board.js';
import { clientOf, OnPage } from '../testing/on-page.js';
import type { QxwqExpertBoard } from './expert-board.js';

const open = (more = '', options: Parameters<typeof OnPage.open>[1] = {}, width = 1100) =>
  OnPage.open<QxwqExpertBoard>(
    `<div style="width:${width}px"><qxwq-expert-board locale="zh-CN" page-size=100 ${more}></qxwq-expert-board></div>`,
    options,
  );
const ready = async (...given: Parameters<typeof open>) => {
  const page = await open(...given);
  await page.until(() => page.all('[part~=row]').length > 0, 'rows');
  await page.until(() => page.all('.kinds .count, .facet input').length > 0, 'counts');
  return page;
};
const links = (page: OnPage<QxwqExpertBoard>) => page.all<HTMLButtonElement>('[part~=link]');
const rowsOf = (page: OnPage<QxwqExpertBoard>) => page.all('[part~=row]').map((row) => row.textContent ?? '');
const tab = (page: OnPage<QxwqExpertBoard>, name: string) =>
  page
    .all<HTMLLabelElement>('.kinds label')
    .find((label) => label.querySelector('span')?.textContent === name)
    ?.querySelector('input') as HTMLInputElement;
const unfold = async (page: OnPage<QxwqExpertBoard>, index: number) => {
  links(page)[index]?.click();
  await page.until(() => page.all('.full dl').length > 0, 'the record');
};

describe('the board of experts', () => {
  it('shows teams, experts, mentors and liaisons under tabs with their counts', async () => {
    const page = await ready();
    const names = page.all('.kinds label > span:first-of-type').map((span) => span.textContent);
    expect(names).to.deep.equal(['全部', '科研团队', '专家', '企业技术导师', '博士生联络员']);
    const counts = page.all('.kinds .count').map((count) => Number(count.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(page.all('[part~=row]').length);
  });

  it('narrows to a kind by the arrow keys, without repeating it among the choices', async () => {
    const page = await ready();
    tab(page, '全部').focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.until(() => page.asked('people.list').at(-1)?.get('kind') === 'team', 'teams');
    await page.until(() => rowsOf(page).every((row) => row.includes('科研团队')), 'only teams');
    expect(page.all('.chip')).to.have.length(0);
    await sendKeys({ press: 'ArrowLeft' });
    await page.until(() => !page.asked('people.list').at(-1)?.has('kind'), 'all of them');
  });

  it('goes back to the tab that holds when the page keeps the reader there', async () => {
    const page = await ready();
    page.element.addEventListener('qxwq-filter-change', (event) => event.preventDefault());
    tab(page, '专家').click();
    await page.element.updateComplete;
    expect(tab(page, '全部').checked).to.equal(true);
    expect(page.asked('people.list')).to.have.length(1);
  });

  it('has no tabs where the host shows one kind only', async () => {
    const page = await ready('filter="kind=mentor"');
    expect(page.all('.kinds')).to.have.length(0);
    expect(rowsOf(page).every((row) => row.includes('企业技术导师'))).to.equal(true);
  });

  it('names nobody who did not consent, neither in rows nor unfolded', async () => {
    const page = await ready();
    const { items } = await clientOf(page.mock).people.list({ limit: 100 });
    const hidden = items.findIndex(({ name }) => name === null);
    expect(hidden).to.be.greaterThan(-1);
    await unfold(page, hidden);
    expect(rowsOf(page)[hidden]).to.contain('姓名未公开');
    const record = await clientOf(page.mock).people.get(items[hidden]?.id as never);
    expect(record.contact).to.equal(null);
    expect(page.one('.full').textContent).to.contain('联系方式未公开');
  });

  it('shows what was consented to: name, title, and contact as links', async () => {
    const page = await ready();
    const { items } = await clientOf(page.mock).people.list({ limit: 100 });
    const records = await Promise.all(items.map(({ id }) => clientOf(page.mock).people.get(id)));
    const index = records.findIndex(({ name, contact }) => name !== null && contact !== null);
    expect(index, 'somebody who published both').to.be.greaterThan(-1);
    await unfold(page, index);
    expect(links(page)[index]?.textContent).to.contain(records[index]?.name);
    expect(page.one<HTMLAnchorElement>('[part~=contact] a').href).to.match(/^(tel|mailto):/);
  });

  it('says for whom a mentor or a liaison is there', async () => {
    const page = await ready();
    const { items } = await clientOf(page.mock).people.list({ limit: 100, kind: ['liaison'] });
    const partner = items.find(({ partner }) => partner)?.partner?.name;
    expect(page.text).to.contain(`联络${partner}`);
  });

  it('tells the page whom a reader opens', async () => {
    const page = await ready();
    const opened: string[] = [];
    page.element.addEventListener('qxwq-person-open', ({ detail }) => opened.push(detail.personId));
    await unfold(page, 0);
    expect(opened).to.have.length(1);
    expect(page.one('.full').id).to.equal(`full-${opened[0]}`);
  });

  it('says that the platform failed, and loads again when asked', async () => {
    const mock = mockPlatform({ faults: ['serverError'] });
    const page = await open('', { mock });
    await page.reads('服务器出错');
    mock.stop('serverError');
    page.button('重试').click();
    await page.until(() => page.all('[part~=row]').length > 0, 'rows');
  });

  it('says what to do when nothing matches', async () => {
    const page = await ready();
    const field = page.one<HTMLInputElement>('input[type=search]');
    field.value = '没有这样的词组合xyz';
    field.form?.requestSubmit();
    await page.reads('没有符合条件的专家或团队');
    page.one<HTMLButtonElement>('.ways button').click();
    await page.until(() => page.all('[part~=row]').length > 0, 'rows');
  });

  it('keeps kind and words in the page’s address', async () => {
    const before = location.search;
    history.replaceState(null, '', '?p-kind=expert&p-q=检测');
    try {
      const page = await open('url-state="p"');
      // A server that draws one page for all readers has asked once before.
      await page.until(() => page.asked('people.list').length === (page.isDrawn ? 2 : 1), 'one request');
      const asked = page.asked('people.list').at(-1);
      expect([asked?.get('kind'), asked?.get('q')]).to.deep.equal(['expert', '检测']);
    } finally {
      history.replaceState(null, '', location.pathname + before);
    }
  });

  for (const layout of ['list', 'cards', 'table']) {
    it(`fits into 280 px as ${layout}, and has no finding of axe`, async () => {
      const page = await ready(`layout=${layout}`, {}, 280);
      await unfold(page, 0);
      const root = page.one('.root');
      expect(root.scrollWidth).to.be.at.most(root.clientWidth);
      await expect(page.element).to.be.accessible();
    }).timeout(60_000);
  }

  it('speaks English and traditional Chinese', async () => {
    const page = await ready();
    page.element.update({ locale: 'en' });
    await page.reads('experts and teams');
    expect(tab(page, 'Technology mentor')).to.exist;
    page.element.update({ locale: 'zh-Hant' });
    await page.reads('位專家和團隊');
  });
});
