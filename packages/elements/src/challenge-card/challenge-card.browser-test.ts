import { expect } from '@open-wc/testing';
import type { ChallengeSummary } from '@qxwq/contract';
import { mockPlatform } from '@qxwq/mock';
import '../define/challenge-card.js';
import { clientOf, hostileText, itUndrawn, OnPage } from '../testing/on-page.js';
import type { QxwqChallengeCard } from './challenge-card.js';

const mock = mockPlatform();
const id = mock.challengeIds[0] as string;
const open = (locale: string, more = '', options = {}) =>
  OnPage.open<QxwqChallengeCard>(
    `<div style="width:320px"><qxwq-challenge-card locale=${locale} challenge-href="/c?id={id}" ${more}></qxwq-challenge-card></div>`,
    { mock, ...options },
  );

for (const [locale, text] of Object.entries({
  'zh-CN': { unit: '万元', missing: '没有找到', retry: '重试' },
  en: { unit: 'CNY', missing: 'Not found', retry: 'Try again' },
})) {
  describe(`the card in ${locale}`, () => {
    it('loads a challenge by its id', async () => {
      const page = await open(locale, `challenge-id=${id}`);
      await page.reads('铝合金压铸件内部气孔在线检测');
      expect(page.text).to.contain(text.unit);
      await expect(page.element).to.be.accessible();
    });

    itUndrawn('shows its shape while it loads', 'a server’s drawing leaves nothing to wait for', async () => {
      const slow = mockPlatform({ latencyMs: 200 });
      const page = await open(locale, `challenge-id=${slow.challengeIds[0]}`, { mock: slow });
      await page.until(() => page.all('.skeleton').length > 0, 'the shape');
      await expect(page.element).to.be.accessible();
      await page.reads(text.unit);
    });

    it('says when there is none, and loads again when asked', async () => {
      const page = await open(locale, 'challenge-id=chl_0000000000000000');
      await page.reads(text.missing);
      await expect(page.element).to.be.accessible();
      page.element.challengeId = id;
      await page.reads(text.unit);
    });
  });
}

describe('the card', () => {
  it('shows a challenge that it is given, without any platform', async () => {
    const { items } = await clientOf(mock).challenges.list({ limit: 1 });
    const page = await open('zh-CN', '', { client: null });
    page.element.challenge = items[0] as ChallengeSummary;
    await page.reads(items[0]?.title ?? '?');
  });

  it('shows markup as text', async () => {
    const { items } = await clientOf(mock).challenges.list({ limit: 1 });
    const page = await open('zh-CN', '', { client: null });
    page.element.challenge = {
      ...(items[0] as ChallengeSummary),
      title: hostileText,
      summary: hostileText,
      city: hostileText,
    };
    await page.reads(hostileText);
    expect(page.all('img, script')).to.have.length(0);
  });

  it('has room for a picture of the host', async () => {
    const page = await OnPage.open<QxwqChallengeCard>(
      `<qxwq-challenge-card locale="zh-CN" challenge-id=${id}><span slot="media">picture</span></qxwq-challenge-card>`,
      { mock },
    );
    await page.reads('万元');
    expect(page.one<HTMLSlotElement>('slot[name=media]').assignedElements()).to.have.length(1);
  });
});
