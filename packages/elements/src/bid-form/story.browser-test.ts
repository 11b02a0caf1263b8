import { expect } from '@open-wc/testing';
import { clean, FormPage, press, type } from './testing/page.js';

const stepOf = (page: FormPage) => page.root.querySelector('[aria-current="step"] .name')?.textContent;

/** Tabs until the control with this label has the focus. */
async function tabTo(page: FormPage, label: string, n = 0): Promise<void> {
  const target = page.control(label, n);
  for (let presses = 0; presses < 60; presses++) {
    if (page.focused === target) return;
    await press('Tab');
  }
  throw new Error(`Tab did not reach "${label}"`);
}

async function tabToButton(page: FormPage, name: string): Promise<void> {
  const target = page.button(name);
  for (let presses = 0; presses < 60; presses++) {
    if (page.focused === target) return;
    await press('Tab');
  }
  throw new Error(`Tab did not reach the button "${name}"`);
}

describe('a bid written by keyboard', () => {
  afterEach(clean);

  it('goes through all steps to the receipt', async () => {
    const page = await FormPage.open();

    await tabTo(page, '方案名称');
    await type('双能检测');
    await tabTo(page, '揭榜方案');
    await type('线阵探测器');
    await tabTo(page, '目前的技术就绪水平');
    await type('5');
    await tabToButton(page, '下一步');
    await press('Enter');
    await page.until(() => page.focused === page.root.querySelector('h2'), 'the focus at the heading');
    expect(page.heading).to.equal('对指标逐条应答');

    await tabTo(page, '我们能做到', 0);
    await type('0.22');
    await tabTo(page, '我们能做到', 1);
    await type('99.5');
    await tabTo(page, '我们的应答');
    await type('外挂安装');
    await tabToButton(page, '下一步');
    await press('Enter');

    await tabTo(page, '姓名');
    await type('林知远');
    await tabTo(page, '签约后第几个月');
    await type('6');
    await tabTo(page, '里程碑');
    await type('样机');
    await tabToButton(page, '下一步');
    await press('Enter');

    await tabTo(page, '金额');
    await type('150');
    await tabTo(page, '知识产权归属');
    await press('ArrowDown');
    await tabToButton(page, '下一步');
    await press('Enter');

    await tabTo(page, '联系人');
    await type('林知远');
    await tabTo(page, '邮箱');
    await type('lin@example.edu.cn');
    await tabTo(page, '处理揭榜书');
    await press('Space');
    await tabTo(page, '我们承诺');
    await press('Space');
    await tabToButton(page, '提交揭榜书');
    await press('Enter');

    await page.until(() => page.root.querySelector('.receipt') !== null, 'a receipt');
    expect(page.focused?.id).to.equal('heading');
    expect(page.heading).to.equal('揭榜书已收到，只此一份');
    expect(page.text).to.contain('北京时间');
  });

  it('is led from a failed submission to the field in another step', async () => {
    const page = await FormPage.open();
    await page.complete();
    await page.openStep('逐条应答');
    await page.fill('我们能做到', '十几', 1);
    await page.openStep('确认提交');

    await page.click('提交揭榜书');
    const summary = page.root.querySelector('.summary');
    expect(page.focused?.id).to.equal('summary');
    expect(summary?.textContent).to.contain('还有 1 处要改');
    await press('Tab', 'Enter');

    expect(stepOf(page)).to.equal('逐条应答');
    expect(page.focused?.id).to.equal(page.control('我们能做到', 1).id);
    expect(page.control('我们能做到', 1).getAttribute('aria-invalid')).to.equal('true');
    expect(page.messageOf(page.control('我们能做到', 1))).to.contain('例如 99');
  });

  it('keeps what was mended in the summary, marked, so that the page does not jump', async () => {
    const page = await FormPage.open();
    await page.complete();
    await page.fill('邮箱', 'lin');
    await page.click('提交揭榜书');

    await page.fill('邮箱', 'lin@example.edu.cn');

    const summary = page.root.querySelector('.summary');
    expect(summary?.textContent).to.contain('都改好了');
    expect(summary?.textContent).to.contain('邮箱 · 已改好');
    expect(summary?.querySelectorAll('a')).to.have.length(0);
  });

  it('stops once at a number that cannot be read, then lets go on', async () => {
    const page = await FormPage.open();
    await page.openStep('逐条应答');
    await page.fill('我们能做到', '十几秒');

    await page.click('下一步');
    const [stoppedAt, focused] = [stepOf(page), page.focused?.id];
    await page.click('下一步');

    expect([stoppedAt, focused]).to.deep.equal(['逐条应答', 'summary']);
    expect(stepOf(page)).to.equal('团队与里程碑');
    expect(page.text).to.contain('逐条应答 3 处要改');
  });

  it('is not submitted and does not move on by Enter in a text field', async () => {
    const page = await FormPage.open();
    await page.complete();
    page.control('邮箱').focus();

    await press('Enter');
    await page.saved();

    expect(page.mock.requests.map(({ operation }) => operation)).not.to.include('bids.submit');
    expect(stepOf(page)).to.equal('确认提交');
  });

  it('takes the Enter that ends a composition as part of the text', async () => {
    const page = await FormPage.open();
    await page.complete();
    const name = page.control('联系人');
    name.focus();
    name.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });

    const went = name.dispatchEvent(enter);
    await page.saved();

    expect(went).to.equal(true);
    expect(page.mock.requests.map(({ operation }) => operation)).not.to.include('bids.submit');
  });

  it('does not complain while somebody is typing', async () => {
    const page = await FormPage.open();
    await page.openStep('确认提交');
    await tabTo(page, '邮箱');
    await type('lin');
    const whileTyping = page.messageOf(page.control('邮箱'));

    await press('Tab');
    await page.element.updateComplete;

    expect(whileTyping).to.equal('');
    expect(page.messageOf(page.control('邮箱'))).to.contain('name@example.edu.cn');
  });
});

describe('an indicator', () => {
  afterEach(clean);

  it('is judged at once, in words', async () => {
    const page = await FormPage.open();
    await page.openStep('逐条应答');
    const verdictBelow = () => page.root.getElementById(`${page.control('我们能做到').id}-below`)?.textContent?.trim();

    await page.fill('我们能做到', '０.２５ mm');
    const met = verdictBelow();
    await page.fill('我们能做到', '0.4');

    expect(met).to.equal('满足要求');
    expect(verdictBelow()).to.contain('未达到要求');
  });
});

describe('rows', () => {
  afterEach(clean);

  it('are added with the focus in the new one, removed, and put back', async () => {
    const page = await FormPage.open();
    await page.openStep('团队与里程碑');
    await page.fill('姓名', '林知远');

    await page.click('添加成员');
    await page.until(() => page.focused === page.control('姓名', 1), 'the focus in the new row');
    await page.fill('姓名', '周明', 1);
    await page.click('移除成员 2');
    expect(page.text).to.contain('已移除周明。');
    await page.click('撤销');

    expect(page.control('姓名', 1).value).to.equal('周明');
  });

  it('have one lead', async () => {
    const page = await FormPage.open();
    await page.openStep('团队与里程碑');
    await page.click('添加成员');

    page.control('负责人', 1).click();
    await page.element.updateComplete;

    expect([page.control('负责人', 0).checked, page.control('负责人', 1).checked]).to.deep.equal([false, true]);
  });
});
