import { expect } from 'vitest';
import type { World } from './world.js';

export interface ReadEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/** Reads a live stream as a client does; what has come is read on at once, unless nobody asked yet. */
export class EventReader {
  /** Everything that has come. */
  text = '';
  private taken = 0;
  private reading: Promise<void> | undefined;

  private constructor(private readonly reader: ReadableStreamDefaultReader<string>) {}

  static async open(
    world: World,
    path: string,
    { key, token, id }: { key?: string; token?: string; id?: string | undefined },
  ): Promise<EventReader> {
    const request = new Request(`http://platform.test${path}${key ? `?key=${key}` : ''}`, {
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(id === undefined ? {} : { 'last-event-id': id }),
      },
    });
    const response = await world.platform.fetch(request);
    expect(response.status).toBe(200);
    const bytes = response.body!.getReader();
    const decoder = new TextDecoder();
    const text = new ReadableStream<string>(
      {
        async pull(controller) {
          const { done, value } = await bytes.read();
          if (done) controller.close();
          else controller.enqueue(decoder.decode(value, { stream: true }));
        },
        cancel: () => bytes.cancel(),
      },
      { highWaterMark: 0 },
    );
    const stream = new EventReader(text.getReader());
    await stream.more();
    return stream;
  }

  /** The `id` that a client would resume after. */
  get lastId(): string {
    const complete = this.text.slice(0, this.text.lastIndexOf('\n\n') + 2);
    return [...complete.matchAll(/^id: (\w+)$/gm)].at(-1)?.[1] ?? '';
  }

  /** The next events, as soon as there are so many. */
  async take(count: number): Promise<ReadEvent[]> {
    while (this.events().length < this.taken + count) {
      if (!(await this.more())) throw new Error(`The stream ended after ${this.events().length} events`);
    }
    const events = this.events().slice(this.taken, this.taken + count);
    this.taken += count;
    return events;
  }

  /** Everything until the stream ends. */
  async rest(): Promise<ReadEvent[]> {
    await this.ended;
    return this.events().slice(this.taken);
  }

  /** Resolves when the stream has ended by itself. */
  get ended(): Promise<void> {
    this.reading ??= (async () => {
      while (await this.more());
    })();
    return this.reading;
  }

  close(): void {
    void this.reader.cancel();
  }

  private async more(): Promise<boolean> {
    const { done, value = '' } = await this.reader.read();
    this.text += value;
    return !done;
  }

  private events(): ReadEvent[] {
    return [...this.text.matchAll(/id: (\w+)\nevent: (.*)\ndata: (.*)\n\n/g)].map(
      ([, id = '', type = '', data = '']) => ({
        id,
        type,
        data: JSON.parse(data),
      }),
    );
  }
}
