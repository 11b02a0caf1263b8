import { expect } from '@open-wc/testing';
import type { Challenge } from '@qxwq/contract';
import { mockPlatform } from '@qxwq/mock';
import type { Client } from '@qxwq/sdk/light';
import { sendKeys } from '@web/test-runner-commands';
import '../define/challenge-detail.js';
import { clientOf, hostileText, itUndrawn, OnPage, pretendOffline } from '../testing/on-page.js';
import type { QxwqChallengeDetail } from './challenge-detail.js';

const mock = mockPlatform();
const id = mock.challengeIds[0] as string;
const tag = (locale: string, more = '') =>
  `<qxwq-challenge-detail locale=${locale} challenge-href="/c?id={id}" board-href="/board" ${more}></qxwq-challenge-detail>`;
const open = (locale = 'zh-CN', more = `challenge-id=${id}`, options = {}) =>
  OnPage.open<QxwqChallengeDetail>(tag(locale, more), { mock, ...options });
const title = '铝合金压铸件内部气孔在线检测';

const texts = {
  'zh-CN': {
    acceptance: '验收办法',
    similar: '相近的需求',
    missing: '没有找到',
    none: '没有指定',
    offline: '当前没有网络',
    failed: '服务器出错',
    retry: '重试',
    bid: '我要揭榜',
    back: '回到需求榜',
  },
  en: {
    acceptance: 'How it is accepted',
    similar: 'Similar challenges',
    missing: 'Not found',
    none: 'It was not said',
    offline: 'You are offline',
    failed: 'Something went wrong',
    retry: 'Try again',
    bid: 'Bid for this challenge',
    back: 'Back to the board',
  },
};

for (const [locale, text] of Object.entries(texts)) {
  describe(`the detail in ${locale}`, () => {
    for (const theme of ['light', 'dark']) {
      it(`shows everything on a ${theme} page`, async () => {
        const page = await open(locale, `challenge-id=${id} theme=${theme}`);
        await page.reads(text.similar);
        expect(page.all('thead th').map((cell) => cell.textContent)).to.include(text.acceptance);
        expect(page.one('[part~=title]').textContent).to.equal(title);
        await expect(page.element).to.be.accessible();
      });
    }

    itUndrawn('shows its shape while it loads', 'a server’s drawing leaves nothing to wait for', async () => {
      const slow = mockPlatform({ latencyMs: 200 });
      const page = await open(locale, `challenge-id=${slow.challengeIds[0]}`, { mock: slow });
      await page.until(() => page.all('.skeleton').length > 0, 'the shape');
      await expect(page.element).to.be.accessible();
      await page.reads(title);
    });

    it('says when there is none', async () => {
      const page = await open(locale, 'challenge-id=chl_0000000000000000');
      await page.reads(text.missing);
      await expect(page.element).to.be.accessible();
    });

    it('asks nothing of the platform when the address makes no sense', async () => {
      const quiet = mockPlatform();
      const page = await open(locale, 'challenge-id="../../v1/session"', { mock: quiet });
      await page.reads(text.none);
      expect(quiet.requests).to.have.length(0);
      await expect(page.element).to.be.accessible();
    });

    it('loads again after the platform failed, when asked', async () => {
      const failing = mockPlatform({ faults: ['serverError'] });
      const page = await open(locale, `challenge-id=${failing.challengeIds[0]}`, { mock: failing });
      await page.reads(text.failed);
      await expect(page.element).to.be.accessible();
      failing.stop('serverError');
      page.button(text.retry).click();
      await page.reads(title);
    });

    it('loads by itself when the network is back', async () => {
      const cut = mockPlatform({ faults: ['offline'] });
      const online = pretendOffline();
      const page = await open(locale, `challenge-id=${cut.challengeIds[0]}`, { mock: cut });
      await page.reads(text.offline);
      cut.stop('offline');
      online();
      await page.reads(title);
    });

    it('leads back to the board', async () => {
      const page = await open(locale);
      await page.reads(text.back);
      expect(page.one<HTMLAnchorElement>('.back a').pathname).to.equal('/board');
    });
  });
}

describe('我要揭榜', () => {
  it('is an event, by the keyboard too', async () => {
    const page = await open();
    await page.reads(title);
    let started = '';
    page.element.addEventListener('qxwq-bid-start', (event) => {
      started = event.detail.challengeId;
    });
    page.one('[part~=bid]').focus();
    await sendKeys({ press: 'Enter' });
    expect(started).to.equal(id);
  });

  it('is a link where the host says where, and the page may keep it from being followed', async () => {
    const page = await open('zh-CN', `challenge-id=${id} bid-href="#bid-{id}"`);
    await page.reads(title);
    const link = page.one<HTMLAnchorElement>('a[part~=bid]');
    expect(link.hash).to.equal(`#bid-${id}`);
    page.element.addEventListener('qxwq-bid-start', (event) => event.preventDefault());
    link.click();
    expect(location.hash).to.equal('');
  });

  it('is not there where nobody bids, nor after the deadline', async () => {
    const never = await open('zh-CN', `challenge-id=${id} no-bid`);
    await never.reads(title);
    expect(never.all('[part~=bid]')).to.have.length(0);

    const { items } = await clientOf(mock).challenges.list({ state: ['closed'], limit: 1 });
    const late = await open('zh-CN', `challenge-id=${items[0]?.id}`);
    await late.reads('揭榜已截止');
    expect(late.all('[part~=bid]')).to.have.length(0);
  });

  it('goes when the deadline passes while somebody reads', async () => {
    const challenge = await clientOf(mock).challenges.get(id);
    const deadline = new Date(Date.now() + 1500).toISOString();
    const challenges = { get: async () => ({ ...challenge, deadline }), similar: async () => ({ items: [] }) };
    const page = await open('zh-CN', `challenge-id=${id}`, { client: { challenges } as unknown as Client });
    await page.reads('剩 1 分钟');
    await page.reads('揭榜已截止');
  });
});

describe('the detail', () => {
  it('takes the id from the address when told its parameter', async () => {
    const before = location.search;
    history.replaceState(null, '', `?id=${id}`);
    try {
      const page = await open('zh-CN', 'challenge-param="id"');
      await page.reads(title);
    } finally {
      history.replaceState(null, '', location.pathname + before);
    }
  });

  it('never shows one challenge under the other’s address', async () => {
    const page = await open();
    await page.reads(title);
    page.element.challengeId = mock.challengeIds[1] as string;
    await page.element.updateComplete;
    expect(page.text).not.to.contain(title);
    await page.reads('高温合金叶片铸造裂纹预测');
  });

  it('opens similar challenges by real links', async () => {
    const page = await open();
    await page.reads('相近的需求');
    expect(page.one<HTMLAnchorElement>('[part~=similar] a').search).to.match(/^\?id=chl_/);
    expect(page.text).to.contain('都提到：');
  });

  it('stands without its similar challenges, and says so', async () => {
    const failing = mockPlatform();
    failing.use('serverError', { only: 'challenges.similar' });
    const page = await open('zh-CN', `challenge-id=${failing.challengeIds[0]}`, { mock: failing });
    await page.reads('没能载入相近的需求');
    expect(page.text).to.contain(title);
  });

  it('shows markup as text, in every field', async () => {
    const challenge = await clientOf(mock).challenges.get(id);
    const harmful = JSON.parse(JSON.stringify(challenge), (key, value) =>
      typeof value !== 'string' || /^(id|state|deadline|publishedAt|at|comparison|resultExpectedAt)$/.test(key)
        ? value
        : hostileText,
    ) as Challenge;
    const client = {
      challenges: {
        get: async () => harmful,
        similar: async () => ({ items: [{ challenge: harmful, sharedTerms: [hostileText] }] }),
      },
    };
    const page = await open('zh-CN', `challenge-id=${id} bid-href="javascript:alert(1)"`, {
      client: client as unknown as Client,
    });
    await page.reads('相近的需求');
    expect(page.all('img, script')).to.have.length(0);
    expect(page.all<HTMLAnchorElement>('a').map((link) => link.protocol)).to.deep.equal([
      location.protocol,
      location.protocol,
    ]);
    page.element.boardHref = 'javascript:alert(1)';
    await page.element.updateComplete;
    expect(page.all('.back')).to.have.length(0);
    expect(window).not.to.have.property('harmed');
  });

  it('downloads a file without opening it', async () => {
    const challenge = await clientOf(mock).challenges.get(id);
    const file = {
      id: 'att_0000000000000000',
      name: '图纸.pdf',
      mediaType: 'application/pdf',
      size: 4,
      sha256: '',
      createdAt: challenge.publishedAt,
    };
    let fail = true;
    const challenges = {
      get: async () => ({ ...challenge, attachments: [file] }),
      similar: async () => ({ items: [] }),
      downloadAttachment: async () => {
        if (fail) throw new Error('cut');
        return new Blob(['%PDF']);
      },
    };
    const page = await open('zh-CN', `challenge-id=${id}`, { client: { challenges } as unknown as Client });
    await page.reads('图纸.pdf');
    page.button('下载 图纸.pdf').click();
    await page.reads('“图纸.pdf”没有下载成功');
    await expect(page.element).to.be.accessible();

    fail = false;
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(`${this.download} ${this.href.split(':')[0]}`);
    };
    try {
      page.button('下载 图纸.pdf').click();
      await page.until(() => saved.length > 0, 'the file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['图纸.pdf blob']);
    expect(page.text).not.to.contain('没有下载成功');
  });

  it('does not scroll sideways on a phone', async () => {
    const page = await OnPage.open<QxwqChallengeDetail>(
      `<div style="width:320px">${tag('zh-CN', `challenge-id=${id}`)}</div>`,
      { mock },
    );
    await page.reads('相近的需求');
    expect(page.one('.root').scrollWidth).to.be.at.most(320);
  });

  it('works again after it was taken away and put back', async () => {
    const page = await open();
    const parent = page.element.parentElement;
    page.element.remove();
    parent?.append(page.element);
    await page.reads(title);
  });
});
