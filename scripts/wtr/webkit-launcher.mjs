import { openWebKit } from '../engines/webkit-page.mjs';

/**
 * Opens each test file in a MiniBrowser of its own. The type `webdriver` is what the test runner's commands look for.
 *
 * @param {import('../engines/webkit.mjs').WebKit} webkit
 * @returns {import('@web/test-runner').BrowserLauncher & { sendKeys(id: string, keys: string[]): Promise<void> }}
 */
export function webkitLauncher(webkit) {
  /** @type {Map<string, Awaited<ReturnType<typeof openWebKit>>>} */
  const pages = new Map();
  const page = (id) => pages.get(id) ?? fail(`There is no page for session ${id}.`);
  return {
    name: 'WebKit',
    type: 'webdriver',
    async startSession(id, url) {
      const opened = await openWebKit(webkit);
      pages.set(id, opened);
      await opened.session.go(url);
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => page(id).session.url(),
    async stopSession(id) {
      const opened = page(id);
      pages.delete(id);
      await opened.close();
      return {};
    },
    async stop() {
      await Promise.all([...pages.values()].map(({ close }) => close()));
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug sessions here; open the page in Safari or Epiphany.');
    },
    async sendKeys(id, keys) {
      await page(id).session.press(keys);
    },
  };
}

/** @returns {never} */
function fail(message) {
  throw new Error(message);
}
