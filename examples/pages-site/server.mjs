import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createPages } from '@qxwq/pages';
import { createClient } from '@qxwq/sdk';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { styleData } from './style-data.mjs';
import { texts } from './styles/texts.js';

const embed = fileURLToPath(new URL('./embed/', import.meta.resolve('@qxwq/elements')));
const builderPage = fileURLToPath(new URL('./builder.html', import.meta.url));
const stylesFolder = fileURLToPath(new URL('./styles/', import.meta.url));
const stylesPage = fileURLToPath(new URL('./styles.html', import.meta.url));

/**
 * Serves the board as pages under `/board/`, the builder of snippets under `/builder`, the style editor under `/styles`,
 * and the kit under `/qxwq/`.
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
    const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"];
    // The lists beside the kit are read when somebody wants their lines in the snippet.
    policy.push(`connect-src 'self' ${platform}`, "frame-src 'self'", "base-uri 'none'", "form-action 'none'");
    context.header('Content-Security-Policy', policy.join('; '));
    const places = { PLATFORM: platform, KEY: publishableKey, PAGES: `${running.url}/board` };
    return context.html(filled(await readFile(builderPage, 'utf8'), places));
  });
  app.get('/styles', async (context) => {
    const lang = context.req.query('lang') === 'en' ? 'en' : 'zh-CN';
    const other = lang === 'en' ? 'zh-CN' : 'en';
    const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", 'img-src data:', "base-uri 'none'"];
    policy.push(`connect-src 'self' ${platform}`, "require-trusted-types-for 'script'", 'trusted-types lit-html');
    context.header('Content-Security-Policy', policy.join('; '));
    const { title, lead, otherLanguage } = texts[lang];
    const places = { PLATFORM: platform, KEY: publishableKey, OTHER: other, OTHER_NAME: otherLanguage };
    const page = filled(await readFile(stylesPage, 'utf8'), { ...places, TITLE: title, LEAD: lead });
    return context.html(page.replace('lang="zh-CN"', `lang="${lang}"`));
  });
  app.get('/styles/data.json', async (context) => context.json(await styleData()));
  app.use(
    '/styles/*',
    serveStatic({ root: stylesFolder, rewriteRequestPath: (path) => path.replace('/styles/', '/') }),
  );
  // Module scripts of another origin need it: what an editor of a CMS pastes names this one.
  app.use('/qxwq/*', cors());
  app.use('/qxwq/*', serveStatic({ root: embed, rewriteRequestPath: (path) => path.replace('/qxwq/', '/') }));
  return running;
}

/** `%NAME%` in a page of ours. */
const filled = (page, places) => page.replace(/%([A-Z_]+)%/g, (place, name) => places[name] ?? place);

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
