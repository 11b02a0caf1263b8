import { expect, oneEvent } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { QxwqChallengeBoard } from '../challenge-board/challenge-board.js';
import '../define/challenge-board.js';
import '../define/provider.js';
import type { QxwqProvider } from '../provider/provider.js';
import { OnPage } from '../testing/on-page.js';
import { signOut } from './sign-out.js';

const tag = '<qxwq-challenge-board locale="zh-CN"></qxwq-challenge-board>';

async function board(mock = mockPlatform()): Promise<OnPage<QxwqChallengeBoard>> {
  const page = await OnPage.open<QxwqChallengeBoard>(tag, { mock });
  await page.until(() => page.root.querySelector('[part~=row]'), 'rows');
  return page;
}

describe('what a host can hook into', () => {
  it('changes language, theme and filter in place: the field keeps its text and the focus', async () => {
    const page = await board();
    const field = page.one<HTMLInputElement>('[part~=search]');
    field.focus();
    field.value = '气孔';
    page.element.update({ locale: 'en', theme: 'dark', filter: 'state=published' });
    await page.reads('Newest');
    expect(page.root.activeElement).to.equal(field);
    expect(field.value).to.equal('气孔');
    expect(page.one('.root').dataset.theme).to.equal('dark');
    await page.until(() => page.asked('challenges.list').at(-1)?.get('state') === 'published', 'the new filter');
  });

  it('speaks traditional Chinese', async () => {
    const page = await board();
    page.element.update({ locale: 'zh-TW' });
    await page.reads('項需求');
    expect(page.text).to.contain('揭榜');
  });

  it('lets the page keep a reader from filtering', async () => {
    const page = await board();
    const before = page.asked('challenges.list').length;
    await page.until(() => page.root.querySelector('.facet input'), 'facets');
    page.element.addEventListener('qxwq-filter-change', (event) => event.preventDefault());
    const box = page.one<HTMLInputElement>('.facet input');
    box.click();
    await page.element.updateComplete;
    expect(box.checked).to.equal(false);
    expect(page.asked('challenges.list').length).to.equal(before);
  });

  it('tells what a reader filters by', async () => {
    const page = await board();
    await page.until(() => page.root.querySelector('.facet input'), 'facets');
    const told = oneEvent(page.element, 'qxwq-filter-change');
    page.one<HTMLInputElement>('.facet input').click();
    const { detail } = (await told) as GlobalEventHandlersEventMap['qxwq-filter-change'];
    expect(detail.filter.state).to.have.length(1);
  });

  it('gives a stable code for what failed', async () => {
    const challenges = { list: () => Promise.reject(new TypeError('x')), facets: () => Promise.reject(new Error('x')) };
    const page = await OnPage.open<QxwqChallengeBoard>(tag, { client: null });
    const told = oneEvent(page.element, 'qxwq-error');
    page.element.client = { challenges } as never;
    const { detail } = (await told) as GlobalEventHandlersEventMap['qxwq-error'];
    expect(detail.code).to.equal('unknown');
  });

  it('asks the platform for nothing before it is told where that is', async () => {
    const asked = performance.getEntriesByType('resource').length;
    await OnPage.open(tag, { client: null });
    const later = performance.getEntriesByType('resource').slice(asked);
    expect(later.filter(({ name }) => !name.startsWith(location.origin))).to.deep.equal([]);
  });

  it('forgets rows, tokens and, on request, drafts when the page signs its user out', async () => {
    localStorage.setItem('qxwq:draft:test', '{}');
    localStorage.setItem('host', 'stays');
    const page = await board();
    const before = page.asked('challenges.list').length;
    signOut();
    expect(localStorage.getItem('qxwq:draft:test'), 'not asked for').to.equal('{}');
    await page.until(() => page.asked('challenges.list').length > before, 'a new load');

    let asked = 0;
    const provider = document.createElement('qxwq-provider') as QxwqProvider;
    provider.baseUrl = 'https://qxwq.example';
    provider.getToken = () => {
      asked++;
      return null;
    };
    document.body.append(provider);
    await provider.updateComplete;
    provider.signOut({ drafts: true });
    expect(localStorage.getItem('qxwq:draft:test')).to.equal(null);
    expect(localStorage.getItem('host')).to.equal('stays');
    expect(asked, 'nobody needed a token').to.equal(0);
    provider.remove();
    localStorage.removeItem('host');
  });
});
