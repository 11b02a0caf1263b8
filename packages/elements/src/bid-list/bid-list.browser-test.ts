import { expect } from '@open-wc/testing';
import type { Bid } from '@qxwq/contract';
import { mockPlatform } from '@qxwq/mock';
import { type Client, createLightClient } from '@qxwq/sdk/light';
import { checkForm } from '../bid-form/model/check-form.js';
import { completeValues, sampleIndicators } from '../bid-form/testing/sample.js';
import '../define/bid-list.js';
import { press } from '../bid-form/testing/page.js';
import { putOnPage } from '../testing/on-page.js';
import type { QxwqBidList } from './bid-list.js';

/** A mock with a draft and, on the first challenge, a bid that was handed in. */
async function mockWithBids() {
  const mock = mockPlatform();
  const client = createLightClient({ ...mock.connection, maxRetries: 0 });
  const content = checkForm(completeValues(), sampleIndicators).storable!;
  const [first, second] = mock.challengeIds as [string, string];
  const draft = await client.bids.create(second, {});
  const made = await client.bids.create(first, { content });
  const consents = [
    { purpose: 'process_bid', granted: true },
    { purpose: 'share_contact', granted: true },
  ] as const;
  const agreed = await client.bids.setConsents(made.id, { noticeVersion: 'mock-1', consents: [...consents] });
  const receipt = await client.bids.submit(made.id, { revision: agreed.revision });
  return { mock, client, draft, submitted: made, receipt };
}

async function open(client: Client, attributes: Record<string, string> = {}): Promise<QxwqBidList> {
  const tag = document.createElement('qxwq-bid-list');
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  const box = document.createElement('div');
  document.body.append(box);
  const { element } = await putOnPage<QxwqBidList>(box, tag.outerHTML, client);
  await until(element, () => root(element).querySelector('.bid, .empty, .panel') !== null);
  return element;
}

const root = (element: QxwqBidList) => element.shadowRoot as ShadowRoot;
const textOf = (element: QxwqBidList) => root(element).querySelector('.root')?.textContent?.replace(/\s+/g, ' ') ?? '';
const row = (element: QxwqBidList, bid: Pick<Bid, 'id'>) => root(element).getElementById(bid.id);
const rowText = (element: QxwqBidList, bid: Pick<Bid, 'id'>) => row(element, bid)?.textContent?.replace(/\s+/g, ' ');

function button(within: ParentNode | null, name: string): HTMLButtonElement {
  const all = [...(within?.querySelectorAll<HTMLButtonElement>('button, a.button') ?? [])];
  const found = all.find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`No button "${name}"`);
  return found;
}

async function until(element: QxwqBidList, condition: () => boolean): Promise<void> {
  const end = Date.now() + 8000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Waited in vain. The page says: ${textOf(element)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await element.updateComplete;
}

describe('my bids', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('qxwq-bid-list')) element.remove();
  });

  it('show state, number, deadline and what was proposed', async () => {
    const { client, submitted, draft, receipt } = await mockWithBids();

    const element = await open(client);

    expect(rowText(element, submitted)).to.contain('已提交');
    expect(rowText(element, submitted)).to.contain(receipt.number);
    expect(rowText(element, submitted)).to.contain('方案：双能 X 射线在线检测');
    expect(rowText(element, submitted)).to.match(/剩 \d+ 天 \d+月\d+日 \d\d:\d\d 截止/);
    expect(rowText(element, draft)).to.contain('草稿');
  });

  it('say that something was changed and not handed in again', async () => {
    const { client, submitted } = await mockWithBids();
    const { revision, content } = await client.bids.get(submitted.id);
    await client.bids.update(submitted.id, { content: { ...content, title: '新' } as never }, { ifMatch: revision });

    const element = await open(client);

    expect(rowText(element, submitted)).to.contain('已改动，还没有再次提交');
  });

  it('lead to the host’s page for the form, and tell the page first', async () => {
    const { client, draft } = await mockWithBids();
    const element = await open(client, { 'bid-href': '/bid.html?id={id}&of={challenge}' });
    const opened: string[] = [];
    element.addEventListener('qxwq-bid-open', (event) => {
      opened.push(event.detail.bidId);
      event.preventDefault();
    });
    const link = button(row(element, draft), '继续填写') as unknown as HTMLAnchorElement;

    link.click();

    expect(new URL(link.href).search).to.equal(`?id=${draft.id}&of=${draft.challenge.id}`);
    expect(opened).to.deep.equal([draft.id]);
  });

  it('are withdrawn after a confirmation, by keyboard, with the safe button first', async () => {
    const { client, submitted, mock } = await mockWithBids();
    const element = await open(client);
    button(row(element, submitted), '撤回').focus();
    await press('Enter');
    await until(element, () => root(element).querySelector('dialog[open]') !== null);
    const first = root(element).activeElement?.textContent?.trim();

    await press('Tab', 'Enter');
    await until(element, () => root(element).querySelector('dialog') === null);

    expect(first).to.equal('不撤回');
    expect(rowText(element, submitted)).to.contain('已撤回');
    expect(mock.bids.find(({ id }) => id === submitted.id)?.state).to.equal('withdrawn');
    expect(row(element, submitted)?.contains(root(element).activeElement)).to.equal(true);
  });

  it('stay when the confirmation is left by Escape', async () => {
    const { client, submitted, mock } = await mockWithBids();
    const element = await open(client);
    button(row(element, submitted), '撤回').click();
    await until(element, () => root(element).querySelector('dialog[open]') !== null);

    await press('Escape');
    await until(element, () => root(element).querySelector('dialog') === null);

    expect(mock.bids.find(({ id }) => id === submitted.id)?.state).to.equal('submitted');
  });

  it('are withdrawn once when the answer was lost', async () => {
    const { client, submitted, mock } = await mockWithBids();
    const element = await open(client);
    mock.use('cutAfterCommit', { only: 'bids.withdraw' });
    button(row(element, submitted), '撤回').click();
    await element.updateComplete;
    const confirm = () => button(root(element).querySelector('dialog'), '确认撤回');
    confirm().click();
    await until(element, () => root(element).querySelector('dialog .failed') !== null);

    confirm().click();
    await until(element, () => root(element).querySelector('dialog') === null);

    expect(rowText(element, submitted)).to.contain('已撤回');
  });

  it('show the receipt again', async () => {
    const { client, submitted, receipt } = await mockWithBids();
    const element = await open(client);

    button(row(element, submitted), '回执').click();
    await element.updateComplete;
    const number = root(element).querySelector('.number')?.textContent;
    button(root(element), '返回我的揭榜').click();
    await element.updateComplete;

    expect(number).to.equal(receipt.number);
    expect(row(element, submitted)?.contains(root(element).activeElement)).to.equal(true);
  });

  it('let a consent be taken back by one button', async () => {
    const { client, submitted, mock } = await mockWithBids();
    const element = await open(client);
    await until(element, () => textOf(element).includes('同意事项'));
    button(row(element, submitted), '同意事项').click();
    await element.updateComplete;
    const consent = () =>
      [...root(element).querySelectorAll('.consents li')].find((one) => one.textContent?.includes('向出题企业')) ??
      null;

    button(consent(), '撤回同意').click();
    await until(element, () => consent()?.textContent?.includes('未同意') === true);

    const stored = mock.bids.find(({ id }) => id === submitted.id)?.consents;
    expect(stored?.find(({ purpose }) => purpose === 'share_contact')?.granted).to.equal(false);
    expect(stored?.find(({ purpose }) => purpose === 'process_bid')?.granted).to.equal(true);
  });

  it('after the deadline keep the receipt and lose the rest', async () => {
    const { client, submitted, mock } = await mockWithBids();
    mock.setNow(new Date(Date.now() + 40 * 86_400_000));
    const late = { ...client, bids: { ...client.bids, list: () => closed(client.bids.list()) } } as unknown as Client;

    const element = await open(late);

    const names = [...(row(element, submitted)?.querySelectorAll('.actions .button') ?? [])].map((one) =>
      one.textContent?.trim(),
    );
    expect(names).to.include('回执');
    expect(names).not.to.include('撤回');
  });

  it('show markup as text', async () => {
    const { client, draft, mock } = await mockWithBids();
    const title = '<img src=x onerror="window.hurt=true">';
    const content = { ...mock.bids.find(({ id }) => id === draft.id)!.content, title };
    await client.bids.update(draft.id, { content }, { ifMatch: 1 });

    const element = await open(client);

    expect(root(element).querySelectorAll('img')).to.have.length(0);
    expect(rowText(element, draft)).to.contain(title);
  });
});

/** The page with every deadline in the past, whatever clock the device has. */
async function closed(page: PromiseLike<{ items: readonly Bid[] }>) {
  const { items, ...rest } = await page;
  const deadline = new Date(Date.now() - 1000).toISOString();
  return { ...rest, items: items.map((bid) => ({ ...bid, challenge: { ...bid.challenge, deadline } })) };
}

for (const locale of ['zh-CN', 'en']) {
  describe(`axe finds nothing (${locale})`, () => {
    afterEach(() => {
      for (const element of document.querySelectorAll('qxwq-bid-list')) element.remove();
    });

    it('in the list, with consents open', async () => {
      const { client, submitted } = await mockWithBids();
      const element = await open(client, { locale });
      await until(element, () => root(element).querySelectorAll('[aria-expanded]').length === 2);
      row(element, submitted)?.querySelector<HTMLButtonElement>('[aria-expanded]')?.click();
      await element.updateComplete;

      await expect(element).to.be.accessible();
    });

    it('in the confirmation', async () => {
      const { client, submitted } = await mockWithBids();
      const element = await open(client, { locale });
      const actions = row(element, submitted)?.querySelectorAll<HTMLButtonElement>('.actions button');
      [...(actions ?? [])].at(-1)?.click();
      await until(element, () => root(element).querySelector('dialog[open]') !== null);

      await expect(element).to.be.accessible();
    });

    it('in a list without bids', async () => {
      const mock = mockPlatform();
      const element = await open(createLightClient(mock.connection), { locale });

      await expect(element).to.be.accessible();
    });

    it('when nobody is signed in', async () => {
      const mock = mockPlatform();
      mock.use('signedOut');
      const element = await open(createLightClient({ ...mock.connection, maxRetries: 0 }), { locale });

      await expect(element).to.be.accessible();
    });

    it('when the platform fails', async () => {
      const mock = mockPlatform();
      mock.use('serverError');
      const element = await open(createLightClient({ ...mock.connection, maxRetries: 0 }), { locale });

      await expect(element).to.be.accessible();
    });
  });
}
