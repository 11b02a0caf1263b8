/** One event as it stood in the stream (WHATWG HTML, server-sent events). */
export interface ServerSentEvent {
  /** The last event id at this place of the stream. */
  readonly id: string | null;
  /** Null where nothing but the place is told. */
  readonly data: string | null;
}

/** What the stream told so far besides its events. */
export interface StreamState {
  /** The last event id, also of blocks that hold nothing else. */
  id: string | null;
  /** Milliseconds to wait before connecting again. */
  retryMs: number | null;
}

/**
 * Cuts a stream into events, however its chunks fall. An event that the end of the stream breaks off is dropped: it
 * will come again, since its id was never taken.
 */
export class EventParser {
  readonly #decoder = new TextDecoder();
  readonly #state: StreamState;
  #rest = '';
  #id: string | null;
  #data: string[] = [];

  constructor(state: StreamState) {
    this.#state = state;
    this.#id = state.id;
  }

  /** The events that are complete with this chunk. */
  *take(chunk: Uint8Array): Generator<ServerSentEvent> {
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line !== '') this.#takeLine(line);
      else {
        const data = this.#data;
        this.#data = [];
        const moved = this.#state.id !== this.#id;
        this.#state.id = this.#id;
        if (data.length > 0) yield { id: this.#id, data: data.join('\n') };
        else if (moved) yield { id: this.#id, data: null };
      }
    }
  }

  #takeLine(line: string): void {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'data') this.#data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.#id = value || null;
    else if (field === 'retry' && /^\d+$/.test(value)) this.#state.retryMs = Number(value);
  }
}
