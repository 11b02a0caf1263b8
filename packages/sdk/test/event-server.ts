import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server treats one connection: after how many bytes it cuts the line, and how. */
export interface Fate {
  readonly bytes: number;
  readonly by: 'end' | 'cut' | 'refuse' | 'hold';
}

/** A server of `count` events, each with an id, that resumes after the id it is given, as the platform does. */
export class EventServer {
  readonly fates: Fate[] = [];
  readonly asked: (string | null)[] = [];
  readonly retryMs: number;
  connections = 0;
  /** Repeats the last event that the reader has had, as a proxy with a buffer may. */
  repeats = false;
  readonly #count: number;
  readonly #server: Server = createServer((request, response) => {
    this.connections++;
    const after = new URL(request.url ?? '', 'http://server').searchParams.get('after');
    this.asked.push(after);
    void this.#answer(response, after === null ? 0 : Number(after));
  });

  constructor(count: number, retryMs = 0) {
    this.#count = count;
    this.retryMs = retryMs;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(response: ServerResponse, after: number): Promise<void> {
    const fate = this.fates.shift();
    if (fate?.by === 'refuse') return void response.socket?.destroy();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const first = this.repeats && after > 0 ? after : after + 1;
    // No more than the fate lets through.
    const most = fate ? Math.ceil(fate.bytes / 50) : this.#count;
    const length = Math.max(0, Math.min(most, this.#count - first + 1));
    const events = Array.from({ length }, (_, index) => eventText(first + index));
    const text = Buffer.from(`retry: ${this.retryMs}\nid: ${after}\n\n: 心跳\n\n${events.join('')}`);
    if (!fate) return void response.write(text);
    response.write(text.subarray(0, fate.bytes), () => {
      if (fate.by === 'end') response.end();
      else if (fate.by === 'cut') response.socket?.destroy();
    });
  }
}

const eventText = (number: number): string =>
  `id: ${number}\nevent: challenge.later\ndata: {"type":"challenge.later",\ndata: "title":"气孔 ${number}","number":${number}}\n\n`;
