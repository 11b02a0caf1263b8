import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/challenge-board.js';
import { OnPage } from '../testing/on-page.js';
import type { QxwqChallengeBoard } from './challenge-board.js';

const open = async (more = '', width = 1100) => {
  const page = await OnPage.open<QxwqChallengeBoard>(
    `<div style="width:${width}px"><qxwq-challenge-board locale="zh-CN" ${more}></qxwq-challenge-board></div>`,
  );
  await page.reads('项需求');
  await page.until(() => page.all('fieldset.facet').length > 0, 'facets');
  return page;
};

const box = (page: OnPage<QxwqChallengeBoard>, label: string) =>
  page
    .all<HTMLLabelElement>('.check')
    .find((one) => one.querySelector('span')?.textContent === label)
    ?.querySelector('input') as HTMLInputElement;

describe('facets', () => {
  it('are ticked by the keyboard, and the focus stays', async () => {
    const page = await open();
    box(page, '揭榜中').focus();
    await sendKeys({ press: 'Space' });
    await page.until(() => page.asked('challenges.list').at(-1)?.get('state') === 'published', 'the filter');
    expect(page.root.activeElement).to.equal(box(page, '揭榜中'));
    expect(page.button('取消“揭榜中”')).to.exist;
  });

  it('combine: values of one are alternatives, facets narrow each other', async () => {
    const page = await open();
    box(page, '揭榜中').click();
    await page.element.updateComplete;
    box(page, '评榜中').click();
    await page.until(() => page.asked('challenges.list').at(-1)?.getAll('state').length === 2, 'both states');
    expect(page.asked('challenge-facets')).to.deep.equal([]);
    expect(page.asked('challenges.facets').at(-1)?.getAll('state')).to.have.members(['published', 'closed']);
  });

  it('are taken back by their chips; reading goes on at the count', async () => {
    const page = await open();
    box(page, '揭榜中').click();
    await page.element.updateComplete;
    page.button('取消“揭榜中”').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('.chip').length === 0, 'no chip');
    expect(page.root.activeElement).to.equal(page.one('.total'));
    expect(box(page, '揭榜中').checked).to.equal(false);
  });

  it('that the host has fixed are not offered and always sent', async () => {
    const page = await open('filter="state=published&region=140000"');
    expect(page.text).not.to.contain('状态');
    expect(page.text).not.to.contain('地区');
    const asked = page.asked('challenges.list')[0];
    expect([asked?.get('state'), asked?.get('region')]).to.deep.equal(['published', '140000']);
  });

  it('can be left out', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>(
      '<qxwq-challenge-board locale="zh-CN" facets=""></qxwq-challenge-board>',
    );
    await page.reads('23 项需求');
    expect(page.all('.rail, .filter-button')).to.have.length(0);
    expect(page.asked('challenges.facets')).to.have.length(0);
  });

  it('stand at the left where there is room, else behind 筛选 with a count', async () => {
    const wide = await open();
    expect(wide.one('.rail').getBoundingClientRect().right).to.be.below(wide.one('.main').getBoundingClientRect().left);
    expect(getComputedStyle(wide.one('.filter-button')).display).to.equal('none');

    const narrow = await open('', 360);
    const button = narrow.one<HTMLButtonElement>('.filter-button');
    expect(getComputedStyle(narrow.one('.rail')).display).to.equal('none');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await narrow.element.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expect(narrow.element).to.be.accessible();

    box(narrow, '揭榜中').click();
    await narrow.element.updateComplete;
    expect(button.getAttribute('aria-label')).to.equal('筛选 1 项已选');
    box(narrow, '揭榜中').focus();
    await sendKeys({ press: 'Escape' });
    await narrow.element.updateComplete;
    expect(getComputedStyle(narrow.one('.rail')).display).to.equal('none');
    expect(narrow.root.activeElement).to.equal(button);
    // axe takes its time on a busy machine.
  }).timeout(60_000);

  it('show all their values when asked', async () => {
    const page = await open();
    const more = page.all<HTMLButtonElement>('.facet .plain')[0];
    const count = page.all('.check').length;
    more?.click();
    await page.element.updateComplete;
    expect(page.all('.check').length).to.be.greaterThan(count);
    expect(more?.textContent?.trim()).to.equal('收起');
  });
});
