import type { ApiError } from '../errors.js';
import type { EventStream, StreamedEvent } from '../event-stream.js';
import type { WatchOptions } from '../options.js';
import type { StreamTools } from '../stream-tools.js';
import { EventParser, type StreamState } from './parse-events.js';

/** Longer than the platform is ever silent: it gives a sign of life every 15 seconds. */
const SILENCE_MS = 45_000;
/** What was handed over is remembered this far back, should a platform or proxy repeat it. */
const REMEMBERED = 1000;

/** How to hold a line, without knowing what it is about. */
export interface Line {
  /** Name of the operation. */
  readonly name: string;
  readonly options: WatchOptions;
  readonly tools: StreamTools;
  /** Connects after the event of this id. */
  open(after: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Throws where an event does not have the contract's shape and the client minds. */
  check(event: unknown): void;
}

/** Events, from one connection to the next. */
export async function* watch<Event extends StreamedEvent>(
  stream: EventStream<Event>,
  line: Line,
): AsyncGenerator<Event, void, undefined> {
  const { name, options, check, tools } = line;
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () =>
    controller.abort(new tools.AbortError(`${name}: ended by the caller.`, { cause: options.signal?.reason }));
  if (options.signal?.aborted) abort();
  options.signal?.addEventListener('abort', abort);
  const state: StreamState = { id: stream.lastEventId, retryMs: null };
  const seen = new Set<string>();
  const isKnown = (id: string | null) => id !== null && seen.has(id);
  const remember = (id: string | null) => {
    if (id !== null) seen.add(id);
    // Sets keep the order in which things came.
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string);
  };
  let failures = 0;
  try {
    for (;;) {
      let failure: unknown;
      try {
        signal.throwIfAborted();
        for await (const { id, data } of connection(line, state, signal)) {
          if (data === null || isKnown(id)) {
            stream.lastEventId = id;
            continue;
          }
          const event = parse(line, data) as Event;
          check(event);
          failures = 0;
          if (event.type !== 'reset') remember(id);
          // Before the event is handed over: who leaves the loop with it has had it.
          stream.lastEventId = id;
          yield event;
        }
      } catch (error) {
        signal.throwIfAborted();
        if (!tools.isPassing(error)) throw error;
        failure = error;
      }
      failures++;
      await tools.pause(waitAfter(line, failure, failures, state.retryMs), signal);
      if (tools.isOffline()) await tools.untilOnline(signal);
    }
  } finally {
    options.signal?.removeEventListener('abort', abort);
    controller.abort();
  }
}

/** A platform that ends a stream in peace says how soon to come back; after a failure the waits grow. */
function waitAfter({ name, tools }: Line, failure: unknown, failures: number, retryMs: number | null): number {
  if (failure === undefined && failures === 1) return retryMs ?? 0;
  const error = failure ?? new tools.NetworkError(`${name}: the stream ended.`);
  return tools.waitBeforeRetry(error, failures) ?? (error as Partial<ApiError>).retryAfterMs ?? 0;
}

/** The events of one connection, until it ends, breaks off or falls silent. */
async function* connection({ name, options, open, tools }: Line, state: StreamState, signal: AbortSignal) {
  const { silenceMs = SILENCE_MS } = options;
  const reader = (await open(state.id, signal)).getReader();
  const parser = new EventParser(state);
  let silence: ReturnType<typeof setTimeout> | undefined;
  let end: () => void = () => {};
  try {
    for (;;) {
      const { done, value } = await new Promise<ReadableStreamReadResult<Uint8Array>>((resolve, reject) => {
        silence = setTimeout(() => reject(new tools.TimeoutError(`${name}: silent for ${silenceMs} ms.`)), silenceMs);
        end = () => reject(signal.reason);
        signal.addEventListener('abort', end);
        reader
          .read()
          .then(resolve, (cause) => reject(new tools.NetworkError(`${name}: the stream broke off.`, { cause })));
      }).finally(() => {
        clearTimeout(silence);
        signal.removeEventListener('abort', end);
      });
      if (done) return;
      yield* parser.take(value);
    }
  } finally {
    // Not awaited: a line that is dead may never answer.
    reader.cancel().catch(() => {});
  }
}

function parse({ name, tools }: Line, data: string): StreamedEvent {
  try {
    const event = JSON.parse(data);
    if (typeof event?.type === 'string') return event;
  } catch {
    // The same as JSON that is no event.
  }
  throw new tools.ResponseValidationError(name, [{ pointer: '', code: 'invalid_format' }]);
}
