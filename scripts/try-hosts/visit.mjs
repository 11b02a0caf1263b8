import { join } from 'node:path';

/** Opens a page as a visitor and says what of the board is to be seen there, and what went wrong. */
export async function visit(browser, url, { shots, name, wait = 8000 }) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, locale: 'zh-CN' });
  const problems = [];
  const requests = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url, { waitUntil: 'load' });
  const rows = page.locator('qxwq-challenge-board [part=row]');
  if ((await page.locator('qxwq-challenge-board').count()) > 0)
    await rows
      .first()
      .waitFor({ timeout: wait })
      .catch(() => {});
  const frame = page.locator('iframe[src*="/embed/board"]');
  if ((await frame.count()) > 0) await frame.first().scrollIntoViewIfNeeded();
  // A frame is lazy and is measured after it has loaded.
  if ((await frame.count()) > 0)
    await page
      .frameLocator('iframe[src*="/embed/board"]')
      .locator('.rows > li')
      .first()
      .waitFor({ timeout: wait })
      .catch(() => {});
  await page
    .waitForFunction(() => [...document.images].every((image) => image.complete), null, { timeout: wait })
    .catch(() => {});
  if ((await frame.count()) > 0)
    await page
      .waitForFunction(() => document.querySelector('iframe[data-qxwq]')?.style.height, null, { timeout: 2000 })
      .catch(() => {});
  const seen = await page.evaluate(() => ({
    links: [...document.querySelectorAll('a[href*="/board/?"]')].length,
    codes: [...document.images].filter((image) => image.src.includes('board.svg') && image.naturalWidth > 0).length,
    frameHeight: document.querySelector('iframe[src*="/embed/board"]')?.style.height ?? null,
  }));
  const frameRows =
    (await frame.count()) > 0
      ? await page.frameLocator('iframe[src*="/embed/board"]').locator('.rows > li').count()
      : 0;
  const result = {
    ...seen,
    rows: await rows.count(),
    frameRows,
    problems,
    requests,
    text: await page.locator('body').textContent(),
  };
  await page.screenshot({ path: join(shots, `${name}.png`) });
  await page.close();
  return result;
}

/** The same in one line. */
export function inWords({ links, codes, frameRows, frameHeight, rows }) {
  const parts = [
    rows > 0 && `board with ${rows} rows`,
    frameRows > 0 &&
      `frame with ${frameRows} rows, ${frameHeight ? `sized to ${frameHeight}` : 'at its fallback height'}`,
    codes > 0 && 'QR code with link',
    codes === 0 && links > 0 && 'link',
  ].filter(Boolean);
  return parts.join('; ') || 'nothing of the board';
}
