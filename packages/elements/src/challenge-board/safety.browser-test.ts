import { expect } from '@open-wc/testing';
import type { ChallengeSummary } from '@qxwq/contract';
import type { Client } from '@qxwq/sdk/light';
import '../define/challenge-board.js';
import { hostileText, OnPage } from '../testing/on-page.js';
import type { QxwqChallengeBoard } from './challenge-board.js';

const harmful = (id: string) =>
  ({
    id,
    number: hostileText,
    title: `标题 ${hostileText}`,
    organisation: { id: 'org_0000000000000000', name: hostileText, kind: hostileText, tier: hostileText },
    region: hostileText,
    city: hostileText,
    industry: hostileText,
    disciplines: [hostileText],
    summary: hostileText,
    keywords: [hostileText],
    cooperationModes: [hostileText],
    budget: { minWan: 1, maxWan: 2 },
    trl: { from: 1, to: 2 },
    state: 'published',
    programme: hostileText,
    publishedAt: '2026-11-01T00:00:00Z',
    deadline: '2027-11-01T00:00:00Z',
    bidCount: 1,
    jointBids: true,
    sample: false,
  }) as unknown as ChallengeSummary;

const clientWith = (items: ChallengeSummary[]) =>
  ({
    challenges: {
      list: async () => ({ items, nextCursor: null, total: { value: items.length, capped: false } }),
      facets: async () => ({
        total: { value: 1, capped: false },
        facets: { region: [{ value: hostileText, count: 1 }], state: [{ value: hostileText, count: 1 }] },
      }),
    },
  }) as unknown as Client;

describe('text from elsewhere', () => {
  for (const layout of ['list', 'cards', 'table']) {
    it(`is text, in every field of a ${layout}`, async () => {
      const page = await OnPage.open<QxwqChallengeBoard>(
        `<qxwq-challenge-board locale="zh-CN" layout="${layout}" challenge-href="/c?id={id}"></qxwq-challenge-board>`,
        { client: clientWith([harmful('chl_0000000000000000')]) },
      );
      await page.until(() => page.all('[part~=row]').length > 0, 'a row');
      expect(page.text).to.contain(hostileText);
      expect(page.all('img, script')).to.have.length(0);
      expect(window).not.to.have.property('harmed');
    });
  }

  it('cannot make a link run a script, whatever the id or the template', async () => {
    const client = clientWith([harmful('javascript:alert(1)')]);
    const page = await OnPage.open<QxwqChallengeBoard>(
      '<qxwq-challenge-board locale="zh-CN" challenge-href="javascript:{id}"></qxwq-challenge-board>',
      { client },
    );
    await page.reads('1 项需求');
    expect(page.all('a')).to.have.length(0);
    page.element.challengeHref = '{id}';
    await page.element.updateComplete;
    expect(page.one<HTMLAnchorElement>('a').protocol).to.equal(location.protocol);
  });
});

describe('opening a challenge', () => {
  it('follows a real link unless the page says no', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>(
      '<qxwq-challenge-board locale="zh-CN" challenge-href="#opened-{id}"></qxwq-challenge-board>',
    );
    await page.reads('23 项需求');
    const link = page.one<HTMLAnchorElement>('[part~=link]');
    expect(new URL(link.href).hash).to.match(/^#opened-chl_/);
    let opened = '';
    page.element.addEventListener('qxwq-challenge-open', (event) => {
      opened = event.detail.challengeId;
      event.preventDefault();
    });
    link.click();
    expect(link.href).to.contain(opened);
    expect(location.hash).to.equal('');
  });

  it('is an event alone where the host gave no address', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>('<qxwq-challenge-board locale="zh-CN"></qxwq-challenge-board>');
    await page.reads('23 项需求');
    let title = '';
    document.addEventListener(
      'qxwq-challenge-open',
      (event) => {
        title = event.detail.challenge.title;
      },
      { once: true },
    );
    page.one<HTMLButtonElement>('button[part~=link]').click();
    expect(page.text).to.contain(title);
    expect(title).not.to.equal('');
  });
});
