export type LogLevel = 'info' | 'warn' | 'error';

/** One event. Never holds secrets, tokens, query strings or personal data. */
export interface LogLine {
  readonly time: string;
  readonly level: LogLevel;
  /** What happened, as a fixed name: `request`, `challenge_closed`. */
  readonly event: string;
  readonly [fact: string]: string | number | boolean | undefined;
}

export type LogSink = (line: LogLine) => void;
export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one JSON object a line, as log collectors read it. */
export const jsonLines =
  (stream: { write(text: string): unknown }): LogSink =>
  (line) =>
    stream.write(`${JSON.stringify(line)}\n`);

export class Log {
  constructor(private readonly sink: LogSink) {}

  write(level: LogLevel, event: string, facts: LogFacts = {}): void {
    this.sink({ ...facts, time: new Date().toISOString(), level, event });
  }

  /** An unexpected error: name, message and stack, so that it can be found by the request id. */
  failure(event: string, error: unknown, facts: LogFacts = {}): void {
    const known = error instanceof Error ? error : new Error(String(error));
    this.write('error', event, { ...facts, error: known.message, ...(known.stack ? { stack: known.stack } : {}) });
  }
}
