import { bidEventTypes, challengeEventTypes, type OrganisationId } from '@qxwq/contract';
import type { Log } from '../log.js';
import type { OutboxPosition, RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Repositories } from '../storage/store.js';
import { type DescribedEvent, describeEvents } from './describe-events.js';
import { decodePosition, encodePosition, isAfter } from './position.js';
import { eventText, StreamReader } from './stream-reader.js';

export interface StreamOptions {
  /** Seconds between signs of life. Default 15. */
  readonly heartbeatSeconds?: number;
  /** Hours for which a reader that was away is told what it missed. Default 24. */
  readonly replayHours?: number;
  /** Milliseconds that a reader waits before it connects again. Default 2,000. */
  readonly retryMs?: number;
}

const PAGE = 100;

/**
 * Open streams of this node. Each event is read and written out once, however many readers there are; a reader that
 * resumes is read to from the outbox until it has caught up, and then goes on with the others.
 */
export class LiveStreams {
  private readonly readers = new Set<StreamReader>();
  private readonly heartbeat: NodeJS.Timeout;
  private readonly replayHours: number;
  private readonly retryMs: number;
  /** Everything up to here has been handed to those who are live. */
  private end: OutboxPosition = { transaction: '0', id: 0 };
  private stopped = false;

  constructor(
    private readonly read: Repositories,
    private readonly log: Log,
    { heartbeatSeconds = 15, replayHours = 24, retryMs = 2000 }: StreamOptions = {},
  ) {
    this.replayHours = replayHours;
    this.retryMs = retryMs;
    this.heartbeat = setInterval(() => this.beat(), heartbeatSeconds * 1000);
    this.heartbeat.unref();
  }

  /** Notes where the follower begins. */
  begin(position: OutboxPosition): void {
    this.end = position;
  }

  /** Open streams. */
  get size(): number {
    return this.readers.size;
  }

  /** Takes what the outbox's follower hands over, in its order. What was taken before is not told twice. */
  async follow(events: readonly RecordedEvent[]): Promise<void> {
    const fresh = events.filter((event) => isAfter(event, this.end));
    const last = fresh.at(-1);
    if (!last) return;
    const described = this.readers.size === 0 ? [] : await describeEvents(this.read, fresh);
    // From here to the end nothing waits: a reader that becomes live before or after misses nothing in between.
    this.end = { transaction: last.transaction, id: last.id };
    for (const each of described) this.broadcast(each);
  }

  /** Opens a stream on the board, or on the bids of an organisation, after the event that the reader has last. */
  async open(
    lastId: string | undefined,
    about: { organisationId: OrganisationId; endsAt: Date } | null,
  ): Promise<ReadableStream<Uint8Array>> {
    const { position, reset } = await this.placeOf(lastId);
    const reader = new StreamReader(about?.organisationId ?? null, position, about?.endsAt, (ended) =>
      this.readers.delete(ended),
    );
    this.readers.add(reader);
    const id = encodePosition(position);
    // An id without data moves the reader's place, so that a line that is cut before the first event loses nothing.
    reader.send(`retry: ${this.retryMs}\nid: ${id}\n\n`);
    if (reset) reader.send(`id: ${id}\nevent: reset\ndata: ${JSON.stringify({ type: 'reset', reason: reset })}\n\n`);
    if (this.stopped) reader.end();
    // Something may have been handed to the others since the place was looked up.
    else if (position === this.end) reader.isLive = true;
    else void this.catchUp(reader);
    return reader.body;
  }

  /** Ends all streams; their readers go on at another node. */
  stop(): void {
    this.stopped = true;
    clearInterval(this.heartbeat);
    for (const reader of this.readers) reader.end();
  }

  private broadcast(described: DescribedEvent): void {
    const concerned = [...this.readers].filter((reader) => reader.isLive && reader.concerns(described));
    if (concerned.length === 0) return;
    const text = eventText(described);
    for (const reader of concerned) reader.tell(described, text);
  }

  private async placeOf(lastId: string | undefined): Promise<{
    position: OutboxPosition;
    reset?: 'unknown_position' | 'too_old';
  }> {
    if (lastId === undefined) return { position: this.end };
    const position = decodePosition(lastId);
    if (!position) return { position: this.end, reset: 'unknown_position' };
    const state = await this.read.outbox.stateOf(position, this.replayHours);
    return state === 'known' ? { position } : { position: this.end, reset: state };
  }

  private async catchUp(reader: StreamReader): Promise<void> {
    try {
      const kinds = reader.organisationId === null ? challengeEventTypes : bidEventTypes;
      while (reader.isOpen) {
        await reader.room();
        const { end } = this;
        const events = await this.read.outbox.about(kinds, reader.organisationId, reader.position, PAGE);
        for (const each of await describeEvents(this.read, events)) reader.tell(each, eventText(each));
        // Nothing was handed to the others while the last page was read, so from here on it is one of them.
        if (events.length < PAGE && end === this.end) {
          reader.isLive = true;
          return;
        }
      }
    } catch (error) {
      this.log.failure('stream_unreadable', error);
      reader.end();
    }
  }

  private beat(): void {
    const id = encodePosition(this.end);
    for (const reader of this.readers) {
      // A quiet reader's place moves on too, so that it does not grow too old to resume from.
      reader.send(reader.isLive && !isAfter(reader.position, this.end) ? `: alive\nid: ${id}\n\n` : ': alive\n\n');
    }
  }
}
