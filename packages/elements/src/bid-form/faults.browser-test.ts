import { expect } from '@open-wc/testing';
import { attachmentLimits, type Problem } from '@qxwq/contract';
import { mockPlatform } from '@qxwq/mock';
import { clean, FormPage } from './testing/page.js';

const MARKUP = '<img src=x onerror="window.hurt=true"><script>window.hurt=true</script>';

/** A mock whose platform is newer than this form: it refuses a submission for a reason of its own. */
function strictMock(problem: Pick<Problem, 'code' | 'errors'>) {
  const mock = mockPlatform();
  const { fetch } = mock;
  const strict = async (input: string | URL | Request, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.endsWith('/submission')) return fetch(input, init);
    const body = { type: 'x', title: '不能提交', status: 422, requestId: 'req_test', ...problem };
    return new Response(JSON.stringify(body), {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
    });
  };
  Object.defineProperty(mock, 'fetch', { value: strict });
  return mock;
}

describe('what the platform finds wrong', () => {
  afterEach(clean);

  it('is shown at its field in the language of the reader, also after a change of language', async () => {
    const errors = [{ pointer: '/content/team/0/name', code: 'too_long', params: { maximum: 5 }, message: 'x' }];
    const page = await FormPage.open(strictMock({ code: 'bid_incomplete', errors }));
    await page.complete();
    await page.click('提交揭榜书');
    await page.until(() => page.text.includes('还有 1 处要改'), 'the summary');
    page.root.querySelector<HTMLAnchorElement>('.summary a')?.click();
    await page.element.updateComplete;
    const chinese = page.messageOf(page.control('姓名'));

    page.element.setAttribute('locale', 'en');
    await page.until(() => page.text.includes('Team and milestones'), 'English');

    expect(chinese).to.equal('最多 5 个字');
    expect(page.messageOf(page.control('Name'))).to.equal('At most 5 characters');
  });

  it('disappears when the field is changed', async () => {
    const errors = [{ pointer: '/content/contact/name', code: 'invalid', message: '查无此人' }];
    const page = await FormPage.open(strictMock({ code: 'bid_incomplete', errors }));
    await page.complete();
    await page.click('提交揭榜书');
    await page.until(() => page.text.includes('查无此人'), 'the message');

    await page.fill('联系人', '周明');

    expect(page.messageOf(page.control('联系人'))).to.equal('');
    expect(page.text).to.contain('都改好了');
  });

  it('is said above the form when no field is to blame', async () => {
    const page = await FormPage.open(strictMock({ code: 'challenge_not_open' }));
    await page.complete();

    await page.click('提交揭榜书');
    await page.until(() => page.text.includes('没有提交成功'), 'the reason');

    expect(page.text).to.contain('该需求目前不接受揭榜');
    expect(page.focused?.id).to.equal('status');
  });
});

describe('markup in text', () => {
  afterEach(clean);

  it('is shown as text in every field, row and receipt, and nothing of it runs', async () => {
    const page = await FormPage.open();
    await page.complete();
    await page.fill('联系人', MARKUP.slice(0, 40));
    await page.openStep('方案');
    await page.fill('方案名称', MARKUP.slice(0, 80));
    await page.fill('揭榜方案', MARKUP);
    await page.openStep('团队与里程碑');
    await page.fill('姓名', MARKUP.slice(0, 40));
    await page.click('添加成员');
    await page.fill('姓名', MARKUP.slice(0, 40), 1);
    await page.click('移除成员 2');
    expect(page.root.querySelector('.removed')?.textContent).to.contain('<img src=x');
    await page.click('添加联合单位');
    await page.fill('单位全称', MARKUP.slice(0, 80));
    await page.fill('统一社会信用代码', '91110108MA00ABCD0X');
    await page.fill('分工', MARKUP);
    await page.openStep('确认提交');
    await page.click('提交揭榜书');
    await page.until(() => page.root.querySelector('.receipt') !== null, 'a receipt');

    expect(page.root.querySelectorAll('img, script')).to.have.length(0);
    expect(page.root.querySelector('.receipt')?.textContent).to.contain('<img src=x');
    expect('hurt' in window).to.equal(false);
  });
});

describe('a joint bidder', () => {
  afterEach(clean);

  it('is warned of a check digit, and stopped at a wrong character', async () => {
    const page = await FormPage.open();
    await page.openStep('团队与里程碑');
    await page.click('添加联合单位');
    const code = () => page.control('统一社会信用代码');

    await page.fill('统一社会信用代码', '91350100M000100Y44');
    const [warning, invalid] = [page.messageOf(code()), code().getAttribute('aria-invalid')];
    await page.fill('统一社会信用代码', '91350100M000100Y4O');

    expect(warning).to.contain('确认无误可以继续');
    expect(invalid).to.equal('false');
    expect(page.messageOf(code())).to.contain('第 18 位');
    expect(code().getAttribute('aria-invalid')).to.equal('true');
  });
});

describe('consents', () => {
  afterEach(clean);

  it('are boxes of their own that nobody ticked beforehand; what is needed is marked', async () => {
    const page = await FormPage.open();

    await page.openStep('确认提交');

    const boxes = ['处理揭榜书', '向出题企业提供联系方式', '公布揭榜结果'].map((label) => page.control(label));
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    expect(boxes[0]?.labels?.[0]?.textContent).to.contain('必需');
    expect(boxes[1]?.labels?.[0]?.textContent).to.contain('可不同意');
  });

  it('that were refused are recorded as refused', async () => {
    const page = await FormPage.open();
    await page.complete();

    await page.click('提交揭榜书');
    await page.until(() => page.root.querySelector('.receipt') !== null, 'a receipt');

    expect(page.mock.bids[0]?.consents.map(({ purpose, granted }) => [purpose, granted])).to.deep.equal([
      ['process_bid', true],
      ['share_contact', false],
      ['publish_result', false],
    ]);
  });
});

describe('files', () => {
  afterEach(clean);

  function choose(page: FormPage, ...files: File[]): void {
    const input = page.root.querySelector<HTMLInputElement>('input[type="file"]');
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input!.files = transfer.files;
    input!.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const pdf = (name: string) => new File(['%PDF-1.7\n%%EOF'], name, { type: 'application/pdf' });
  const rows = (page: FormPage) =>
    [...page.root.querySelectorAll('.file')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());

  it('are uploaded and can be removed', async () => {
    const page = await FormPage.open();
    await page.openStep('经费与附件');
    choose(page, pdf('检测报告.pdf'));
    await page.until(() => page.text.includes('已上传'), 'the upload');
    expect(page.mock.bids[0]?.files.map(({ name }) => name)).to.deep.equal(['检测报告.pdf']);

    await page.click('移除 检测报告.pdf');
    await page.until(() => rows(page).length === 0, 'the removal');

    expect(page.mock.bids[0]?.files).to.deep.equal([]);
  });

  it('that are too large or of a wrong kind are not sent, and the limit is said', async () => {
    const page = await FormPage.open();
    await page.openStep('经费与附件');

    choose(page, new File([new Uint8Array(attachmentLimits.maxBytes + 1)], '大.pdf'), new File(['<'], 'page.html'));
    await page.element.updateComplete;

    expect(rows(page)[0]).to.contain('每个文件不超过 20 MB');
    expect(rows(page)[1]).to.contain('不接受这种文件；可上传 PDF');
    expect(page.mock.bids).to.have.length(0);
  });

  it('whose content is not what the name says are refused by the platform, with the reason', async () => {
    const page = await FormPage.open();
    await page.openStep('经费与附件');

    choose(page, new File(['<html></html>'], '方案.pdf'));
    await page.until(() => page.text.includes('没有上传'), 'the refusal');

    expect(rows(page)[0]).to.contain('不接受这种文件');
  });

  it('that broke off can be sent again, and are attached once', async () => {
    const page = await FormPage.open();
    await page.openStep('经费与附件');
    page.mock.use('cutAfterCommit', { only: 'bids.uploadAttachment' });
    choose(page, pdf('检测报告.pdf'));
    await page.until(() => page.text.includes('没有传完'), 'the failure');

    await page.click('重传 检测报告.pdf');
    await page.until(() => page.text.includes('已上传'), 'the upload');

    expect(page.mock.bids[0]?.files).to.have.length(1);
  });

  it('show how far they are and can be cancelled', async () => {
    const page = await FormPage.open();
    await page.openStep('经费与附件');
    page.mock.use('slow', { only: 'bids.uploadAttachment', latencyMs: 60_000 });
    choose(page, pdf('检测报告.pdf'));
    await page.until(() => page.root.querySelector('progress') !== null, 'the progress');
    await page.until(() => page.text.includes('正在上传'), 'the upload to begin');

    await page.click('取消上传 检测报告.pdf');

    expect(rows(page)).to.deep.equal([]);
  });
});
