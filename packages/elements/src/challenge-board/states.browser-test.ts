import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { Client } from '@qxwq/sdk/light';
import { emulateMedia } from '@web/test-runner-commands';
import '../define/challenge-board.js';
import { clientOf, hostileStyles, itUndrawn, OnPage, pretendOffline } from '../testing/on-page.js';
import type { QxwqChallengeBoard } from './challenge-board.js';

const tag = (locale: string, more = '') =>
  `<qxwq-challenge-board locale=${locale} challenge-href="/c?id={id}" ${more}></qxwq-challenge-board>`;

const texts = {
  'zh-CN': {
    total: '23 项需求',
    empty: '榜上还没有需求',
    noMatch: '没有符合条件的需求',
    offline: '当前没有网络',
    error: '服务器出错',
    retry: '重试',
  },
  en: {
    total: '23 challenges',
    empty: 'There are no challenges yet',
    noMatch: 'No challenge matches',
    offline: 'You are offline',
    error: 'Something went wrong',
    retry: 'Try again',
  },
};

/** Real challenges have more to say than those of the mock. */
function withSummariesOfTwoLines({ challenges }: Client): Client {
  const list = async (...args: Parameters<typeof challenges.list>) => {
    const page = await challenges.list(...args);
    return { ...page, items: page.items.map((row) => ({ ...row, summary: row.summary.repeat(5).slice(0, 200) })) };
  };
  return { challenges: { ...challenges, list } } as unknown as Client;
}

for (const [locale, text] of Object.entries(texts)) {
  describe(`the board in ${locale}`, () => {
    for (const layout of ['list', 'cards', 'table']) {
      it(`has no finding of axe as ${layout}`, async () => {
        const page = await OnPage.open<QxwqChallengeBoard>(tag(locale, `layout=${layout}`));
        await page.reads(text.total);
        // Rows wait for the styles of their layout, which come by themselves.
        await page.until(() => page.all('[part~=row]').length === 20, 'rows');
        await expect(page.element).to.be.accessible();
      });
    }

    it('has none on a dark page', async () => {
      const page = await OnPage.open<QxwqChallengeBoard>(tag(locale, 'theme=dark'));
      await page.reads(text.total);
      await expect(page.element).to.be.accessible();
    });

    itUndrawn(
      'shows rows of the true height while it waits',
      'a server’s drawing leaves nothing to wait for',
      async () => {
        const mock = mockPlatform({ latencyMs: 400 });
        const client = withSummariesOfTwoLines(clientOf(mock));
        const page = await OnPage.open<QxwqChallengeBoard>(`<div style="width:1200px">${tag(locale)}</div>`, {
          mock,
          client,
        });
        await page.until(() => page.all('.skeleton .row').length > 0, 'the skeleton');
        const before = page.one('.skeleton .row').getBoundingClientRect();
        await expect(page.element).to.be.accessible();
        await page.reads(text.total);
        const after = page.one('[part~=row]').getBoundingClientRect();
        expect(after.top).to.be.closeTo(before.top, 1);
        expect(after.height).to.be.closeTo(before.height, 4);
      },
    );

    it('says what to do when the board is empty', async () => {
      const mock = mockPlatform({ faults: ['empty'] });
      const page = await OnPage.open<QxwqChallengeBoard>(tag(locale), { mock });
      await page.reads(text.empty);
      await expect(page.element).to.be.accessible();
    });

    it('offers a way on when nothing matches', async () => {
      const page = await OnPage.open<QxwqChallengeBoard>(tag(locale));
      await page.reads(text.total);
      const field = page.one<HTMLInputElement>('input[type=search]');
      field.value = '没有这样的词组合xyz';
      field.form?.requestSubmit();
      await page.reads(text.noMatch);
      await expect(page.element).to.be.accessible();
      page.one<HTMLButtonElement>('.ways button').click();
      await page.reads(text.total);
      expect(field.value).to.equal('');
    });

    it('says that the platform failed, in its own words, and loads again when asked', async () => {
      const mock = mockPlatform({ faults: ['serverError'] });
      const page = await OnPage.open<QxwqChallengeBoard>(tag(locale), { mock });
      await page.reads(text.error);
      await expect(page.element).to.be.accessible();
      mock.stop('serverError');
      page.button(text.retry).click();
      await page.reads(text.total);
    });

    it('says that there is no network, and loads by itself when there is', async () => {
      const mock = mockPlatform({ faults: ['offline'] });
      const online = pretendOffline();
      const page = await OnPage.open<QxwqChallengeBoard>(tag(locale), { mock });
      await page.reads(text.offline);
      await expect(page.element).to.be.accessible();
      mock.stop('offline');
      online();
      await page.reads(text.total);
    });
  });
}

describe('the board', () => {
  it('keeps the rows that it has when a later load fails', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'));
    await page.reads('23 项需求');
    page.mock.use('serverError');
    page.one<HTMLInputElement>('.facet input').click();
    await page.reads('下面是之前的内容');
    expect(page.all('[part~=row]')).to.have.length(20);
  });

  it('tells the page that a session is wanted', async () => {
    const mock = mockPlatform();
    const { getToken: _, publishableKey: __, ...rest } = mock.connection;
    const { createLightClient } = await import('@qxwq/sdk/light');
    const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'), { mock, client: null });
    let expired = 0;
    page.element.addEventListener('qxwq-session-expired', () => expired++);
    page.element.client = createLightClient({ ...rest, maxRetries: 0, getToken: () => '' });
    await page.reads('登录已失效');
    expect(expired).to.equal(1);
  });

  it('takes unknown codes of a newer platform as they are', async () => {
    const mock = mockPlatform({ faults: ['schemaDrift'] });
    const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'), { mock });
    await page.reads('23 项需求');
    expect(page.all('[part~=row]').length).to.be.greaterThan(0);
  });

  for (const answer of [null, {}, { items: [null], nextCursor: null, total: { value: 1, capped: false } }]) {
    itUndrawn(
      `shows a sentence with a way back when the answer is ${JSON.stringify(answer)}`,
      'a server draws nothing from it',
      async () => {
        const mock = mockPlatform();
        const { challenges } = clientOf(mock);
        let broken = true;
        const client = {
          challenges: {
            list: (...args: Parameters<typeof challenges.list>) => (broken ? answer : challenges.list(...args)),
            facets: (...args: Parameters<typeof challenges.facets>) => (broken ? answer : challenges.facets(...args)),
          },
        } as unknown as Client;
        const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'), { mock, client });
        await page.until(() => page.all('[part~=error]').length > 0, 'the sentence');
        broken = false;
        page.button('重试').click();
        await page.reads('23 项需求');
      },
    );
  }

  it('is not moved by the page’s own styles', async () => {
    const style = document.createElement('style');
    style.textContent = hostileStyles;
    document.head.append(style);
    try {
      const page = await OnPage.open<QxwqChallengeBoard>(`<p style="text-indent:4em">${tag('zh-CN')}</p>`);
      await page.reads('23 项需求');
      const { fontSize, letterSpacing, textTransform, textIndent, textAlign, fontStyle, whiteSpace } = getComputedStyle(
        page.one('[part~=link]'),
      );
      expect(Number.parseFloat(fontSize)).to.be.closeTo(16.995, 0.001);
      expect({ letterSpacing, textTransform, textIndent, fontStyle, whiteSpace }).to.deep.equal({
        letterSpacing: 'normal',
        textTransform: 'none',
        textIndent: '0px',
        fontStyle: 'normal',
        whiteSpace: 'normal',
      });
      // Firefox and WebKit resolve the start of a line to its side where an item takes over its list's alignment.
      expect(textAlign).to.be.oneOf(['start', 'left']);
    } finally {
      style.remove();
    }
  });

  it('has a width also where the page lets content decide the width', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>(`<div style="float:left">${tag('zh-CN')}</div>`);
    await page.reads('23 项需求');
    expect(page.element.getBoundingClientRect().width).to.be.at.least(280);
  });

  it('does not scroll sideways on a phone, from left to right and from right to left', async () => {
    for (const dir of ['ltr', 'rtl']) {
      for (const [layout, shape] of [
        ['list', '.rows'],
        ['cards', '.cards'],
        ['table', 'table'],
      ] as const) {
        const page = await OnPage.open<QxwqChallengeBoard>(
          `<div dir=${dir} style="width:320px">${tag('zh-CN', `layout=${layout}`)}</div>`,
        );
        await page.until(() => page.root.querySelector(`${shape} [part~=row]`), layout);
        const root = page.one('.root');
        expect(root.scrollWidth, `${layout} ${dir}`).to.be.at.most(root.clientWidth);
      }
    }
  });

  it('prints the rows without the controls', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'));
    await page.reads('23 项需求');
    await emulateMedia({ media: 'print' });
    try {
      expect(getComputedStyle(page.one('.toolbar')).display).to.equal('none');
      expect(getComputedStyle(page.one('[part~=row]')).display).not.to.equal('none');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('works again after it was taken away and put back, and loads nothing meanwhile', async () => {
    const mock = mockPlatform({ latencyMs: 100 });
    const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'), { mock });
    const parent = page.element.parentElement;
    page.element.remove();
    parent?.append(page.element);
    await page.reads('23 项需求');
    page.element.remove();
    parent?.append(page.element);
    await page.until(() => page.all('.facet input').length > 0, 'the facets');
    page.one<HTMLInputElement>('.facet input').click();
    await page.until(() => page.asked('challenges.list').at(-1)?.has('state'), 'the filter');
  });

  it('takes a client that comes late', async () => {
    const mock = mockPlatform();
    const page = await OnPage.open<QxwqChallengeBoard>(tag('zh-CN'), { mock, client: null });
    page.element.client = clientOf(mock);
    await page.reads('23 项需求');
  });

  it('lives with attributes that make no sense', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>(
      tag('zh-CN', 'page-size="many" layout="spiral" facets="colour state" heading-level="99" filter="colour=red"'),
    );
    await page.reads('23 项需求');
    expect(page.all('[part~=row]')).to.have.length(20);
  });
});
