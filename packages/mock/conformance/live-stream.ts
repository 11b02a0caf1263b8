import { type EventOf, type Operation, operations, readInput } from '@qxwq/contract';
import { expect } from 'vitest';
import type { Caller } from './caller.js';

export interface StreamRequest {
  readonly token?: string;
  readonly lastEventId?: string | undefined;
  /** Sends the id in the address instead of the header. */
  readonly after?: string | undefined;
}

export interface LiveEvent {
  readonly id: string;
  readonly data: EventOf<typeof operations.bids.watch> | EventOf<typeof operations.challenges.watch>;
}

/** A live stream, read event by event; each is held against the contract. */
export class LiveStream {
  /** `id` that a reader would resume after. */
  lastId = '';
  /** Milliseconds to wait before reconnecting, as the stream said. */
  retry: number | undefined;
  #text = '';

  private constructor(
    private readonly operation: Operation,
    private readonly reader: ReadableStreamDefaultReader<Uint8Array>,
    readonly headers: Headers,
  ) {}

  static async open(caller: Caller, name: 'challenges.watch' | 'bids.watch', request: StreamRequest = {}) {
    const { target } = caller;
    const operation: Operation = name === 'bids.watch' ? operations.bids.watch : operations.challenges.watch;
    const parameters = new URLSearchParams();
    if (request.token === undefined) parameters.set('key', target.publishableKey);
    if (request.after !== undefined) parameters.set('after', request.after);
    const response = await target.fetch(`${target.baseUrl}${operation.route.path}?${parameters}`, {
      headers: {
        accept: 'text/event-stream',
        ...(request.token === undefined ? {} : { authorization: `Bearer ${request.token}` }),
        ...(request.lastEventId === undefined ? {} : { 'last-event-id': request.lastEventId }),
      },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    const stream = new LiveStream(operation, response.body!.getReader(), response.headers);
    // The first block has no data: it only says where the reader is.
    await stream.#block();
    expect(stream.lastId, 'the stream says where it begins').not.toBe('');
    return stream;
  }

  /** The next event. */
  async next(): Promise<LiveEvent> {
    for (;;) {
      const { event, data } = await this.#block();
      if (data === undefined) continue;
      const value = JSON.parse(data);
      expect(readInput(this.operation.event!, value), `${event}: shape of the event`).toMatchObject({ ok: true });
      expect(value.type, 'type and name of the event').toBe(event);
      return { id: this.lastId, data: value };
    }
  }

  async close(): Promise<void> {
    await this.reader.cancel();
  }

  async #block(): Promise<{ event?: string; data?: string }> {
    while (!this.#text.includes('\n\n')) {
      const { done, value } = await this.reader.read();
      if (done) throw new Error('The stream has ended');
      this.#text += new TextDecoder().decode(value);
    }
    const end = this.#text.indexOf('\n\n');
    const lines = this.#text.slice(0, end).split('\n');
    this.#text = this.#text.slice(end + 2);
    const fields = Object.fromEntries(
      lines.filter((line) => !line.startsWith(':')).map((line) => line.split(/: (.*)/s).slice(0, 2)),
    ) as Record<string, string>;
    if (fields.id !== undefined) this.lastId = fields.id;
    if (fields.retry !== undefined) this.retry = Number(fields.retry);
    return fields;
  }
}
