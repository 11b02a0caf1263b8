import { expect } from '@open-wc/testing';
import '../define/challenge-board.js';
import { OnPage } from '../testing/on-page.js';
import type { QxwqChallengeBoard } from './challenge-board.js';

const before = location.search;
const at = (search: string) => history.replaceState({ host: 1 }, '', location.pathname + search);
const open = (more: string) =>
  OnPage.open<QxwqChallengeBoard>(`<qxwq-challenge-board locale="zh-CN" ${more}></qxwq-challenge-board>`);

describe('the page’s address', () => {
  afterEach(() => at(before));

  it('is left alone unless the host asks', async () => {
    at('?a=1');
    const page = await open('');
    await page.reads('23 项需求');
    page.one<HTMLInputElement>('.facet input').click();
    await page.until(() => page.all('.chip').length === 1, 'the filter');
    expect(location.search).to.equal('?a=1');
  });

  it('keeps what the reader asked for beside the page’s own parameters, and the host’s history entry', async () => {
    at('?id=7&name=%D6%D0');
    const page = await open('url-state');
    await page.reads('23 项需求');
    const field = page.one<HTMLInputElement>('input[type=search]');
    field.value = '气孔';
    field.form?.requestSubmit();
    expect(location.search).to.equal('?id=7&name=%D6%D0&qx-q=%E6%B0%94%E5%AD%94');
    expect(history.state).to.deep.equal({ host: 1 });
  });

  it('says what the board shows', async () => {
    at('?qx-q=%E6%B0%94%E5%AD%94&qx-state=published&qx-sort=budget&qx-layout=table');
    const page = await open('url-state');
    await page.until(() => page.all('table').length === 1, 'the table');
    // A server that draws one page for all readers has asked once before.
    await page.until(() => page.asked('challenges.list').length === (page.isDrawn ? 2 : 1), 'one request');
    const asked = page.asked('challenges.list').at(-1);
    expect([asked?.get('q'), asked?.get('state'), asked?.get('sort')]).to.deep.equal(['气孔', 'published', 'budget']);
    expect(page.one<HTMLInputElement>('input[type=search]').value).to.equal('气孔');
  });

  it('is followed when the reader goes back', async () => {
    at('?qx-q=%E6%B0%94%E5%AD%94');
    const page = await open('url-state');
    await page.until(() => page.all('mark').length > 0, 'rows');
    at('');
    dispatchEvent(new PopStateEvent('popstate'));
    await page.reads('23 项需求');
    expect(page.one<HTMLInputElement>('input[type=search]').value).to.equal('');
  });

  it('is that of the page, not that of its <base>', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    try {
      const page = await open('url-state');
      await page.reads('23 项需求');
      at('');
      const { pathname } = location;
      page.one<HTMLInputElement>('.facet input').click();
      expect(location.pathname + location.search).to.equal(`${pathname}?qx-state=published`);
    } finally {
      base.remove();
    }
  });

  it('holds two boards apart by their prefixes', async () => {
    at('?b-q=%E7%94%B5%E6%B1%A0');
    const page = await open('url-state="b"');
    await page.until(() => page.all('mark').length > 0, 'rows');
    expect(page.one('mark').textContent).to.equal('电池');
  });
});
