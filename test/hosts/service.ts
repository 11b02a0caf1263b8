import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type MockOptions, type MockPlatform, mockPlatform } from '@qxwq/mock';
import { integrityTags, preloadTags } from '@qxwq/pages';
import { encodeGbk } from './gbk.js';
import { headersOf } from './headers.js';
import { libraries } from './libraries.js';
import { type Obstacle, Obstacles } from './obstacles.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const embed = join(here, '../../packages/elements/dist/embed');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A host's web server and, on an origin of its own, the platform. */
export interface Service {
  /** Origin of the host's pages. */
  readonly origin: string;
  readonly mock: MockPlatform;
  /** The files of the kit by name, as they are served below `/qxwq/`; a test may change one. */
  readonly kit: Map<string, Buffer>;
  /** What stands in the way of requests to either. */
  readonly obstacles: Obstacles;
  /** Scripts that run in each page before all others, as one file that a strict policy lets through. */
  readonly first: string[];
  /** Paths and queries that either was asked for. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/**
 * Serves `pages/NAME.html` at `/NAME.html` with the headers of `headers.ts`, the built kit at `/qxwq/` and once more, as
 * another version, at `/qxwq-other/`, and libraries at `/lib/`.
 */
export async function startService(options: MockOptions = {}): Promise<Service> {
  const mock = mockPlatform(options);
  const obstacles = new Obstacles();
  const first: string[] = [];
  const asked: string[] = [];
  const pass =
    (answer: Answering): Answering =>
    (request, response) => {
      const url = request.url ?? '/';
      asked.push(url);
      const obstacle = obstacles.for(url);
      return obstacle ? putInTheWay(obstacle, request, response) : answer(request, response);
    };
  const platform = await listen(pass((request, response) => answerAsPlatform(mock, request, response)));
  const kit = new Map(readdirSync(embed).map((name) => [name, readFileSync(join(embed, name))]));
  const digests = JSON.parse(String(kit.get('integrity.json')));
  const checked = integrityTags(digests, '/qxwq/').html;
  const preload = preloadTags(
    JSON.parse(String(kit.get('preload.json'))),
    '/qxwq/',
    ['challenge-board', 'zh-CN'],
    digests,
  );
  const host = await listen(
    pass((request, response) =>
      answerAsHost({ mock, kit, checked, preload, first, platform: platform.url }, request, response),
    ),
  );
  return {
    origin: host.url,
    mock,
    kit,
    obstacles,
    first,
    asked,
    async stop() {
      await Promise.all([host.stop(), platform.stop()]);
    },
  };
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/**
 * A port that browsers refuse to connect to (Fetch Standard, bad ports). To a page that is sent there the network has
 * failed, and no browser tries again by itself, as some do when a connection breaks.
 */
const NOWHERE = 'http://127.0.0.1:1/';

function putInTheWay(obstacle: Obstacle, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const crossOrigin = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  // The client follows nobody elsewhere.
  if (obstacle === 'refusal' && url.startsWith('/v1/')) response.destroy();
  else if (obstacle === 'refusal') response.writeHead(307, { ...crossOrigin, location: NOWHERE }).end();
  else response.writeHead(200, { ...crossOrigin, 'content-type': TYPES['.json'] }).end(JSON.stringify(obstacle.json));
}

interface Parts {
  /** The kit's script with the digests that it was built with. */
  readonly checked: string;
  /** Links that fetch the board with the loader. */
  readonly preload: string;
  readonly mock: MockPlatform;
  readonly kit: ReadonlyMap<string, Buffer>;
  readonly first: readonly string[];
  readonly platform: string;
}

function answerAsHost(parts: Parts, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(url, 'http://host');
  const [, folder = '', file = ''] = /^\/(?:([\w-]+)\/)?([^/]*)$/.exec(pathname) ?? [];
  if (pathname === '/favicon.ico') response.writeHead(204).end();
  else if (folder === 'qxwq') send(response, file, parts.kit.get(file));
  else if (folder === 'qxwq-other') send(response, file, otherVersion(parts.kit.get(file)));
  else if (folder === 'lib' && file === 'first.js') send(response, file, Buffer.from(parts.first.join('\n')));
  else if (folder === 'lib') send(response, file, libraries[file]?.());
  else if (folder === 'parts') sendPage(parts, response, `parts/${file}`);
  else sendPage(parts, response, file);
}

/** The same code under another version number: to a page with both, each is a stranger. */
function otherVersion(file: Buffer | undefined): Buffer | undefined {
  return file && Buffer.from(file.toString().replace(/(['"`])0\.1\.0\1/g, '"0.0.9"'));
}

function send(response: ServerResponse, name: string, body: Buffer | undefined): void {
  if (!body) return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    // Modules of a page without an origin of its own (a sandbox) are fetched across origins.
    'access-control-allow-origin': '*',
  });
  response.end(body);
}

function sendPage({ checked, preload, first, mock, platform }: Parts, response: ServerResponse, name: string): void {
  const file = join(here, 'pages', name);
  if (!name || !existsSync(file)) return void response.writeHead(404).end();
  const connection = `base-url="${platform}" publishable-key="${mock.publishableKey}"`;
  const challenge = mock.challengeIds[0] ?? '';
  const values: Readonly<Record<string, string>> = {
    platform,
    connection,
    challenge,
    checked,
    preload,
    token: mock.tokenFor(mock.universityId),
    board: `<qxwq-challenge-board ${connection} challenge-href="/detail.html?id={id}"></qxwq-challenge-board>`,
    detail: `<qxwq-challenge-detail ${connection} challenge-id="${challenge}"></qxwq-challenge-detail>`,
    form: `<qxwq-bid-form ${connection} challenge-id="${challenge}"></qxwq-bid-form>`,
  };
  const text = withFirst(fill(readFileSync(file, 'utf8'), values), first);
  const headers = Object.entries(headersOf(name)).map(([header, value]) => [header, fill(value, values)] as const);
  const type =
    extname(name) === '.html'
      ? { 'content-type': TYPES['.html'] as string }
      : { 'content-type': TYPES[extname(name)] as string };
  const all = { ...type, ...Object.fromEntries(headers) };
  response.writeHead(200, all);
  response.end(/gbk/i.test(all['content-type']) ? encodeGbk(text) : text);
}

const withFirst = (text: string, { length }: readonly string[]): string =>
  length > 0 ? text.replace(/<head[^>]*>/i, '$&<script src="/lib/first.js"></script>') : text;

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

async function answerAsPlatform(
  mock: MockPlatform,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const crossOrigin = {
    'access-control-allow-origin': incoming.headers.origin ?? '*',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': incoming.headers['access-control-request-headers'] ?? '',
    'access-control-expose-headers': '*',
    vary: 'origin',
  };
  if (incoming.method === 'OPTIONS') return void outgoing.writeHead(204, crossOrigin).end();
  const sends = incoming.method !== 'GET';
  // Before any HTML of the mock's own: a cut line is part of its scenarios.
  const answer = await mock
    .fetch(
      new Request(new URL(incoming.url ?? '/', mock.baseUrl), {
        method: incoming.method ?? 'GET',
        headers: incoming.headers as Record<string, string>,
        ...(sends && ({ body: Readable.toWeb(incoming), duplex: 'half' } as object)),
      }),
    )
    .catch(() => undefined);
  if (!answer) return void outgoing.destroy();
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), ...crossOrigin });
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
}

async function listen(answer: Answering): Promise<{ url: string; stop(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    // A visitor who goes away in the middle is part of the tests.
    Promise.resolve(answer(request, response)).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
