import { readFile } from 'node:fs/promises';
import { createSecureServer } from 'node:http2';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { rivalFile } from './installed.mjs';

const compressed = promisify(brotliCompress);
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * @typedef {{ body: string | Buffer, type: string, status?: number }} Answer
 * @typedef {(url: URL) => Promise<Answer | undefined> | Answer | undefined} Route
 */

/**
 * One server for everything that is compared: HTTP/2 over TLS as a delivery network would speak it, each text by Brotli
 * at the same level, on the loopback interface. Whoever has many small files profits from HTTP/2 most.
 *
 * @param {Route} route asked for every request, by the name that the browser called
 * @returns {Promise<{ port: number, origin: string, close(): Promise<void> }>}
 */
export async function serveLoopback(route) {
  const { generate } = await import(pathToFileURL(rivalFile('selfsigned', 'index.js')).href).then(
    (m) => m.default ?? m,
  );
  const pem = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keySize: 2048 });
  const known = new Map();
  const server = createSecureServer({ key: pem.private, cert: pem.cert, allowHTTP1: true });
  server.on('request', async (request, response) => {
    const host = String(request.headers[':authority'] ?? request.headers.host);
    const url = new URL(request.url, `https://${host}`);
    try {
      const answer = await route(url);
      if (!answer) return response.writeHead(404).end();
      response.writeHead(answer.status ?? 200, {
        'content-type': answer.type,
        'content-encoding': 'br',
        'access-control-allow-origin': '*',
        'cache-control': 'max-age=3600',
      });
      response.end(await brotli(answer.body, known));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  const sessions = new Set();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  return {
    port,
    origin: `https://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const session of sessions) session.destroy();
      }),
  };
}

/** Compressing a library anew for every visit would be measured as its own slowness. */
async function brotli(body, known) {
  const text = String(body);
  const packed = known.get(text) ?? (await compressed(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  known.set(text, packed);
  return packed;
}

/**
 * A file of a folder, or nothing where there is none or the path leads out of it.
 *
 * @param {string} folder @param {string} path
 * @returns {Promise<Answer | undefined>}
 */
export async function file(folder, path) {
  const inside = normalize(decodeURIComponent(path)).replace(/^([/\\]*\.\.)+/, '');
  try {
    return { body: await readFile(join(folder, inside)), type: TYPES[extname(inside)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
}
