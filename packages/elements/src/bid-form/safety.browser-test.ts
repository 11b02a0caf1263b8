import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import { clean, FormPage, keptOnDevice } from './testing/page.js';

const submissions = (page: FormPage) => page.mock.bids.filter((bid) => bid.submission !== null);
const receiptNumber = (page: FormPage) => page.root.querySelector('.number')?.textContent;
const received = (page: FormPage) => page.until(() => page.root.querySelector('.receipt') !== null, 'a receipt');

describe('what was typed', () => {
  afterEach(clean);

  it('is back after a reload, with the step and with words in a number field', async () => {
    const before = await FormPage.open();
    await before.fill('方案名称', '双能 X 射线');
    await before.openStep('逐条应答');
    await before.fill('我们能做到', '十几秒');
    await before.saved();

    const after = await before.reload();

    expect(after.heading).to.equal('对指标逐条应答');
    expect(after.control('我们能做到').value).to.equal('十几秒');
    expect(after.messageOf(after.control('我们能做到'))).to.contain('请填一个数，例如 0.3');
    await after.openStep('方案');
    expect(after.control('方案名称').value).to.equal('双能 X 射线');
  });

  it('is back when the page went away in the middle of a word', async () => {
    const before = await FormPage.open();
    await before.fill('方案名称', '双');

    const after = await before.reload();

    expect(after.control('方案名称').value).to.equal('双');
  });

  it('says where it is', async () => {
    const page = await FormPage.open();
    await page.fill('方案名称', '双能');

    await page.saved();

    expect(page.root.querySelector('.saved')?.textContent?.trim()).to.match(/^已存在本机与服务器 \d\d:\d\d$/);
    expect(page.mock.bids).to.have.length(1);
  });

  it('goes to the platform alone when the device takes nothing, and says so', async () => {
    const page = await FormPage.open();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await page.fill('方案名称', '双能');
      await page.until(() => page.text.includes('已存在服务器'), 'saved on the server');
      expect(page.text).to.contain('本机存储不可用');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('stays on the device without a network and follows when it is back', async () => {
    const page = await FormPage.open();
    page.mock.use('offline');
    await page.fill('方案名称', '双能');
    await page.until(() => page.text.includes('网络中断'), 'the word that the network is gone');
    page.mock.stop('offline');

    window.dispatchEvent(new Event('online'));

    await page.saved();
    expect(page.mock.bids[0]?.content.title).to.equal('双能');
  });

  it('is kept when the session ends, and goes on after a sign-in', async () => {
    const page = await FormPage.open();
    let asked = 0;
    page.element.addEventListener('qxwq-session-expired', () => asked++);
    page.mock.use('signedOut');
    await page.fill('方案名称', '双能');
    await page.until(() => page.text.includes('登录已过期'), 'the word that the session has ended');
    expect(page.control('方案名称').value).to.equal('双能');
    page.mock.stop('signedOut');

    await page.click('我已登录');

    await page.saved();
    expect(asked).to.equal(1);
    expect(page.text).not.to.contain('登录已过期');
  });

  it('is offered in both versions when it was changed elsewhere, and neither is lost', async () => {
    const page = await FormPage.open();
    await page.fill('方案名称', '我的');
    await page.saved();
    const bid = page.mock.bids[0]!;
    const { client } = page.element;
    const content = { ...bid.content, title: '同事的' };
    await client!.bids.update(bid.id, { content }, { ifMatch: bid.revision });
    await page.fill('方案名称', '我的新标题');
    await page.until(() => page.text.includes('在别处也改过'), 'the choice');

    await page.click('用服务器上的');

    expect(page.control('方案名称').value).to.equal('同事的');
    await page.click('换成那一份');
    expect(page.control('方案名称').value).to.equal('我的新标题');
  });

  it('stays in the form when the deadline passes, which is said plainly', async () => {
    const page = await FormPage.open();
    await page.fill('方案名称', '双能');
    await page.saved();
    page.mock.setNow(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000));

    await page.fill('方案名称', '双能 X');
    await page.until(() => page.text.includes('不能再提交'), 'the word that it is too late');

    expect(page.control('方案名称').value).to.equal('双能 X');
  });
});

describe('leaving the page', () => {
  afterEach(clean);

  const asksFirst = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('needs no question while the text is on the device', async () => {
    const page = await FormPage.open();
    await page.fill('方案名称', '双能');

    expect(asksFirst()).to.equal(false);
  });

  it('asks first when the text is nowhere', async () => {
    const page = await FormPage.open();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      page.mock.use('offline');
      await page.fill('方案名称', '双能');
      await page.until(() => page.text.includes('还没有存下来'), 'the word that it is nowhere');

      expect(asksFirst()).to.equal(true);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

describe('a submission', () => {
  afterEach(clean);

  it('happens once when the button is pressed three times', async () => {
    const page = await FormPage.open();
    await page.complete();
    const submit = page.button('提交揭榜书');

    submit.click();
    submit.click();
    submit.click();

    await received(page);
    expect(submissions(page)).to.have.length(1);
    expect(submissions(page)[0]?.submission?.receipt.version).to.equal(1);
    expect(page.mock.requests.filter(({ operation }) => operation === 'bids.submit')).to.have.length(1);
    expect(keptOnDevice()).to.deep.equal([]);
  });

  it('gives one receipt when the line is cut after the commit', async () => {
    const page = await FormPage.open();
    await page.complete();
    page.mock.use('cutAfterCommit', { only: 'bids.submit' });
    await page.click('提交揭榜书');
    await page.until(() => page.text.includes('还不能确定是否已收到'), 'the word that it is uncertain');

    await page.click('提交揭榜书');

    await received(page);
    expect(submissions(page)).to.have.length(1);
    expect(receiptNumber(page)).to.equal(submissions(page)[0]?.submission?.receipt.number);
    expect(submissions(page)[0]?.submission?.receipt.version).to.equal(1);
  });

  it('shows the same receipt when the tab was closed before the answer came', async () => {
    const before = await FormPage.open();
    await before.complete();
    before.mock.use('cutAfterCommit', { only: 'bids.submit' });
    await before.click('提交揭榜书');
    await before.until(() => submissions(before).length === 1, 'the commit');

    const after = await before.reload();

    await received(after);
    expect(receiptNumber(after)).to.equal(submissions(after)[0]?.submission?.receipt.number);
  });

  it('can be sent again when the tab was closed before it arrived', async () => {
    const before = await FormPage.open();
    await before.complete();
    before.mock.use('cutBeforeCommit', { only: 'bids.submit', times: 1 });
    await before.click('提交揭榜书');
    await before.until(() => before.text.includes('还不能确定'), 'the word that it is uncertain');
    const after = await before.reload();
    expect(after.text).to.contain('上次提交没有完成');

    await after.click('提交揭榜书');

    await received(after);
    expect(submissions(after)).to.have.length(1);
  });

  it('is not sent when the page cancels it', async () => {
    const page = await FormPage.open();
    await page.complete();
    page.element.addEventListener('qxwq-bid-submit', (event) => event.preventDefault());

    await page.click('提交揭榜书');
    await page.saved();

    expect(submissions(page)).to.have.length(0);
    expect(page.heading).to.equal('核对并提交');
  });

  it('tells the page, with the receipt', async () => {
    const page = await FormPage.open();
    await page.complete();
    const told: string[] = [];
    page.element.addEventListener('qxwq-bid-submitted', ({ detail }) => told.push(detail.receipt.number));

    await page.click('提交揭榜书');
    await received(page);

    expect(told).to.deep.equal([receiptNumber(page)]);
  });

  it('can be changed and handed in again', async () => {
    const page = await FormPage.open();
    await page.complete();
    await page.click('提交揭榜书');
    await received(page);
    await page.click('改后再交');
    await page.until(() => page.heading === '揭榜方案', 'the form');
    await page.fill('方案名称', '改过的方案');
    await page.openStep('确认提交');

    await page.click('再次提交');

    await received(page);
    expect(page.text).to.contain('第 2 次提交');
    expect(submissions(page)[0]?.submission?.content.title).to.equal('改过的方案');
  });

  it('keeps what was not done apart from what was, in a clean state after a server error', async () => {
    const page = await FormPage.open(mockPlatform());
    await page.complete();
    await page.saved();
    page.mock.use('serverError', { only: 'bids.submit', times: 1 });

    await page.click('提交揭榜书');
    await page.until(() => page.text.includes('还不能确定'), 'the word that it is uncertain');
    await page.click('提交揭榜书');

    await received(page);
    expect(submissions(page)).to.have.length(1);
  });
});
