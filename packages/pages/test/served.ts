import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { MockPlatform } from '@qxwq/mock';
import { build } from 'esbuild';

/** The kit as a page loads it, from the sources: file names with their code. */
export async function bundledKit(): Promise<ReadonlyMap<string, string>> {
  const elements = fileURLToPath(new URL('../../elements/', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: { qxwq: `${elements}src/loader.ts` },
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    conditions: ['qxwq-src'],
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

export interface Site {
  readonly url: string;
  /** Requests that came for the platform, `challenges.list` and so on. */
  readonly asked: () => string[];
  stop(): Promise<void>;
}

/** Serves pages by `respond`, the kit under `/qxwq/`, and a mock platform under `/v1/`, all from one origin. */
export async function serveSite(
  respond: (request: Request) => Promise<Response> | Response,
  { kit, mock }: { kit: ReadonlyMap<string, string>; mock: MockPlatform },
): Promise<Site> {
  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const script = kit.get(pathname.replace(/^\/qxwq/, ''));
    if (script !== undefined) return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
    if (pathname.startsWith('/v1/')) return mock.connection.fetch(mockAddress(request, mock));
    return respond(request);
  };
  const server = createServer((incoming, outgoing) => {
    void toRequest(incoming)
      .then(answer)
      .catch((error: unknown) => new Response(String(error), { status: 500 }))
      .then((response) => send(response, outgoing));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => mock.requests.map(({ operation }) => operation ?? ''),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const mockAddress = (request: Request, mock: MockPlatform): Request => {
  const { pathname, search } = new URL(request.url);
  return new Request(new URL(pathname + search, mock.connection.baseUrl), request);
};

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value) headers.set(name, String(value));
  headers.delete('origin');
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...body,
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // Piece by piece, as they come.
  if (response.body) for await (const piece of response.body) outgoing.write(piece);
  outgoing.end();
}
