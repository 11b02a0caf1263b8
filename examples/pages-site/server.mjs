import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createPages } from '@qxwq/pages';
import { createClient } from '@qxwq/sdk';
import { Hono } from 'hono';

const embed = fileURLToPath(new URL('./embed/', import.meta.resolve('@qxwq/elements')));
const builderPage = fileURLToPath(new URL('./builder.html', import.meta.url));

/**
 * Serves the board as pages under `/board/`, the builder of snippets under `/builder`, and the kit under `/qxwq/`.
 *
 * @param {{ port: number, platform: string, publishableKey: string, park: string }} options addresses are origins
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startPagesSite({ port, platform, publishableKey, park }) {
  const app = new Hono();
  const running = await listen(app, port);
  const pages = createPages({
    client: createClient({ baseUrl: platform, publishableKey }),
    site: { name: '晨岭理工大学（示例）' },
    baseUrl: `${running.url}/board`,
    locales: ['zh-CN', 'zh-Hant', 'en'],
    theme: 'auto',
    bidHref: `${park}/challenges/{id}/bid`,
  });
  app.all('/board', (context) => context.redirect('/board/'));
  app.all('/board/*', (context) => pages.fetch(context.req.raw));
  app.get('/', (context) => context.redirect('/board/'));
  app.get('/builder', async (context) => {
    const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'"];
    policy.push(`connect-src ${platform}`, "frame-src 'self'", "base-uri 'none'", "form-action 'none'");
    context.header('Content-Security-Policy', policy.join('; '));
    const places = { '%PLATFORM%': platform, '%KEY%': publishableKey, '%PAGES%': `${running.url}/board` };
    const page = await readFile(builderPage, 'utf8');
    return context.html(page.replace(/%[A-Z]+%/g, (place) => places[place] ?? place));
  });
  app.use('/qxwq/*', serveStatic({ root: embed, rewriteRequestPath: (path) => path.replace('/qxwq/', '/') }));
  return running;
}

function listen(app, port) {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) =>
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        stop: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
    server.on('error', reject);
  });
}
