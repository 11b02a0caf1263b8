import type { OutboxPosition } from '../storage/repositories/outbox-repository.js';
import type { DescribedEvent } from './describe-events.js';
import { encodePosition, isAfter } from './position.js';

const encoder = new TextEncoder();

/** One event as Server-Sent Events write it (WHATWG HTML, 9.2); made once however many readers get it. */
export const eventText = ({ event, data }: DescribedEvent): Uint8Array =>
  encoder.encode(`id: ${encodePosition(event)}\nevent: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`);

/** Bytes that wait for one slow reader at most. Whoever is further behind is let go, and resumes by id. */
export const BUFFER_BYTES = 256 * 1024;

/** One open stream: what its reader has been sent, and how much of it waits to be read. */
export class StreamReader {
  readonly body: ReadableStream<Uint8Array>;
  /** Has been told everything up to its hub's place, and is told of what comes. */
  isLive = false;
  isOpen = true;
  private controller!: ReadableStreamDefaultController<Uint8Array>;
  private roomWanted: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;

  /** @param organisationId Whose bids it hears of; null: it hears of the board. */
  constructor(
    readonly organisationId: string | null,
    public position: OutboxPosition,
    endsAt: Date | undefined,
    private readonly onEnd: (reader: StreamReader) => void,
  ) {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller;
        },
        pull: () => {
          this.roomWanted?.();
          this.roomWanted = undefined;
        },
        cancel: () => this.finish(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES }),
    );
    if (endsAt) {
      this.timer = setTimeout(() => this.end(), Math.max(0, endsAt.getTime() - Date.now()));
      this.timer.unref();
    }
  }

  concerns({ onlyFor }: DescribedEvent): boolean {
    return onlyFor === this.organisationId;
  }

  /** Sends an event unless the reader has it already. */
  tell(described: DescribedEvent, text: Uint8Array): void {
    if (!this.isOpen || !isAfter(described.event, this.position)) return;
    this.send(text);
    this.position = described.event;
  }

  /** Sends bytes as they are; a reader whose buffer is full is let go. */
  send(bytes: Uint8Array | string): void {
    if (!this.isOpen) return;
    if ((this.controller.desiredSize ?? 0) <= 0) {
      this.end();
      return;
    }
    this.controller.enqueue(typeof bytes === 'string' ? encoder.encode(bytes) : bytes);
  }

  /** Resolves when the reader has taken enough to be sent more, or is gone. */
  room(): Promise<void> {
    if (!this.isOpen || (this.controller.desiredSize ?? 0) > BUFFER_BYTES / 2) return Promise.resolve();
    return new Promise((resolve) => {
      this.roomWanted = resolve;
    });
  }

  /** Ends the stream; what waits is still read. */
  end(): void {
    if (!this.isOpen) return;
    this.finish();
    this.controller.close();
  }

  private finish(): void {
    this.isOpen = false;
    clearTimeout(this.timer);
    this.roomWanted?.();
    this.onEnd(this);
  }
}
