import type { Challenge } from '@qxwq/contract';
import type { Page } from 'playwright-core';

/** Signs in at the portal as a person would. */
export async function signIn(page: Page, park: string, login: string, next = '/'): Promise<void> {
  await page.goto(`${park}/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill('demo-2026');
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`${park}${next}`);
}

/** An open challenge of the sample board that asks for numbers. */
export async function openChallenge(platform: string, skip = 0): Promise<Challenge> {
  const ask = async (path: string) => (await fetch(`${platform}${path}`)).json();
  const { items } = await ask('/v1/challenges?key=pk_demo_script&state=published&sort=deadline&limit=100');
  const lasting = items.filter(({ deadline }: Challenge) => Date.parse(deadline) > Date.now() + 5 * 86_400_000);
  return ask(`/v1/challenges/${lasting[skip].id}?key=pk_demo_script`);
}

const next = (page: Page) => page.getByRole('button', { name: /^下一步/ }).click();

export async function fillPlan(page: Page, title: string): Promise<void> {
  await page.getByLabel('方案名称').fill(title);
  await page.getByLabel('揭榜方案', { exact: true }).fill('以双能线阵成像逐件判定，并把结果反馈给工艺参数。');
  await page.getByLabel(/技术就绪水平/).selectOption('5');
}

export async function fillAnswers(page: Page, challenge: Challenge): Promise<void> {
  for (const indicator of challenge.indicators) {
    const block = page.getByRole('group', { name: indicator.name });
    if (indicator.comparison === 'text' || indicator.value === null)
      await block.getByLabel('我们的应答').fill('可以做到');
    else await block.getByLabel('我们能做到').fill(String(indicator.value));
  }
}

/** Goes from the first step to the last and leaves everything ready to submit. */
export async function fillBid(page: Page, challenge: Challenge, title: string): Promise<void> {
  await fillPlan(page, title);
  await next(page);
  await fillAnswers(page, challenge);
  await next(page);
  await fillRest(page);
}

export async function fillRest(page: Page): Promise<void> {
  await page.getByLabel('姓名').first().fill('林知远');
  await page.getByLabel('签约后第几个月').first().fill('6');
  await page.getByRole('textbox', { name: '里程碑', exact: true }).first().fill('样机');
  await next(page);
  await page.getByLabel('金额').first().fill('120');
  await page.getByLabel('知识产权归属').selectOption('shared');
  await next(page);
  await page.getByLabel('联系人').fill('林知远');
  await page.getByLabel('邮箱').fill('lin@example.edu.cn');
  await page.getByRole('checkbox', { name: /必需/ }).check();
  await page.getByRole('checkbox', { name: /我们承诺/ }).check();
}

export const submitButton = (page: Page) => page.getByRole('button', { name: '提交揭榜书' });

/** The number on the receipt, once it is there. */
export async function receiptNumber(page: Page): Promise<string> {
  await page.getByText('揭榜书已收到，只此一份').waitFor();
  return (
    await page
      .getByText(/^QX-\d{4}-\d+-\d{4}$/)
      .first()
      .innerText()
  ).trim();
}
