import { describe, expect, test } from 'vitest';
import type { Page } from './engines/page.js';
import { startHosts } from './hosts.js';
import { rowsOf, seeRows, visit } from './visitor.js';

const hosts = startHosts();

/**
 * What translators built into browsers do: the page's language is rewritten, and each text is taken out of its place
 * for two `<font>` elements with another text in them, inside shadow roots too.
 */
async function translate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts: Text[] = [];
    const collect = (root: Node) => {
      for (const node of root.childNodes) {
        if (node instanceof Text && node.data.trim()) texts.push(node);
        else if (node instanceof Element && !/^(?:style|script|template|textarea)$/.test(node.localName)) {
          collect(node);
          if (node.shadowRoot) collect(node.shadowRoot);
        }
      }
    };
    collect(document.body);
    for (const text of texts) {
      if (text.parentElement?.localName === 'font') continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.dir = inner.dir = 'auto';
      outer.append(inner);
      text.replaceWith(outer);
      inner.textContent = `⟦${text.data.trim()}⟧`;
    }
    document.documentElement.lang = 'en-x-mtfrom-zh';
    document.documentElement.classList.add('translated-ltr');
    return texts.length;
  });
}

describe('translators', () => {
  test('a translated board searches, and tells what it has found', async () => {
    const { page, board, wrong } = await visit(hosts, 'translated.html');
    await seeRows(board);
    const total = board.locator('.total');
    const before = await total.innerText();
    expect(await translate(page)).toBeGreaterThan(100);
    expect(await total.innerText()).toBe(`⟦${before}⟧`);

    await board.getByRole('searchbox').fill('气孔');
    await expect.poll(() => rowsOf(board).count()).toBeLessThan(5);
    const found = await rowsOf(board).count();
    await expect.poll(() => total.innerText()).toContain(String(found));
    for (const row of await rowsOf(board).all())
      expect(await row.locator('[part~="title"]').innerText()).toContain('气孔');
    expect(await wrong()).toEqual([]);
  });

  test('a translated form goes on, and the words of the page’s own list as well', async () => {
    const { page, form, wrong } = await visit(hosts, 'translated.html');
    await form.getByLabel('方案名称').waitFor();
    await page.locator('.own-list li').nth(2).waitFor();
    await translate(page);
    // Every label is in brackets now, and still one.
    await form.getByLabel('⟦方案名称⟧').fill('翻译之后');
    await form.getByText(/已存/).first().waitFor();
    await page.getByText('⟦更多⟧').click();
    await expect.poll(() => page.locator('.own-list li').count()).toBeGreaterThan(3);
    await form.getByRole('button', { name: /下一步/ }).click();
    await form.getByRole('heading', { name: '对指标逐条应答' }).waitFor();
    expect(await wrong()).toEqual([]);
  });
});
