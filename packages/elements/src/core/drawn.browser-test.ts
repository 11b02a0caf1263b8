import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { QxwqChallengeBoard } from '../challenge-board/challenge-board.js';
import '../define/challenge-board.js';
import '../define/embed-builder.js';
import '../define/local-match.js';
import type { QxwqEmbedBuilder } from '../embed-builder/embed-builder.js';
import type { QxwqLocalMatch } from '../local-match/local-match.js';
import { OnPage } from '../testing/on-page.js';
import type { QxwqElement } from './element.js';

const field = (element: QxwqElement, selector: string) =>
  element.shadowRoot?.querySelector(selector) as HTMLInputElement;

/** What a browser does when somebody turns to a field and types, with nobody there who answers. */
function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  control.focus();
  control.value = text;
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
}

describe('what a visitor does with a server’s drawing before the script comes', () => {
  it('typed into the search, it is searched for, and typing goes on where it was', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>('<qxwq-challenge-board locale="zh-CN"></qxwq-challenge-board>', {
      meanwhile: (board) => {
        type(field(board, '[part~=search]'), '气孔');
        field(board, '[part~=search]').setSelectionRange(1, 1);
      },
    });
    const search = page.one<HTMLInputElement>('[part~=search]');
    expect([search.value, search.selectionStart, page.root.activeElement === search]).to.deep.equal(['气孔', 1, true]);
    await sendKeys({ type: '体' });
    await page.until(() => page.asked('challenges.list').at(-1)?.get('q') === '气体孔', 'the search');
  });

  it('a facet that was ticked narrows the rows', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>('<qxwq-challenge-board locale="zh-CN"></qxwq-challenge-board>', {
      meanwhile: (board) => {
        field(board, '.facet input').checked = true;
      },
    });
    await page.until(() => page.all('.chip').length === 1, 'what was chosen');
    expect(page.one<HTMLInputElement>('.facet input').checked).to.equal(true);
    await page.until(() => page.asked('challenges.list').at(-1)?.has('state'), 'the request');
  });

  it('an order that was chosen holds', async () => {
    const page = await OnPage.open<QxwqChallengeBoard>('<qxwq-challenge-board locale="zh-CN"></qxwq-challenge-board>', {
      meanwhile: (board) => choose(field(board, '.toolbar select') as never, 'deadline'),
    });
    await page.until(() => page.asked('challenges.list').at(-1)?.get('sort') === 'deadline', 'the request');
    expect(page.one<HTMLSelectElement>('.toolbar select').value).to.equal('deadline');
  });

  it('a text that waits to be compared stays, and is compared when asked', async () => {
    const page = await OnPage.open<QxwqLocalMatch>('<qxwq-local-match locale="zh-CN"></qxwq-local-match>', {
      meanwhile: (match) => type(field(match, 'textarea'), '压铸件内部气孔的双能射线在线检测'),
    });
    expect(page.root.activeElement).to.equal(page.one('textarea'));
    page.button('查找需求').click();
    await page.until(() => page.all('.match').length > 0, 'matches');
    expect(page.one<HTMLTextAreaElement>('textarea').value).to.equal('压铸件内部气孔的双能射线在线检测');
  });

  it('what was chosen in the builder is in the snippet', async () => {
    const page = await OnPage.open<QxwqEmbedBuilder>(
      '<qxwq-embed-builder locale="zh-CN" base-url="https://qxwq.example.edu.cn"></qxwq-embed-builder>',
      {
        meanwhile: (builder) => {
          choose(field(builder, 'select') as never, 'published');
          field(builder, '.rungs label:nth-child(6) input').checked = true;
        },
      },
    );
    await page.until(() => page.one('[part~=snippet]').textContent?.includes('import '), 'the snippet of npm');
    expect(page.one('[part~=snippet]').textContent).to.contain('filter="state=published"');
    expect(page.one<HTMLSelectElement>('select').value).to.equal('published');
  });
});
