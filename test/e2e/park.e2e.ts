import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillAnswers, fillBid, fillPlan, fillRest, openChallenge, receiptNumber, signIn, submitButton } from './bid.js';
import { type Host, openPage, startHost } from './host.js';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(() => host.remove());

/** What each story leaves behind, looked up in the database after everything has stopped. */
const stories: { challengeId: string; receipt: string }[] = [];

describe('a teacher bids in the park portal', () => {
  test('pressing submit three times makes one bid', async () => {
    const challenge = await openChallenge(host.platform, 0);
    const { page, wrong } = await openPage(host.browser);
    await signIn(page, host.park, 'teacher', `/challenges/${challenge.id}`);
    await page.getByRole('link', { name: '我要揭榜' }).first().click();
    await fillBid(page, challenge, '三连按');
    const button = submitButton(page);
    await button.evaluate((element) => {
      for (let press = 0; press < 3; press++) (element as HTMLElement).click();
    });
    const receipt = await receiptNumber(page);
    stories.push({ challengeId: challenge.id, receipt });

    await page.goto(`${host.park}/my-bids`);
    await page.getByText(receipt).first().waitFor();
    expect(wrong).toEqual([]);
  });

  test('a connection that is cut after the commit makes one bid, and the next press shows its receipt', async () => {
    const challenge = await openChallenge(host.platform, 1);
    const { page } = await openPage(host.browser);
    await signIn(page, host.park, 'teacher', `/challenges/${challenge.id}/bid`);
    await fillBid(page, challenge, '断线');
    let cuts = 0;
    // The platform gets the request and commits; its answer never arrives, however often the client repeats it.
    await page.route('**/submission', async (route) => {
      if (route.request().method() === 'OPTIONS') return route.continue();
      await route.fetch();
      cuts++;
      await route.abort('connectionreset');
    });
    await submitButton(page).click();
    await page.getByText('连接中断，还不能确定是否已收到').waitFor();
    expect(cuts).toBeGreaterThan(0);

    await page.unroute('**/submission');
    await submitButton(page).click();
    stories.push({ challengeId: challenge.id, receipt: await receiptNumber(page) });
  });

  test('a tab that is closed in the middle opens again where it was', async () => {
    const challenge = await openChallenge(host.platform, 2);
    const { page } = await openPage(host.browser);
    await signIn(page, host.park, 'teacher', `/challenges/${challenge.id}/bid`);
    await fillPlan(page, '关页再开');
    await page.getByRole('button', { name: /^下一步/ }).click();
    await page.getByLabel('我们能做到').first().fill('十几');
    await page
      .getByText(/已存在本机/)
      .first()
      .waitFor();
    const { context } = { context: page.context() };
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(`${host.park}/challenges/${challenge.id}/bid`);
    await again.getByRole('heading', { name: '对指标逐条应答' }).waitFor();
    expect(await again.getByLabel('我们能做到').first().inputValue()).toBe('十几');
    await fillAnswers(again, challenge);
    await again.getByRole('button', { name: /^下一步/ }).click();
    await fillRest(again);
    await submitButton(again).click();
    stories.push({ challengeId: challenge.id, receipt: await receiptNumber(again) });
  });

  test('the enterprise sees that bids came, and nothing of what is in them', async () => {
    const { page, wrong } = await openPage(host.browser);
    await signIn(page, host.park, 'enterprise', '/received-bids');
    await page
      .getByText(/密封至/)
      .first()
      .waitFor();
    expect(await page.getByText('三连按').count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});

test('the database has each bid once', async () => {
  expect(stories).toHaveLength(3);
  await host.stop();
  const database = await PGlite.create({ dataDir: join(host.dataDir, 'db', 'database') });
  try {
    for (const { challengeId, receipt } of stories) {
      const { rows } = await database.query<{ state: string; receipt: string; versions: number }>(
        `select b.state, s.receipt_number as receipt, (select count(*)::int from bid_submissions where bid_id = b.id) as versions
           from bids b left join bid_submissions s on s.bid_id = b.id
          where b.challenge_id = $1`,
        [challengeId],
      );
      expect(rows).toEqual([{ state: 'submitted', receipt, versions: 1 }]);
    }
  } finally {
    await database.close();
  }
});
