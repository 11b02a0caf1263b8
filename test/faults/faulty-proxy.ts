import { createServer, request as forward, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a line does to one request. */
export type Fault = 'none' | 'cut before' | 'cut after' | 'cut in answer' | 'gateway error' | 'late error' | 'stall';

/** How many of a hundred requests meet each fault; the others pass. */
const PERCENT: Readonly<Record<Exclude<Fault, 'none'>, number>> = {
  'cut before': 10,
  'cut after': 10,
  'cut in answer': 8,
  'gateway error': 6,
  'late error': 6,
  stall: 0.5,
};

/**
 * A proxy on the loopback that loses requests before they arrive, answers after the work was committed, and breaks live
 * streams at any byte. What happens to the n-th request follows from the seed.
 */
export class FaultyProxy {
  readonly met: Record<Fault, number> = {
    none: 0,
    'cut before': 0,
    'cut after': 0,
    'cut in answer': 0,
    'gateway error': 0,
    'late error': 0,
    stall: 0,
  };
  /** Live streams that were broken. */
  streamCuts = 0;
  private readonly server: Server;
  private readonly random: () => number;

  /** @param maxStreamCuts After so many broken streams the line holds. */
  constructor(
    private readonly target: string,
    seed: number,
    private readonly maxStreamCuts = 0,
  ) {
    this.random = mulberry32(seed);
    this.server = createServer((request, response) => this.carry(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(request: IncomingMessage, response: ServerResponse): void {
    // A line that the caller gives up is no error of the proxy's.
    request.on('error', () => {});
    response.on('error', () => {});
    if (request.method === 'GET') this.carryStream(request, response);
    else this.carryWrite(request, response);
  }

  private carryWrite(request: IncomingMessage, response: ServerResponse): void {
    const fault = this.nextFault();
    this.met[fault]++;
    if (fault === 'cut before') {
      request.resume().on('end', () => response.destroy());
      return;
    }
    if (fault === 'gateway error') {
      request.resume().on('end', () => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>'));
      return;
    }
    this.pass(request, response, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => this.finish(fault, answer, Buffer.concat(parts), response));
    });
  }

  /** The platform has answered, so whatever it did is committed. */
  private finish(fault: Fault, answer: IncomingMessage, body: Buffer, response: ServerResponse): void {
    if (fault === 'stall') return;
    if (fault === 'cut after') response.destroy();
    else if (fault === 'late error') response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>');
    else if (fault === 'cut in answer') {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
    } else response.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
  }

  private carryStream(request: IncomingMessage, response: ServerResponse): void {
    this.pass(request, response, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      const breaks = this.streamCuts < this.maxStreamCuts && answer.statusCode === 200;
      if (!breaks) {
        answer.pipe(response);
        return;
      }
      this.streamCuts++;
      let bytesLeft = Math.floor(this.random() * 2000);
      const cut = () => {
        response.destroy();
        answer.destroy();
      };
      // Some lines break at a byte, some while nothing is said.
      const timer = setTimeout(cut, 20 + this.random() * 400);
      answer.on('error', () => {});
      answer.on('close', () => clearTimeout(timer));
      answer.on('data', (part: Buffer) => {
        const kept = part.subarray(0, bytesLeft);
        bytesLeft -= kept.length;
        response.write(kept, () => bytesLeft <= 0 && cut());
      });
    });
  }

  private pass(request: IncomingMessage, response: ServerResponse, onAnswer: (answer: IncomingMessage) => void): void {
    const { method, headers } = request;
    const onward = forward(new URL(request.url ?? '/', this.target), { method, headers, agent: false }, onAnswer);
    onward.on('error', () => response.destroy());
    response.on('close', () => request.method === 'GET' && onward.destroy());
    request.pipe(onward);
  }

  private nextFault(): Fault {
    let place = this.random() * 100;
    for (const [fault, percent] of Object.entries(PERCENT) as [Fault, number][]) {
      place -= percent;
      if (place < 0) return fault;
    }
    return 'none';
  }
}

/** A small seeded generator (mulberry32): the same seed gives the same faults. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
