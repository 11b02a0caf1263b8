import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

/**
 * Starts the Chromium of the browser tests for an end-to-end test.
 *
 * @param {import('playwright-core').LaunchOptions} [options]
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser({ args = [], ...options } = {}) {
  const found = await findChromium();
  const env = /** @type {Record<string, string>} */ (found.env);
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args, ...args], env, ...options });
}
