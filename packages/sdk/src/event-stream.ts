/** Something that happens, as the platform tells it live. */
export interface StreamedEvent {
  readonly type: string;
}

/**
 * Live events. Iterate over it: `for await (const event of client.challenges.watch())`. The line is held, and taken up
 * again where it was cut, so that no event is lost and none comes twice, until the loop is left, the `signal` aborts,
 * or the platform refuses.
 */
export class EventStream<Event extends StreamedEvent> implements AsyncIterable<Event> {
  /**
   * The place after the last event that was handed over, or null before the first. Keep it to go on after a reload of
   * the page: `watch({ after })`.
   */
  lastEventId: string | null;
  readonly #read: (stream: EventStream<Event>) => Promise<AsyncIterable<Event>>;

  constructor(after: string | null, read: (stream: EventStream<Event>) => Promise<AsyncIterable<Event>>) {
    this.lastEventId = after;
    this.#read = read;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Event, void, undefined> {
    yield* await this.#read(this);
  }
}
