import { NetworkError } from './errors.js';
import { EventStream, type StreamedEvent } from './event-stream.js';
import type { Line } from './lazy/watch.js';
import { streamTools } from './stream-tools.js';

/** What a call of a live stream hands over: how to hold the line, and where to begin. */
export interface EventCall extends Omit<Line, 'tools'> {
  readonly after: string | null;
}

/**
 * Makes the stream of an operation that answers with events. Such operations bring this along, so that a client without
 * them goes without the code.
 */
export const eventCall = ({ after, ...line }: EventCall): EventStream<StreamedEvent> =>
  new EventStream(after, async (stream) => {
    const { watch } = await import('./lazy/watch.js').catch((cause: unknown) => {
      throw new NetworkError(`${line.name}: the code of live streams did not load.`, { cause });
    });
    return watch(stream, { ...line, tools: streamTools });
  });
