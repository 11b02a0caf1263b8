/**
 * `npm run docs:pictures`: draws the pictures of the guide to layouts and themes anew, from the same scenes that
 * `npm run test:looks` compares, into docs/images/looks. Builds first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { boardAs } from '../test/looks/pictures.mjs';
import { layouts, themes } from '../test/looks/scenes.mjs';
import { openSheet } from '../test/looks/sheet.mjs';
import { build } from './build.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { root } from './workspaces.mjs';

const folder = join(root, 'docs/images/looks');
const WIDTH = 960;
/** The most of a board that a picture shows: enough to see its rhythm. */
const HEIGHT = 640;
const QUALITY = 80;

const pictures = [
  ...layouts.map((layout) => ({ name: `layout-${layout}`, layout, options: { width: WIDTH } })),
  ...themes
    .filter((theme) => theme !== 'light')
    .map((theme) => ({ name: `theme-${theme}`, layout: 'list', options: { theme, width: WIDTH } })),
  { name: 'width-280', layout: 'list', options: { width: 280 } },
  { name: 'width-2560', layout: 'ranking', options: { width: 2560 }, scale: 0.4, height: 1440 },
];

await build();
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const sheet = await openSheet(browser);
  await sheet.tab.addStyleTag({ content: '.cell > small { display: none !important; }' });
  const session = await sheet.tab.context().newCDPSession(sheet.tab);
  for (const { name, layout, options, scale = 1, height = HEIGHT } of pictures) {
    await sheet.show([boardAs(layout)], { ...options, columns: 1 });
    const drawn = await sheet.tab.evaluate(() => document.documentElement.scrollHeight);
    const file = join(folder, `${name}.webp`);
    writeFileSync(
      file,
      await photograph(session, { width: options.width + 32, height: Math.min(height, drawn), scale }),
    );
    console.log(relative(root, file));
  }
} finally {
  await browser.close();
}

async function photograph(session, { width, height, scale }) {
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height, scale },
  });
  return Buffer.from(data, 'base64');
}
