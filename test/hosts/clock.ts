import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { expect } from 'vitest';
import type { Page } from './engines/page.js';

/** A script for the head of a page: from then on its clock can be turned forward, besides going on by itself. */
export function clockScript(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { install } from '@sinonjs/fake-timers';
        globalThis.clock = install({ shouldAdvanceTime: true, toNotFake: ['queueMicrotask', 'nextTick', 'performance'] });`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    // Asked for in Node only.
    external: ['util', 'timers', 'timers/promises'],
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Turns the page's clock forward, second by second, until something has happened. Attempts over the network between the
 * waits take as long as they take.
 */
export async function passTimeUntil(page: Page, happened: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.evaluate(() =>
          (window as never as { clock: { tickAsync(milliseconds: number): Promise<number> } }).clock.tickAsync(1000),
        );
        return happened();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}
