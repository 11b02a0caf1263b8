import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where the line is cut on the way of one part. */
export type PartCut = 'none' | 'in the part' | 'before commit' | 'after commit';

const PART = 1000;
const json = { 'content-type': 'application/json' };

/** A server that takes one file in parts, as the platform does, and whose line is cut as the plan says. */
export class UploadServer {
  readonly plan: PartCut[] = [];
  readonly parts: number[] = [];
  received = Buffer.alloc(0);
  #size = 0;
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch(() => request.socket.destroy());
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
    const chunks: Buffer[] = [];
    const cut = request.method === 'PATCH' ? (this.plan.shift() ?? 'none') : 'none';
    for await (const chunk of request) {
      if (cut === 'in the part') return void request.socket.destroy();
      chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    if (cut === 'before commit') return void request.socket.destroy();
    if (request.method === 'POST') {
      this.#size = JSON.parse(body.toString()).size;
      this.received = Buffer.alloc(0);
    }
    if (request.method === 'PATCH') {
      const offset = Number(new URL(request.url ?? '', 'http://server').searchParams.get('offset'));
      if (offset !== this.received.length) return this.#conflict(response);
      this.received = Buffer.concat([this.received, body]);
      this.parts.push(body.length);
    }
    if (cut === 'after commit') return void request.socket.destroy();
    response.writeHead(request.method === 'POST' ? 201 : 200, json).end(JSON.stringify(this.#upload()));
  }

  #conflict(response: ServerResponse): void {
    const code = 'upload_offset_conflict';
    response
      .writeHead(409, json)
      .end(
        JSON.stringify({ type: code, code, title: code, status: 409, requestId: 'r', offset: this.received.length }),
      );
  }

  #upload() {
    const complete = this.received.length === this.#size;
    const attachment = {
      id: 'att_0000000000000001',
      name: 'plan.pdf',
      mediaType: 'application/pdf',
      size: this.#size,
      sha256: '',
      createdAt: '2026-11-24T00:00:00Z',
    };
    return {
      id: 'upl_0000000000000001',
      bidId: 'bid_0000000000000001',
      name: 'plan.pdf',
      size: this.#size,
      offset: this.received.length,
      maxPartBytes: PART,
      expiresAt: '2026-11-25T00:00:00Z',
      attachment: complete ? attachment : null,
    };
  }
}
