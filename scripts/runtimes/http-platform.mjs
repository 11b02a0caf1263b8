/**
 * The server that the runtime tests call: mock platforms over HTTP, each below a path of its own, and the troubles that
 * need a socket.
 *
 *   POST /platforms            opens one; the body names what shall go wrong
 *   POST /p1/troubles          lets something more go wrong from now on
 *   GET  /p1/bids-there        how many bids it holds
 *   *    /p1/v1/…              the platform
 */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { mockPlatform } from '@qxwq/mock';

/** @returns {Promise<{ address: string, close: () => Promise<void> }>} */
export async function startHttpPlatform() {
  /** @type {Map<string, ReturnType<typeof openPlatform>>} */
  const platforms = new Map();
  const server = createServer(async (incoming, outgoing) => {
    try {
      const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
      if (url.pathname === '/platforms') {
        const path = `/p${platforms.size + 1}`;
        const platform = openPlatform(path, await jsonOf(incoming));
        platforms.set(path, platform);
        return sendJson(outgoing, platform.opened);
      }
      const [path] = /^\/p\d+/.exec(url.pathname) ?? [];
      const platform = platforms.get(path ?? '');
      if (!platform) return outgoing.writeHead(404).end();
      if (url.pathname === `${path}/troubles`) {
        const { use, ...options } = await jsonOf(incoming);
        platform.mock.use(use, options);
        return outgoing.writeHead(204).end();
      }
      if (url.pathname === `${path}/bids-there`) return sendJson(outgoing, { count: platform.mock.bids.length });
      return await answer(platform, incoming, outgoing, url);
    } catch (error) {
      // A client that went away in the middle of an upload is part of the tests; anything else must be seen.
      if (error.code !== 'ECONNRESET') console.error(error);
      outgoing.destroy();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

function openPlatform(path, { use, cutAnswers = 0, redirect = false, ...options }) {
  const mock = mockPlatform({ baseUrl: `http://127.0.0.1${path}` });
  if (use) mock.use(use, options);
  const opened = {
    path,
    publishableKey: mock.publishableKey,
    token: mock.tokenFor(mock.universityId),
    challengeId: mock.challengeIds[0],
  };
  return { mock, opened, redirect, cutAnswers };
}

async function answer(platform, incoming, outgoing, url) {
  if (platform.redirect) return outgoing.writeHead(302, { location: '/elsewhere' }).end();
  const hasBody = incoming.method !== 'GET';
  const request = new Request(url, {
    method: incoming.method,
    headers: incoming.headers,
    ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' }),
  });
  const response = await platform.mock.fetch(request).catch(() => null);
  if (!response) return outgoing.destroy();
  if (response.headers.get('content-type') === 'text/event-stream') return stream(response, outgoing);
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length });
  if (platform.cutAnswers > 0) {
    platform.cutAnswers -= 1;
    return outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy());
  }
  return outgoing.end(body);
}

/** A live stream as it goes on, until one of the two ends breaks the line. */
function stream(response, outgoing) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const events = Readable.fromWeb(response.body);
  // A moment after the last bytes: when a line breaks, Bun drops what it had not handed over yet. It would come again,
  // each time after a longer wait, and the test is about lines that got something through.
  events.on('error', () => setTimeout(() => outgoing.destroy(), 50));
  outgoing.on('close', () => events.destroy());
  return events.pipe(outgoing);
}

async function jsonOf(incoming) {
  const text = await new Response(/** @type {any} */ (Readable.toWeb(incoming))).text();
  return JSON.parse(text || '{}');
}

function sendJson(outgoing, value) {
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
