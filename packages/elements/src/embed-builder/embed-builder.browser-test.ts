import { expect } from '@open-wc/testing';
import '../define/embed-builder.js';
import { OnPage } from '../testing/on-page.js';
import type { QxwqEmbedBuilder } from './embed-builder.js';

const preload = { 'challenge-board': ['challenge-board-a1.js', 'core-b2.js'], 'zh-CN': ['zh-CN-c3.js'] };
const integrity = { 'qxwq.js': 'sha384-loader', 'challenge-board-a1.js': 'sha384-board', 'core-b2.js': 'sha384-core' };

async function open(): Promise<OnPage<QxwqEmbedBuilder>> {
  const page = await OnPage.open<QxwqEmbedBuilder>(
    '<qxwq-embed-builder locale="zh-CN" base-url="https://qxwq.example.edu.cn" kit="/site/qxwq/"></qxwq-embed-builder>',
  );
  await page.until(() => code(page) !== '', 'the snippet');
  return page;
}

/** A host's server with the kit's folder; `asked` are the addresses that somebody wanted. */
function serveKit(files: Readonly<Record<string, unknown>>) {
  const real = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (!pathname.startsWith('/site/qxwq/')) return real(input, init);
    asked.push(pathname);
    const file = files[pathname.slice('/site/qxwq/'.length)];
    return file === undefined ? new Response('', { status: 404 }) : Response.json(file);
  };
  return { asked, stop: () => Object.assign(globalThis, { fetch: real }) };
}

const code = (page: OnPage<QxwqEmbedBuilder>) => page.root.querySelector('[part~=snippet]')?.textContent ?? '';
const tick = (page: OnPage<QxwqEmbedBuilder>, label: string) => {
  const found = page.all<HTMLLabelElement>('.extras label').find(({ textContent }) => textContent?.includes(label));
  if (!found?.control) throw new Error(`There is no "${label}".`);
  found.control.click();
};

describe('the embed builder', () => {
  it('asks for the kit’s files only when somebody wants their lines', async () => {
    const kit = serveKit({ 'preload.json': preload });
    try {
      const page = await open();
      expect([code(page).includes('modulepreload'), kit.asked]).to.deep.equal([false, []]);
      tick(page, '首屏更快');
      await page.until(() => code(page).includes('modulepreload'), 'the lines');
      expect(kit.asked).to.deep.equal(['/site/qxwq/preload.json']);
      expect(code(page).split('\n').slice(0, 4)).to.deep.equal([
        '<link rel="modulepreload" href="/site/qxwq/challenge-board-a1.js">',
        '<link rel="modulepreload" href="/site/qxwq/core-b2.js">',
        '<link rel="modulepreload" href="/site/qxwq/zh-CN-c3.js">',
        '<script type="module" src="/site/qxwq/qxwq.js"></script>',
      ]);
      await page.reads('每次更新组件后请重新复制');
      await expect(page.element).to.be.accessible();
    } finally {
      kit.stop();
    }
  });

  it('has each file checked, also those that are fetched early', async () => {
    const kit = serveKit({ 'preload.json': preload, 'integrity.json': integrity });
    try {
      const page = await open();
      tick(page, '首屏更快');
      await page.element.updateComplete;
      tick(page, '按摘要核对');
      await page.until(() => code(page).includes('importmap'), 'the map');
      expect(code(page)).to.contain('"/site/qxwq/core-b2.js":"sha384-core"');
      expect(code(page)).to.contain('href="/site/qxwq/core-b2.js" integrity="sha384-core">');
      expect(code(page)).to.contain('src="/site/qxwq/qxwq.js" integrity="sha384-loader">');
    } finally {
      kit.stop();
    }
  });

  it('says where the list should be when it is not there, and reads it when asked again', async () => {
    const files: Record<string, unknown> = { 'preload.json': ['not a list of parts'] };
    const kit = serveKit(files);
    try {
      const page = await open();
      tick(page, '首屏更快');
      await page.reads(`没能读到 ${location.origin}/site/qxwq/preload.json`);
      await expect(page.element).to.be.accessible();
      files['preload.json'] = preload;
      page.button('重试').click();
      await page.until(() => code(page).includes('modulepreload'), 'the lines');
    } finally {
      kit.stop();
    }
  });

  it('leaves the other rungs as they are', async () => {
    const kit = serveKit({ 'preload.json': preload });
    try {
      const page = await open();
      tick(page, '首屏更快');
      await page.until(() => code(page).includes('modulepreload'), 'the lines');
      page.all<HTMLInputElement>('.rungs input')[5]?.click();
      await page.until(() => code(page).startsWith('import '), 'the snippet of npm');
      expect([page.all('.extras').length, code(page).includes('modulepreload')]).to.deep.equal([0, false]);
    } finally {
      kit.stop();
    }
  });
});
