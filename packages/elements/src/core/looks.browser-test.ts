import { expect } from '@open-wc/testing';
import { mockPlatform } from '@qxwq/mock';
import type { QxwqChallengeBoard } from '../challenge-board/challenge-board.js';
import '../define/challenge-board.js';
import { themes } from '../styles/themes.js';
import { OnPage } from '../testing/on-page.js';
import { themeNames } from './theme.js';

async function board(attributes: string): Promise<OnPage<QxwqChallengeBoard>> {
  const page = await OnPage.open<QxwqChallengeBoard>(
    `<qxwq-challenge-board locale="zh-CN" ${attributes}></qxwq-challenge-board>`,
    { mock: mockPlatform() },
  );
  await page.until(() => page.root.querySelector('[part~=row]'), 'rows');
  return page;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
const onWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

describe('how elements look', () => {
  for (const theme of themeNames) {
    it(`wears the theme ${theme}, and the host's own colour before it`, async () => {
      const page = await board(`theme="${theme}"`);
      const accent = () => getComputedStyle(page.one('.root')).getPropertyValue('--_accent');
      await page.until(() => accent() === themes[theme].accent, 'the theme');
      page.element.style.setProperty('--qxwq-accent', '#123456');
      expect(accent()).to.equal('#123456');
    });

    it(`has enough contrast in the theme ${theme}`, () => {
      for (const text of ['accent', 'ink', 'ink-2', 'ink-3', 'hot', 'ok', 'warn'])
        expect(onWhite(themes[theme][text] ?? ''), text).to.be.at.least(4.5);
      expect(onWhite(themes[theme].edge ?? ''), 'edge').to.be.at.least(3);
    });
  }

  const shapes = { list: '.rows', cards: '.cards', table: 'table', compact: '.compact', ranking: '.ranking' };
  for (const [layout, shape] of Object.entries(shapes)) {
    for (const width of [280, 640, 1920]) {
      it(`fits into ${width} px as ${layout}`, async () => {
        const page = await board(`layout="${layout}" style="width:${width}px"`);
        await page.until(() => page.root.querySelector(`${shape} [part~=row]`), layout);
        const root = page.one('.root');
        expect(root.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('numbers a ranking, for eyes only: the list numbers itself for those who hear it', async () => {
    const page = await board('layout="ranking"');
    await page.until(() => page.root.querySelector('.rank'), 'places');
    expect(
      page
        .all('.rank')
        .slice(0, 3)
        .map(({ textContent }) => textContent),
    ).to.deep.equal(['1', '2', '3']);
    expect(page.one('.rank').getAttribute('aria-hidden')).to.equal('true');
  });

  it('is large and simple for older readers, with targets of at least 48 px', async () => {
    const page = await board('elder style="width:1200px"');
    const size = () => Number.parseFloat(getComputedStyle(page.one('.root')).fontSize);
    await page.until(() => size() >= 19, 'large type');
    for (const control of page.all('.toolbar :is(button, input, select)').filter(({ offsetWidth }) => offsetWidth > 0))
      expect(control.offsetHeight, control.className).to.be.at.least(48);
    expect(page.one('.rail').offsetHeight, 'facets wait behind their button').to.equal(0);
    await expect(page.element).to.be.accessible();
  });
});
