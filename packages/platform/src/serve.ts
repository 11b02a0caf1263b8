import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Platform } from './platform.js';

export interface ServeOptions {
  readonly platform: Pick<Platform, 'fetch'> & Partial<Pick<Platform, 'endStreams'>>;
  /** Default `127.0.0.1`: what should be reached from outside stands behind a proxy that speaks TLS. */
  readonly hostname?: string;
  /** 0 takes a free port. */
  readonly port?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** Takes no new connections, lets running requests end, then resolves. The platform stays open. */
  close(): Promise<void>;
}

/** Serves a platform over HTTP. Rejects where the port is taken (`EADDRINUSE`). */
export async function serve({ platform, hostname = '127.0.0.1', port = 0 }: ServeOptions): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request: Request, env: unknown) => platform.fetch(request, { peer: peerOf(env) }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  const address = server.address() as AddressInfo;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        // Streams would keep the server open for ever; their readers resume at another node.
        platform.endStreams?.();
        server.close((error) => (error ? reject(error) : resolve()));
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

/** The address at the other end of the connection. */
const peerOf = (env: unknown): string | undefined =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket?.remoteAddress;
