import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const embed = fileURLToPath(new URL('./embed/', import.meta.resolve('@qxwq/elements')));

/**
 * What the security office asks for: nothing by default, then only the sources that the page needs.
 * No `unsafe-inline`, and script sinks take trusted values only; `lit-html` is the one policy that the elements use.
 */
const contentSecurityPolicy = (platform) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${platform}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/**
 * Serves the university's pages and, from its own origin under `/qxwq/`, the files of the kit.
 *
 * @param {{ port: number, platform: string, park: string, publishableKey: string }} options
 *   `platform` and `park` are origins such as `http://127.0.0.1:8787`
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startUniversitySite({ port, platform, park, publishableKey }) {
  const places = { '%PLATFORM%': platform, '%PARK%': park, '%KEY%': publishableKey };
  const page = async (name) =>
    (await readFile(here(`./public/${name}`), 'utf8')).replace(/%[A-Z]+%/g, (place) => places[place] ?? place);

  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', contentSecurityPolicy(platform));
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/', async (context) => context.html(await page('board.html')));
  app.get('/home.html', async (context) => context.html(await page('home.html')));
  app.get('/challenge.html', async (context) => context.html(await page('challenge.html')));
  app.get('/achievements.html', async (context) => context.html(await page('achievements.html')));
  app.get('/experts.html', async (context) => context.html(await page('experts.html')));
  app.get('/style.css', async (context) =>
    context.body(await readFile(here('./public/style.css')), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.use('/qxwq/*', serveStatic({ root: embed, rewriteRequestPath: (path) => path.replace('/qxwq/', '/') }));
  return listen(app, port);
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
