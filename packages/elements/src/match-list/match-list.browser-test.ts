import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import '../define/match-list.js';
import { createLightClient } from '@qxwq/sdk/light';
import { OnPage } from '../testing/on-page.js';
import type { QxwqMatchList } from './match-list.js';

/** The matches of the first challenge that has some, as the enterprise that set it sees them. */
async function openMatches(attributes = ''): Promise<OnPage<QxwqMatchList>> {
  const mock = mockPlatform();
  // The enterprise that set the challenge decides who may answer it.
  const getToken = () => mock.tokenFor(mock.enterpriseId);
  const client = createLightClient({ ...mock.connection, getToken, maxRetries: 0 });
  const page = await OnPage.open<QxwqMatchList>(
    `<qxwq-match-list challenge=${mock.challengeIds[0]} limit="5" ${attributes}></qxwq-match-list>`,
    { mock, client },
  );
  await page.until(() => page.all('.match').length > 0, 'matches');
  return page;
}

const rowText = (page: OnPage<QxwqMatchList>, index = 0) =>
  page.all('.match')[index]?.textContent?.replace(/\s+/g, ' ') ?? '';
const titleOf = (page: OnPage<QxwqMatchList>, index = 0) =>
  page.all('.match-title')[index]?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('a list of matches', () => {
  it('says who fits and why, best first, and its parts add up', async () => {
    const page = await openMatches();

    expect(rowText(page)).to.contain('共同技术词');
    const cells = [...page.one('details').querySelectorAll('tbody .number')].map((cell) => Number(cell.textContent));
    const sum = Number(page.one('tfoot .number').textContent);
    expect(cells.reduce((total, part) => total + part, 0)).to.be.closeTo(sum, 0.001 * cells.length);
    const sums = page.all('tfoot .number').map((cell) => Number(cell.textContent));
    expect(sums).to.deep.equal([...sums].sort((a, b) => b - a));
  });

  it('keeps who accepted, and takes it back', async () => {
    const page = await openMatches();
    const title = titleOf(page);

    page.button(`接受：${title}`).click();
    await page.until(() => page.all('.decided').length > 0, 'the decision');
    expect(page.one('.decided').textContent).to.contain('接受');

    page.button(`撤回处理：${title}`).click();
    await page.until(() => page.all('.decided').length === 0, 'no decision');
  });

  it('asks why a match does not fit, and takes no answer without a reason', async () => {
    const page = await openMatches();
    const title = titleOf(page);
    page.button(`不合适：${title}`).click();
    await page.until(() => page.all('dialog[open]').length > 0, 'the question');

    page.button('确定').click();
    await page.reads('请选一个原因');

    page.one<HTMLInputElement>('input[value="not-mature"]').click();
    page.button('确定').click();
    await page.until(() => page.all('dialog').length === 0, 'the dialog closed');
    expect(page.all('.match-title').map((one) => one.textContent?.trim())).not.to.contain(title);
  });

  it('lets a broker place a match, with the reason for everybody to read', async () => {
    const page = await openMatches('broker');
    const title = titleOf(page, 1);
    page.button(`调整位置：${title}`).click();
    await page.until(() => page.all('dialog[open]').length > 0, 'the question');

    page.one<HTMLInputElement>('[name="position"]').value = '１';
    page.one<HTMLTextAreaElement>('[name="reason"]').value = '去年合作过同类项目';
    page.button('确定').click();
    await page.until(() => titleOf(page) === title, 'the placed match on top');
    expect(rowText(page)).to.contain('人工排在第 1 位：去年合作过同类项目');
  });

  it('sends nothing that the page has kept back', async () => {
    const page = await openMatches();
    page.element.addEventListener('qxwq-match-decide', (event) => event.preventDefault());
    page.button(`接受：${titleOf(page)}`).click();
    await page.element.updateComplete;
    expect(page.asked('matches.decide')).to.deep.equal([]);
  });

  it('shows a preview to everybody, with nothing to decide', async () => {
    const page = await openMatches('preview');
    expect(page.all('.actions')).to.have.lengthOf(0);
    expect(page.asked('matches.forChallenge')).to.deep.equal([]);
  });

  it('says in English what it says in Chinese', async () => {
    const page = await openMatches('locale="en" family="people"');
    await page.reads('Teams and experts that fit');
    expect(rowText(page)).to.contain('shared technical words');
  });

  it('is accessible, also with everything unfolded and a question open', async () => {
    const page = await openMatches('broker');
    for (const details of page.all<HTMLDetailsElement>('details')) details.open = true;
    await expect(page.element).to.be.accessible();
    page.button(`不合适：${titleOf(page)}`).click();
    await page.until(() => page.all('dialog[open]').length > 0, 'the question');
    await expect(page.element).to.be.accessible();
  });
});
