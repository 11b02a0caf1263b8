import { createIndex, type IndexOptions, type SearchIndex } from '../search-index.js';
import type { BuildOrder, BuildReport, SourceDocument } from './protocol.js';

/** A worker of Node's `worker_threads`. */
export interface NodeWorker {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (report: BuildReport) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  terminate(): unknown;
}

/** A worker of a browser. */
export interface WebWorker {
  postMessage(message: unknown): void;
  addEventListener(event: 'message', listener: (event: { data: BuildReport }) => void): void;
  addEventListener(event: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

export interface BuildOptions<Fields> extends IndexOptions<Fields> {
  /** Starts a worker that runs `@qxwq/matching/worker`. */
  readonly startWorker: () => NodeWorker | WebWorker;
  /** How many workers. Default 2: one for each core but the one that shows the page is a good number. */
  readonly workers?: number;
  /** How many of all documents are analysed. Called often, and with the total last. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the workers; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Builds an index in worker threads, so that a page or a server goes on answering meanwhile. Each worker indexes a part
 * of the documents; the parts are then put together. Of two documents with one id the later one counts. Rejects with
 * an Error if a worker fails.
 */
export async function buildIndex<Fields extends Record<keyof Fields, string>>(
  documents: readonly { readonly id: string; readonly fields: Partial<Fields> }[],
  { startWorker, workers = 2, onProgress, signal, ...options }: BuildOptions<Fields>,
): Promise<SearchIndex<Fields>> {
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`workers must be a whole number from 1 up, not ${workers}.`);
  }
  signal?.throwIfAborted();
  const index = createIndex<Fields>(options);
  const fieldNames = Object.keys(options.fields);
  const parts = split(documents as readonly SourceDocument[], workers);
  const done = parts.map(() => 0);
  const files = await Promise.all(
    parts.map((part, i) =>
      order(startWorker(), { fieldNames, documents: part }, signal, (count) => {
        done[i] = count;
        onProgress?.(
          done.reduce((sum, own) => sum + own, 0),
          documents.length,
        );
      }),
    ),
  );
  for (const file of files) index.absorb(file);
  return index;
}

/** Neighbours stay together, so that of two documents with one id the later one comes last. */
function split(documents: readonly SourceDocument[], parts: number): SourceDocument[][] {
  const size = Math.max(1, Math.ceil(documents.length / parts));
  return Array.from({ length: Math.ceil(documents.length / size) }, (_, i) =>
    documents.slice(i * size, (i + 1) * size),
  );
}

function order(
  worker: NodeWorker | WebWorker,
  message: BuildOrder,
  signal: AbortSignal | undefined,
  onDone: (count: number) => void,
): Promise<Uint8Array> {
  return new Promise<Uint8Array>((resolve, reject) => {
    const abort = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    listen(
      worker,
      (report) => {
        if (report.kind === 'progress') onDone(report.done);
        else if (report.kind === 'finished') resolve(report.file);
        else reject(new Error(`An index worker failed: ${report.message}`));
      },
      (problem) => reject(new Error(`An index worker failed: ${problem}`)),
    );
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}

/** Node hands over the message itself, browsers an event around it. */
function listen(
  worker: NodeWorker | WebWorker,
  onReport: (report: BuildReport) => void,
  onError: (problem: string) => void,
): void {
  if ('on' in worker) {
    worker.on('message', (report: BuildReport) => onReport(report));
    worker.on('error', (error: Error) => onError(error.message));
  } else {
    worker.addEventListener('message', ({ data }: { data: BuildReport }) => onReport(data));
    worker.addEventListener('error', ({ message = 'it could not be started' }: { message?: string }) =>
      onError(message),
    );
  }
}
