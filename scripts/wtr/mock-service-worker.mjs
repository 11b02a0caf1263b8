import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Serves msw's worker script at `/mockServiceWorker.js`, so that a browser test can call
 * `worker.start({ serviceWorker: { url: '/mockServiceWorker.js' } })`. The header lets it control every page.
 */
export function mockServiceWorker() {
  const file = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  return async function serveMockServiceWorker(context, next) {
    if (context.path !== '/mockServiceWorker.js') return next();
    context.set('Service-Worker-Allowed', '/');
    context.set('Cache-Control', 'no-store');
    context.type = 'text/javascript';
    context.body = await readFile(file, 'utf8');
  };
}
