import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/challenge-board.js';
import { OnPage } from '../testing/on-page.js';
import type { QxwqChallengeBoard } from './challenge-board.js';

const open = async (more = '') => {
  const page = await OnPage.open<QxwqChallengeBoard>(
    `<qxwq-challenge-board locale="zh-CN" challenge-href="/c?id={id}" ${more}></qxwq-challenge-board>`,
  );
  await page.reads('23 项需求');
  const field = page.one<HTMLInputElement>('input[type=search]');
  const searches = () => page.asked('challenges.list').map((query) => query.get('q'));
  return { page, field, searches };
};

/** What a browser sends while somebody composes with an input method. */
const compose = (field: HTMLInputElement, text: string) => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: text }));
};

describe('search', () => {
  it('starts with Enter and marks what was found', async () => {
    const { page, field, searches } = await open();
    field.focus();
    await sendKeys({ type: '气孔' });
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('mark').length > 0, 'marked words');
    expect(searches()).to.deep.equal([null, '气孔']);
    expect(page.one('mark').textContent).to.equal('气孔');
    expect(page.one<HTMLSelectElement>('select').value).to.equal('relevance');
  });

  it('starts by itself after a pause, once', async () => {
    const { page, field, searches } = await open();
    field.focus();
    await sendKeys({ type: '电池' });
    await page.until(() => searches().length > 1, 'a search');
    expect(searches()).to.deep.equal([null, '电池']);
  });

  it('keeps what is typed while rows come', async () => {
    const { page, field } = await open();
    field.focus();
    await sendKeys({ type: '电池 ' });
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('mark').length > 0, 'rows');
    expect(field.value).to.equal('电池 ');
    expect(page.root.activeElement).to.equal(field);
  });

  it('waits while an input method composes', async () => {
    const { page, field, searches } = await open();
    field.focus();
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    compose(field, 'qi');
    compose(field, "qi'kong");
    await new Promise((done) => setTimeout(done, 600));
    expect(searches()).to.deep.equal([null]);

    field.value = '气孔';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '气孔' }));
    await page.until(() => searches().length > 1, 'the search after the composition');
    expect(searches()).to.deep.equal([null, '气孔']);
  });

  it('does not take the Enter that ends a composition for a search', async () => {
    const { page, field, searches } = await open();
    const enter = async (value: string, more: KeyboardEventInit) => {
      field.value = value;
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...more }));
      await page.element.updateComplete;
    };
    await enter("qi'kong", { isComposing: true });
    await enter('qi', { keyCode: 229 });
    await enter('气孔', {});
    await page.until(() => searches().length > 1, 'the search');
    expect(searches()).to.deep.equal([null, '气孔']);
  });

  it('starts again from the first page and tells how many there are', async () => {
    const { page, field } = await open();
    page.button('再看 3 项').click();
    await page.until(() => page.all('[part~=row]').length === 23, 'all rows');
    field.value = '检测';
    field.form?.requestSubmit();
    await page.until(() => page.all('mark').length > 0, 'rows');
    const status = page.one('[role=status]').textContent;
    expect(status).to.match(/^\d+ 项需求$/);
    expect(page.one('.total').textContent).to.equal(status);
  });
});

describe('paging', () => {
  it('goes on at the first new row', async () => {
    const { page } = await open();
    page.button('再看 3 项').focus();
    await sendKeys({ press: 'Enter' });
    await page.until(() => page.all('[part~=row]').length === 23, 'all rows');
    expect(page.root.activeElement).to.equal(page.all('[part~=link]')[20]);
    expect(page.text).to.contain('已显示 23 / 23');
  });

  it('keeps the rows when the next page fails', async () => {
    const { page } = await open();
    page.mock.use('serverError', { times: 1 });
    page.button('再看 3 项').click();
    await page.reads('没能载入后面的需求');
    page.button('重试').click();
    await page.until(() => page.all('[part~=row]').length === 23, 'all rows');
  });
});

describe('sort and layout', () => {
  it('are chosen by the keyboard', async () => {
    const { page } = await open();
    page.one<HTMLInputElement>('.layouts input:checked').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await page.until(() => page.all('table').length === 1, 'the table');

    page.one<HTMLSelectElement>('select').focus();
    await sendKeys({ press: 'ArrowDown' });
    await page.until(() => page.asked('challenges.list').at(-1)?.get('sort') === 'deadline', 'the order');
  });
});
