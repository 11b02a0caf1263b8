import { expect } from '@open-wc/testing';
import type { ChallengeIndex } from '@qxwq/contract';
import { createIndex } from '@qxwq/matching';
import { mockPlatform } from '@qxwq/mock';
import { createLightClient } from '@qxwq/sdk/light';
import { sendKeys } from '@web/test-runner-commands';
import '../define/local-match.js';
import { OnPage } from '../testing/on-page.js';
import type { QxwqLocalMatch } from './local-match.js';

const words = '压铸件内部气孔的双能射线在线检测';
const figures = '最小可检气孔直径 0.2 mm，漏检率低于万分之五，单件检测节拍 2 秒';
const text = `我们课题组研究${words}，${figures}。`;

const open = (more = '', options: Parameters<typeof OnPage.open>[1] = {}, width = 900) =>
  OnPage.open<QxwqLocalMatch>(
    `<div style="width:${width}px"><qxwq-local-match locale="zh-CN" challenge-href="/c?id={id}" ${more}></qxwq-local-match></div>`,
    options,
  );
const field = (page: OnPage<QxwqLocalMatch>) => page.one<HTMLTextAreaElement>('textarea');

/** The element with a platform that publishes another index than the mock does. */
async function openWith(change: (index: ChallengeIndex) => ChallengeIndex) {
  const mock = mockPlatform();
  let firstTitle = '';
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await mock.connection.fetch(input, init);
    if (!new Request(input, init).url.includes('/challenge-index')) return response;
    const index = (await response.json()) as ChallengeIndex;
    firstTitle = index.items[0]?.challenge.title ?? '';
    return Response.json(change(index));
  };
  const page = await open('', { mock, client: createLightClient({ ...mock.connection, fetch, maxRetries: 0 }) });
  return Object.defineProperty(page, 'firstTitle', { get: () => firstTitle }) as typeof page & { firstTitle: string };
}

/** Published words in which the first challenge goes by another name. */
function savedWords({ items }: ChallengeIndex, name: string): Pick<ChallengeIndex, 'words' | 'fields'> {
  const index = createIndex<{ title: string }>({ fields: { title: { weight: 4 } } });
  for (const [at, { challenge }] of items.entries()) index.add(challenge.id, { title: at === 0 ? name : '无关' });
  return { fields: [{ name: 'title', weight: 4 }], words: btoa(String.fromCharCode(...index.save())) };
}

/** What a browser does when somebody presses Ctrl+V in the field. */
function paste(page: OnPage<QxwqLocalMatch>, pasted: string): void {
  field(page).focus();
  field(page).value = pasted;
  field(page).dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}

const matched = (page: OnPage<QxwqLocalMatch>) => page.until(() => page.all('.match').length > 0, 'matches');

/** Everything that a page could send by, until `stop` is called. */
function listenToAll() {
  const sent: string[] = [];
  const undo: (() => void)[] = [];
  const spy = (owner: object, name: string) => {
    const original = Reflect.get(owner, name);
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
      sent.push(given.map((part) => (part instanceof Request ? part.url : String(part))).join(' '));
      return Reflect.apply(original, this, given);
    });
    undo.push(() => Reflect.set(owner, name, original));
  };
  spy(globalThis, 'fetch');
  spy(XMLHttpRequest.prototype, 'open');
  spy(XMLHttpRequest.prototype, 'send');
  spy(navigator, 'sendBeacon');
  spy(WebSocket.prototype, 'send');
  spy(Storage.prototype, 'setItem');
  spy(history, 'replaceState');
  spy(history, 'pushState');
  return { sent, stop: () => undo.map((each) => each()) };
}

describe('the local match', () => {
  it('shows who needs what a lab can do, with reasons in words', async () => {
    const page = await open();
    paste(page, text);
    await matched(page);
    const first = page.all('.match')[0]?.textContent ?? '';
    expect(first).to.contain('压铸');
    expect(first).to.contain('共同技术词：');
    expect(page.one('.match-title a').getAttribute('href')).to.match(/^\/c\?id=chl_/);
    expect(page.one('[role=status]').textContent).to.be.a('string');
  });

  it('compares each indicator and quotes what it read', async () => {
    const page = await open();
    paste(page, text);
    await matched(page);
    const verdicts = new Set(page.all('[data-verdict]').map((cell) => cell.dataset.verdict));
    expect(verdicts).to.include('not_stated');
    expect([...verdicts].some((verdict) => verdict === 'met' || verdict === 'missed')).to.equal(true);
    expect(page.all('[part~=indicators] q').map((quote) => quote.textContent)).not.to.be.empty;
  });

  it('has scores that are the sums of their parts, best first', async () => {
    const page = await open();
    paste(page, text);
    await matched(page);
    const cells = [...page.one('details').querySelectorAll('tbody .number')].map((cell) => Number(cell.textContent));
    const sums = page.all('tfoot .number').map((cell) => Number(cell.textContent));
    expect(cells.reduce((total, part) => total + part, 0)).to.be.closeTo(sums[0] as number, 0.001 * cells.length);
    expect(sums).to.deep.equal([...sums].sort((a, b) => b - a));
  });

  it('sends none of the text, stores none, and puts none into the address', async () => {
    const page = await open();
    const ears = listenToAll();
    const events: string[] = [];
    for (const name of ['qxwq-load-start', 'qxwq-ready', 'qxwq-error', 'qxwq-challenge-open'] as const) {
      page.element.addEventListener(name, (event) => events.push(JSON.stringify(event.detail)));
    }
    try {
      paste(page, text);
      await matched(page);
      page.all<HTMLDetailsElement>('details')[0]?.setAttribute('open', '');
      page.one<HTMLAnchorElement>('.match-title a').addEventListener('click', (event) => event.preventDefault());
      page.one<HTMLAnchorElement>('.match-title a').click();
    } finally {
      ears.stop();
    }
    const asked = page.mock.requests.map(({ url }) => decodeURIComponent(url));
    const bodies = page.mock.requests.map((request) => JSON.stringify(request));
    expect(asked).to.have.length(1);
    const everything = [...asked, ...bodies, ...ears.sent.map((each) => decodeURIComponent(each)), location.href];
    for (const piece of [words, figures, '万分之五', '我们课题组', encodeURIComponent('课题组')]) {
      expect(
        everything.some((each) => each.includes(piece)),
        piece,
      ).to.equal(false);
      if (piece !== '压铸')
        expect(
          events.some((each) => each.includes(piece)),
          piece,
        ).to.equal(false);
    }
  });

  it('asks for the same whatever the text is, so that requests tell nothing of it', async () => {
    const asked: string[][] = [];
    for (const each of [text, '储能电站电池热失控的早期预警与气体传感']) {
      const page = await open();
      paste(page, each);
      await matched(page);
      asked.push(page.mock.requests.map(({ url }) => new URL(url).pathname + new URL(url).search).sort());
    }
    expect(asked[0]).to.deep.equal(asked[1]);
  });

  it('searches the index that the platform publishes', async () => {
    // Only the published words know this challenge by that name.
    const page = await openWith((index) => ({ ...index, ...savedWords(index, '凡尔赛合金') }));
    paste(page, '本课题组多年研究凡尔赛合金的熔炼');
    await matched(page);
    expect(page.all('.match-title').map((title) => title.textContent?.trim())).to.deep.equal([page.firstTitle]);
  });

  it('builds one itself where the published index is damaged', async () => {
    const page = await openWith((index) => ({ ...index, ...savedWords(index, '凡尔赛合金'), words: btoa('damaged') }));
    paste(page, text);
    await matched(page);
    expect(page.all('.match')[0]?.textContent).to.contain('压铸');
  });

  it('asks for nothing before somebody turns to it, and for nothing more with a second text', async () => {
    const page = await open();
    expect(page.mock.requests).to.have.length(0);
    paste(page, text);
    await matched(page);
    const before = page.mock.requests.length;
    const title = page.one('.match-title').textContent;
    paste(page, '储能电站电池热失控的早期预警与气体传感');
    await page.until(() => page.one('.match-title').textContent !== title, 'other matches');
    expect(page.mock.requests).to.have.length(before);
  });

  it('reads a dropped file', async () => {
    const page = await open();
    const data = new DataTransfer();
    data.items.add(new File([text], '成果.txt', { type: 'text/plain' }));
    page.one('form').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    await matched(page);
    expect(field(page).value).to.equal(text);
  });

  it('says which files it cannot read, and what to do', async () => {
    const page = await open();
    const data = new DataTransfer();
    data.items.add(new File(['%PDF'], 'a.pdf'));
    page.one('form').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    await page.reads('只能读取 txt、md 和 csv 文件');
    await expect(page.element).to.be.accessible();
  });

  it('is used by the keyboard: typed, started by its button, cleared', async () => {
    const page = await open();
    field(page).focus();
    await sendKeys({ type: '压铸件气孔在线检测' });
    page.button('查找需求').focus();
    await sendKeys({ press: 'Enter' });
    await matched(page);
    page.button('清空').focus();
    await sendKeys({ press: 'Enter' });
    await page.element.updateComplete;
    expect(field(page).value).to.equal('');
    expect(page.all('.match')).to.have.length(0);
    expect(page.root.activeElement).to.equal(field(page));
  });

  it('asks for more than a word', async () => {
    const page = await open();
    paste(page, '气孔');
    await page.reads('文字太少');
    expect(field(page).getAttribute('aria-invalid')).to.equal('true');
  });

  it('says that the challenges did not come, keeps the text, and tries again when asked', async () => {
    const mock = mockPlatform({ faults: ['serverError'] });
    const page = await open('', { mock });
    paste(page, text);
    await page.reads('文本还在');
    expect(field(page).value).to.equal(text);
    mock.stop('serverError');
    page.button('重试').click();
    await matched(page);
  });

  it('says when nothing fits', async () => {
    const page = await open();
    paste(page, 'zzzz qqqq xxxx wwww');
    await page.reads('没有找到适合的需求');
  });

  it('tells the page which challenge is opened, with nothing of the text', async () => {
    const page = await open();
    paste(page, text);
    await matched(page);
    const opened: string[] = [];
    page.element.addEventListener('qxwq-challenge-open', (event) => {
      event.preventDefault();
      opened.push(JSON.stringify(event.detail));
    });
    page.one<HTMLAnchorElement>('.match-title a').click();
    expect(opened).to.have.length(1);
    expect(opened[0]).not.to.contain('我们课题组');
  });

  it('forgets the text when the page signs its user out', async () => {
    const page = await open();
    paste(page, text);
    await matched(page);
    dispatchEvent(new CustomEvent('qxwq-sign-out', { detail: {} }));
    await page.element.updateComplete;
    expect(field(page).value).to.equal('');
    expect(page.all('.match')).to.have.length(0);
  });

  const looks = [
    { look: '' },
    { look: 'theme=dark' },
    { look: 'elder' },
    { look: 'in English', locale: 'en', button: 'Find challenges' },
    { look: 'in traditional characters', locale: 'zh-Hant', button: '尋找需求' },
  ];
  for (const { look, locale, button } of looks) {
    it(`has no finding of axe and fits into 280 px ${look}`, async () => {
      const page = await open(locale ? '' : look, {}, 280);
      if (locale) {
        page.element.update({ locale });
        await page.reads(button);
      }
      paste(page, text);
      await matched(page);
      // Texts of the element, those that all elements share and names of codes come each by itself.
      const rest = () => page.all('.match').some(({ textContent }) => /万元|金属制品业/.test(textContent ?? ''));
      if (locale) await page.until(() => !rest(), `everything in ${locale}`);
      for (const details of page.all<HTMLDetailsElement>('details')) details.open = true;
      const root = page.one('.root');
      expect(root.scrollWidth).to.be.at.most(root.clientWidth);
      await expect(page.element).to.be.accessible();
    }).timeout(60_000);
  }
});
