/** The browser tests in Firefox, driven over WebDriver BiDi. `npm run test:firefox`. */
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { tolerantFirefox } from './scripts/engines/firefox.mjs';
import { engineCommands } from './scripts/wtr/engine-commands.mjs';
import { sharedConfig } from './scripts/wtr/shared-config.mjs';

export default {
  ...sharedConfig,
  plugins: [
    ...sharedConfig.plugins,
    engineCommands({ name: 'Firefox', cannot: { emulateMedia: 'print media, which WebDriver BiDi cannot turn on' } }),
  ],
  // axe takes three times as long as in Chromium.
  testsFinishTimeout: 400_000,
  // Only the page in front has the focus and its timers in time.
  concurrency: 1,
  browsers: [
    // The launcher is Puppeteer's, whatever its name says.
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        executablePath: tolerantFirefox(),
        headless: true,
        extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN, zh', 'intl.locale.requested': 'zh-CN' },
      },
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
};
