import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import '../define/challenge-list.js';
import { hostileText, itUndrawn, OnPage, pretendOffline } from '../testing/on-page.js';
import type { QxwqChallengeList } from './challenge-list.js';

const card = `
  <template>
    <li class="card"><a data-qx="title" data-qx-href="url"></a>
      <b data-qx-if="budget" data-qx="budget"></b> <i data-qx-unless="budget">?</i>
      <time data-qx="deadline" data-qx-format="days-left" data-qx-attr-datetime="deadline"></time>
      <ul><li class="tag" data-qx-each="keywords" data-qx="item"></li></ul></li>
  </template>`;
const states = `
  <template data-qx-state="loading"><li class="loading">…</li></template>
  <template data-qx-state="empty"><li class="empty">none</li></template>
  <template data-qx-state="error"><li class="error"><span data-qx="message"></span><button data-qx-action="retry">again</button></li></template>
  <template data-qx-state="total"><li class="total"><b data-qx="total"></b>/<i data-qx="shown"></i></li></template>
  <template data-qx-state="more"><li class="more"><button data-qx-action="more">more</button></li></template>`;
const open = (inside: string, more = '', options = {}) =>
  OnPage.open<QxwqChallengeList>(
    `<qxwq-challenge-list locale="zh-CN" challenge-href="/c?id={id}" page-size="5" ${more}><ul class="site">${inside}</ul></qxwq-challenge-list>`,
    options,
  );
const all = (page: OnPage<QxwqChallengeList>, selector: string) => [
  ...page.element.querySelectorAll<HTMLElement>(selector),
];
const rows = (page: OnPage<QxwqChallengeList>) => page.until(() => all(page, '.card').length > 0, 'rows');

describe('a list in the host’s own markup', () => {
  it('repeats the team’s card in the page’s own DOM', async () => {
    const page = await open(card);
    await rows(page);
    const [first] = all(page, 'ul.site > .card');
    expect(all(page, '.card')).to.have.length(5);
    expect(first?.querySelector('a')?.getAttribute('href')).to.match(/\/c\?id=chl_/);
    expect(first?.querySelector('time')?.getAttribute('datetime')).to.match(/^20\d\d-/);
    expect(first?.querySelectorAll('.tag').length).to.be.greaterThan(0);
    expect(all(page, '.card [data-qx]')).to.have.length(0);
    await expect(page.element).to.be.accessible();
  });

  it('takes the page’s styles', async () => {
    const page = await open(`<style>.card a { color: rgb(1, 2, 3) }</style>${card}`);
    page.element.style.letterSpacing = '3px';
    await rows(page);
    const style = getComputedStyle(all(page, '.card a')[0] as HTMLElement);
    expect([style.color, style.letterSpacing]).to.deep.equal(['rgb(1, 2, 3)', '3px']);
  });

  itUndrawn('waits in the page’s words', 'a server has put the rows there already', async () => {
    const page = await open(card + states, '', { mock: mockPlatform({ latencyMs: 100 }) });
    await page.until(() => all(page, '.loading').length === 1, 'the wait');
    await rows(page);
    expect(all(page, '.loading')).to.have.length(0);
  });

  it('says how many there are', async () => {
    const page = await open(card + states);
    await rows(page);
    expect(all(page, '.total')[0]?.textContent).to.equal('23/5');
  });

  it('brings further rows, keeps the ones before and goes on at the first new one', async () => {
    const page = await open(card + states);
    await rows(page);
    const [first] = all(page, '.card');
    all(page, '.more button')[0]?.click();
    await page.until(() => all(page, '.card').length === 10, 'ten rows');
    expect(all(page, '.card')[0]).to.equal(first);
    await page.until(() => document.activeElement === all(page, '.card a')[5], 'the focus');
  });

  it('says when nothing matches', async () => {
    const page = await open(card + states, 'filter="q=没有这样的需求甲乙丙"');
    await page.until(() => all(page, '.empty').length === 1, 'the sentence');
    expect(all(page, '.card, .total, .more')).to.have.length(0);
  });

  it('says in the page’s words that loading failed, and loads again when asked', async () => {
    const mock = mockPlatform();
    mock.use('serverError');
    const page = await open(card + states, '', { mock });
    await page.until(() => all(page, '.error').length === 1, 'the sentence');
    expect(all(page, '.error span')[0]?.textContent).to.not.equal('');
    mock.stop('serverError');
    all(page, '.error button')[0]?.click();
    await rows(page);
    expect(all(page, '.error')).to.have.length(0);
  });

  it('has a sentence of its own where the page has none', async () => {
    const back = pretendOffline();
    const mock = mockPlatform();
    mock.use('offline');
    const page = await open(card, '', { mock });
    await page.reads('当前没有网络');
    mock.stop('offline');
    back();
    await rows(page);
    expect(page.all('.notice')).to.have.length(0);
  });

  it('lets the page open a challenge by itself', async () => {
    const page = await open(card);
    await rows(page);
    let opened = '';
    page.element.addEventListener('qxwq-challenge-open', (event) => {
      event.preventDefault();
      opened = event.detail.challenge.title;
    });
    const link = all(page, '.card a')[2] as HTMLElement;
    link.click();
    expect(opened).to.equal(link.textContent);
  });

  it('does not touch rows that stay as they are', async () => {
    const page = await open(card);
    await rows(page);
    const before = all(page, '.card');
    before[0]?.classList.add('mine');
    await page.element.reload();
    await page.element.updateComplete;
    expect(all(page, '.card')).to.deep.equal(before);
    expect(before[0]?.className).to.equal('card mine');
  });

  it('shows markup as text', async () => {
    const mock = mockPlatform();
    const client = {
      challenges: {
        list: async () => {
          const { challenge } = await (await import('../testing/on-page.js'))
            .clientOf(mock)
            .challenges.list({ limit: 1 })
            .then(({ items }) => ({ challenge: items[0] }));
          return {
            items: [{ ...challenge, title: hostileText, keywords: [hostileText] }],
            nextCursor: null,
            total: { value: 1, capped: false },
          };
        },
      },
    } as never;
    const page = await open(card, '', { mock, client });
    await rows(page);
    expect(all(page, '.card a')[0]?.textContent).to.equal(hostileText);
    expect(all(page, '.card img, .card script')).to.have.length(0);
  });

  it('lives in a table, where only rows may stand', async () => {
    const page = await OnPage.open<QxwqChallengeList>(
      `<qxwq-challenge-list locale="zh-CN"><table><tbody><template><tr><td data-qx="title"></td></tr></template></tbody></table></qxwq-challenge-list>`,
    );
    await page.until(() => all(page, 'tbody > tr').length === 20, 'rows');
  });
});
