import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the line is cut on the way of one request. */
export type Cut = 'none' | 'before commit' | 'after commit' | 'in the answer';

/**
 * A server that creates a record for each idempotency key, once, as the platform does, and whose line is cut as the
 * plan says, one entry a request.
 */
export class CutServer {
  readonly created = new Map<string, string>();
  readonly plan: Cut[] = [];
  requests = 0;
  readonly #server: Server = createServer((request, response) => {
    void this.#answer(request, response);
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests++;
    const cut = this.plan.shift() ?? 'none';
    for await (const _ of request) {
      // The whole request arrives before anything is cut.
    }
    if (cut === 'before commit') return void request.socket.destroy();
    const key = String(request.headers['idempotency-key']);
    const id = this.created.get(key) ?? randomUUID();
    this.created.set(key, id);
    if (cut === 'after commit') return void request.socket.destroy();
    const body = JSON.stringify({ id, revision: 1 });
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    if (cut === 'none') return void response.end(body);
    response.write(body.slice(0, 9), () => request.socket.destroy());
  }
}
