/**
 * Browser tests (`*.browser-test.ts`), each file in a page of its own, in a real Chromium.
 *
 *   npx wtr                                     every package
 *   npx wtr --files 'packages/elements/src/**\/*.browser-test.ts'
 *   npx wtr --watch --files packages/elements/src/badge.browser-test.ts
 *
 * The same tests in the other engines: web-test-runner.firefox.config.mjs, web-test-runner.webkit.config.mjs.
 */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from './scripts/chromium.mjs';
import { sharedConfig } from './scripts/wtr/shared-config.mjs';

const chromium = await findChromium({ log: console.log });

export default {
  ...sharedConfig,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: chromium.executablePath,
        args: [...chromium.args, '--lang=zh-CN'],
        env: chromium.env,
        headless: chromium.args.includes('--headless=shell') ? 'shell' : true,
      },
      // Pages run two at a time: storage and service workers of one must not reach the other.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};
