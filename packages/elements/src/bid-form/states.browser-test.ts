import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import { clean, clientOf, FormPage, forget } from './testing/page.js';

/** Each state that a person can meet, and how to get there from a freshly opened form. */
const states: Readonly<Record<string, (locale: string) => Promise<FormPage>>> = {
  'the first step, untouched': open,
  'the indicators, one met, one missed, one unreadable': async (locale) => {
    const page = await open(locale);
    await step(page, 1);
    const values = [...page.root.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')];
    for (const [index, text] of ['0.2', '十几'].entries()) await page.enter(values[index]!, text);
    return page;
  },
  'team, milestones and partners': async (locale) => {
    const page = await open(locale);
    await step(page, 2);
    for (const add of [...page.root.querySelectorAll<HTMLButtonElement>('.add button')]) add.click();
    await page.element.updateComplete;
    page.root.querySelector<HTMLButtonElement>('.remove')?.click();
    await page.element.updateComplete;
    return page;
  },
  'budget and a file that was turned away': async (locale) => {
    const page = await open(locale);
    await step(page, 3);
    page.element.shadowRoot!.querySelector('.drop')!.dispatchEvent(dropOf(new File(['<'], 'page.html')));
    await page.element.updateComplete;
    return page;
  },
  'the last step': async (locale) => {
    const page = await open(locale);
    await step(page, 4);
    return page;
  },
  'everything missing, with the summary': async (locale) => {
    const page = await open(locale);
    await step(page, 4);
    page.root.querySelector<HTMLButtonElement>('.submit')?.click();
    await page.element.updateComplete;
    return page;
  },
  'a session that has ended': async (locale) => {
    const page = await open(locale);
    page.mock.use('signedOut');
    await page.enter(page.root.querySelector<HTMLInputElement>('input')!, '双能');
    await page.until(() => page.root.querySelector('#status .notice') !== null, 'the notice');
    return page;
  },
  'two versions to choose from': async (locale) => {
    const page = await open(locale);
    await page.enter(page.root.querySelector<HTMLInputElement>('input')!, '我的');
    await page.saved();
    const bid = page.mock.bids[0]!;
    const content = { ...bid.content, title: '同事的' };
    await page.element.client!.bids.update(bid.id, { content }, { ifMatch: bid.revision });
    await page.enter(page.root.querySelector<HTMLInputElement>('input')!, '我的新标题');
    await page.until(() => page.root.querySelector('.conflict') !== null, 'the choice');
    return page;
  },
  'an uncertain submission': async (locale) => {
    const page = await open();
    await page.complete();
    page.mock.use('cutBeforeCommit', { only: 'bids.submit', times: 1 });
    page.root.querySelector<HTMLButtonElement>('.submit')?.click();
    await page.until(() => page.root.querySelector('#status .notice') !== null, 'the notice');
    return inLanguage(page, locale);
  },
  'a receipt': async (locale) => {
    const page = await open();
    await page.complete();
    await page.click('提交揭榜书');
    await page.until(() => page.root.querySelector('.receipt') !== null, 'the receipt');
    return inLanguage(page, locale);
  },
  'bids that the organisation has already': async (locale) => {
    const first = await open();
    await first.enter(first.root.querySelector<HTMLInputElement>('input')!, '双能');
    await first.saved();
    first.element.remove();
    forget();
    return FormPage.open(first.mock, { locale });
  },
  'nobody signed in': async (locale) => {
    const mock = mockPlatform();
    mock.use('signedOut');
    return FormPage.open(mock, { locale });
  },
  'a platform that fails': async (locale) => {
    const mock = mockPlatform();
    mock.use('serverError');
    return FormPage.open(mock, { locale });
  },
  'a challenge that is not there': async (locale) =>
    FormPage.open(mockPlatform(), { locale, 'challenge-id': 'chl_0000000000000000' }),
  'a challenge that has closed': async (locale) => {
    const mock = mockPlatform();
    mock.setNow(new Date(Date.now() + 100 * 24 * 60 * 60 * 1000));
    return FormPage.open(mock, { locale });
  },
  'a form that is being opened': async (locale) => {
    const mock = mockPlatform({ latencyMs: 60_000 });
    return FormPage.opening(mock, { locale });
  },
};

function open(locale = 'zh-CN'): Promise<FormPage> {
  return FormPage.open(mockPlatform(), { locale });
}

async function step(page: FormPage, index: number): Promise<void> {
  page.root.querySelectorAll<HTMLButtonElement>('nav button')[index]?.click();
  await page.element.updateComplete;
}

async function inLanguage(page: FormPage, locale: string): Promise<FormPage> {
  page.element.setAttribute('locale', locale);
  await page.until(() => page.root.querySelector(`.root[lang="${locale}"] h2`) !== null, locale);
  return page;
}

function dropOf(file: File): DragEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  return new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
}

for (const locale of ['zh-CN', 'en']) {
  describe(`axe finds nothing (${locale})`, () => {
    afterEach(clean);

    for (const [name, reach] of Object.entries(states)) {
      it(name, async () => {
        const page = await reach(locale);

        await expect(page.element).to.be.accessible();
        if (locale === 'en') expect(page.kitText).not.to.match(/[\u4e00-\u9fff]/);
      });
    }
  });
}

describe('on dark ground', () => {
  afterEach(clean);

  it('axe finds nothing', async () => {
    const page = await FormPage.open(mockPlatform(), { theme: 'dark' });
    await step(page, 4);
    await page.click('提交揭榜书');

    await expect(page.element).to.be.accessible();
  });
});

describe('the form', () => {
  afterEach(clean);

  it('goes on when it is moved within the page', async () => {
    const page = await open();
    await page.fill('方案名称', '双能');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);

    elsewhere.append(page.element);
    await page.saved();

    expect(page.control('方案名称').value).to.equal('双能');
    elsewhere.remove();
  });

  it('opens by the number of a bid alone', async () => {
    const first = await open();
    await first.fill('方案名称', '双能');
    await first.saved();
    const { id } = first.mock.bids[0]!;
    const element = document.createElement('qxwq-bid-form');
    element.client = clientOf(first.mock);
    element.bidId = id;
    first.element.remove();
    document.body.append(element);

    await first.until(() => element.shadowRoot?.querySelector('h2') != null, 'the form');

    const title = element.shadowRoot?.querySelector<HTMLInputElement>('input')?.value;
    expect(title).to.equal('双能');
  });
});
