import { expect, waitUntil } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { QxwqChallengeBoard } from './challenge-board/challenge-board.js';
import { clientOf } from './testing/on-page.js';

const loader = new URL('./loader.ts', import.meta.url).pathname;
/** Nothing but scripts of the own site, and the platform; no inline style, no inline script, Trusted Types. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

interface Page extends Window {
  readonly policyViolations: readonly { directive: string; blocked: string; sample: string }[];
}

async function openPage(body: string): Promise<Page & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.style.width = '1200px';
  frame.src = `/page-with-policy?${new URLSearchParams({ policy, module: loader, body })}`;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  return frame.contentWindow as unknown as Page & typeof globalThis;
}

const defined = (page: typeof globalThis, name: string) =>
  waitUntil(() => page.customElements.get(name), `<${name}> was not defined`, { timeout: 10_000 });

describe('the loader', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('brings what the page has, under a strict policy, without a violation', async () => {
    const page = await openPage('<qxwq-challenge-board locale="zh-CN" layout="list">载入中</qxwq-challenge-board>');
    await defined(page, 'qxwq-challenge-board');
    const board = page.document.querySelector('qxwq-challenge-board') as QxwqChallengeBoard;
    board.client = clientOf(mockPlatform());
    await waitUntil(() => board.shadowRoot?.querySelector('[part~=row]'), 'rows', { timeout: 10_000 });
    for (const layout of ['cards', 'table'] as const) {
      board.layout = layout;
      await board.updateComplete;
    }
    expect(page.getComputedStyle(board.shadowRoot?.querySelector('.line') as Element).height).to.equal('1px');
    expect(page.policyViolations).to.deep.equal([]);
    expect(page.customElements.get('qxwq-challenge-detail'), 'what the page has not').to.equal(undefined);
  });

  it('brings what comes later', async () => {
    const page = await openPage('<main></main>');
    const detail = page.document.createElement('qxwq-challenge-detail');
    page.document.querySelector('main')?.append(detail);
    await defined(page, 'qxwq-challenge-detail');
    expect(page.policyViolations).to.deep.equal([]);
  });
});
