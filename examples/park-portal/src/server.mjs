import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createClient, isApiError } from '@qxwq/sdk';
import { mintSessionToken } from '@qxwq/sdk/server';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { layout } from './pages/layout.mjs';
import {
  bidPage,
  boardPage,
  challengePage,
  localMatchPage,
  matchesPage,
  myBidsPage,
  receivedBidsPage,
  signInPage,
} from './pages/pages.mjs';

const embed = fileURLToPath(new URL('./embed/', import.meta.resolve('@qxwq/elements')));
const publicFile = (name) => readFile(new URL(`../public/${name}`, import.meta.url));

const scopesOf = (user) => (user.role === 'enterprise' ? ['challenges:review'] : ['bids:read', 'bids:write']);

/** Only a path of this site; anything else would let a link send people who sign in somewhere else. */
const safeNext = (next) => (typeof next === 'string' && /^\/(?![/\\])[^\r\n]*$/.test(next) ? next : '/');

/**
 * The portal. It knows its users; the platform knows the portal's public key.
 *
 * @param {{ port: number, platform: string, publishableKey: string, accounts: import('./accounts.mjs').Accounts,
 *   partner: { id: string, privateKey: object } }} options  `partner.privateKey` is an Ed25519 key as JWK with `kid`
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startParkPortal({ port, platform, publishableKey, accounts, partner }) {
  const app = new Hono();
  const userOf = (context) => accounts.userOf(getCookie(context, 'portal'));
  const page = (context, title, content) =>
    context.html(layout({ title, user: userOf(context), platform, publishableKey }, content));

  const signingKey = { partnerId: partner.id, keyId: partner.privateKey.kid, privateKey: partner.privateKey };
  const tokenFor = (user) =>
    mintSessionToken(signingKey, {
      subject: user.id,
      name: user.name,
      organisation: user.organisationId,
      scopes: scopesOf(user),
    });

  app.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', contentSecurityPolicy(platform));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
  });

  app.get('/', (context) => page(context, '需求榜', boardPage()));
  app.get('/local-match', (context) => page(context, '自助匹配', localMatchPage()));
  app.get('/challenges/:id', (context) => page(context, '需求', challengePage(context.req.param('id'))));
  app.get('/challenges/:id/matches', (context) => page(context, '匹配', matchesPage(context.req.param('id'))));
  app.get('/challenges/:id/bid', (context) => {
    if (userOf(context)?.role !== 'university') return context.redirect(signInUrl(context));
    return page(context, '揭榜', bidPage(context.req.param('id'), context.req.query('bid')));
  });
  app.get('/my-bids', (context) => {
    if (userOf(context)?.role !== 'university') return context.redirect(signInUrl(context));
    return page(context, '我的揭榜', myBidsPage(userOf(context)));
  });
  app.get('/received-bids', async (context) => {
    const user = userOf(context);
    if (user?.role !== 'enterprise') return context.redirect(signInUrl(context));
    return page(context, '收到的揭榜', receivedBidsPage(await receivedBids(user)));
  });

  app.get('/sign-in', (context) =>
    page(
      context,
      '登录',
      signInPage({
        accounts: accounts.list(),
        next: safeNext(context.req.query('next')),
        failed: context.req.query('failed') !== undefined,
      }),
    ),
  );
  app.post('/sign-in', async (context) => {
    const form = await context.req.parseBody();
    const next = safeNext(form.next);
    const session = await accounts.signIn(String(form.login ?? ''), String(form.password ?? ''));
    if (!session) return context.redirect(`/sign-in?failed&next=${encodeURIComponent(next)}`);
    setCookie(context, 'portal', session, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return context.redirect(next);
  });
  app.post('/sign-out', (context) => {
    accounts.signOut(getCookie(context, 'portal'));
    deleteCookie(context, 'portal');
    return context.redirect('/');
  });

  // Only this site's own pages may ask: a cookie alone would let another site ask in the user's name.
  app.post('/session-token', async (context) => {
    const user = userOf(context);
    if (context.req.header('Sec-Fetch-Site') === 'cross-site') return context.json({ error: 'cross_site' }, 403);
    if (!user) return context.json({ error: 'signed_out' }, 401);
    return context.json({ token: await tokenFor(user) }, 200, { 'Cache-Control': 'no-store' });
  });

  app.get('/portal.js', async (context) =>
    context.body(await publicFile('portal.js'), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/portal.css', async (context) =>
    context.body(await publicFile('portal.css'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.use('/qxwq/*', serveStatic({ root: embed, rewriteRequestPath: (path) => path.replace('/qxwq/', '/') }));

  async function receivedBids(user) {
    const client = createClient({ baseUrl: platform, publishableKey, getToken: () => tokenFor(user) });
    const own = await client.challenges
      .list({ organisation: [user.organisationId], sort: 'deadline' })
      .toArray({ limit: 200 });
    return Promise.all(
      own.map(async (challenge) => {
        try {
          return { challenge, bids: await client.challenges.listBids(challenge.id).toArray({ limit: 200 }) };
        } catch (error) {
          if (isApiError(error, 'bids_sealed')) return { challenge, bids: [], sealedUntil: error.problem.deadline };
          throw error;
        }
      }),
    );
  }

  return listen(app, port);
}

const signInUrl = (context) => {
  const { pathname, search } = new URL(context.req.url);
  return `/sign-in?next=${encodeURIComponent(pathname + search)}`;
};

const contentSecurityPolicy = (platform) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${platform}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

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
