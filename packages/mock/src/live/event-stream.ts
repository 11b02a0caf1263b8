import type { BidChange, ChallengeChange } from '@qxwq/contract';
import { type EventLog, idOf, type LoggedEvent } from './event-log.js';

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 1000;
/** How long after its last bytes a line breaks. */
const CUT_MS = 20;

export interface StreamOptions {
  readonly log: EventLog;
  /** `id` of the last event that the reader has. */
  readonly lastId: string | undefined;
  /** What the reader is told of an event; undefined where it is none of the reader's business. */
  readonly tell: (event: LoggedEvent) => ChallengeChange | BidChange | undefined;
  /** Milliseconds until the stream ends, where it ends with a session. */
  readonly endsIn: number | undefined;
  /** Breaks the line after so many events. */
  readonly cutAfter: number | undefined;
}

/** What happens, as Server-Sent Events (WHATWG HTML, 9.2). */
export function eventStream({ log, lastId, tell, endsIn, cutAfter }: StreamOptions): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  let isCut = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let sent = 0;
      let open = true;
      const write = (text: string) => open && controller.enqueue(encoder.encode(text));
      const send = (event: LoggedEvent): void => {
        const data = tell(event);
        if (!data || !open) return;
        write(`id: ${idOf(event.position)}\nevent: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`);
        if (++sent === cutAfter) {
          stop();
          isCut = true;
        }
      };
      const unsubscribe = log.subscribe(send);
      const timers = [setInterval(() => write(': alive\n\n'), HEARTBEAT_MS)];
      stop = () => {
        open = false;
        unsubscribe();
        for (const timer of timers) clearTimeout(timer);
      };
      if (endsIn !== undefined) {
        timers.push(
          setTimeout(() => {
            stop();
            controller.close();
          }, endsIn),
        );
      }
      // In Node a forgotten stream must not keep a test's process alive.
      for (const timer of timers) (timer as { unref?: () => void }).unref?.();

      const place = log.resume(lastId);
      const start = 'after' in place ? place.after : log.end;
      // An id without data moves a reader's place, so that a cut before the first event loses nothing.
      write(`retry: ${RETRY_MS}\nid: ${idOf(start)}\n\n`);
      if ('reset' in place) {
        write(`id: ${idOf(start)}\nevent: reset\ndata: ${JSON.stringify({ type: 'reset', reason: place.reset })}\n\n`);
      }
      for (const event of log.after(start)) send(event);
    },
    // Asked for more: what was sent has been read. It may still be on its way through streams of the browser, and an
    // error would overtake it and take it back; as on a real line, it comes a moment later.
    pull(controller) {
      if (isCut) setTimeout(() => controller.error(new TypeError('network error')), CUT_MS);
    },
    cancel: () => stop(),
  });
}
