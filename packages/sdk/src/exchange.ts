import type { Problem } from '@qxwq/contract';
import type { Answer } from './call.js';
import { apiError, NetworkError, RedirectError, ResponseValidationError } from './errors.js';
import type { ClientOptions, Progress } from './options.js';
import { rateLimitOf } from './rate-limit.js';
import type { WireRequest } from './request.js';
import { retryAfterMs } from './retry.js';
import type { Wire } from './wire.js';

export interface Exchange {
  readonly operation: Wire;
  readonly request: WireRequest;
  readonly fetch: ClientOptions['fetch'];
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  /** An attempt before this one may have been carried out without its answer arriving. */
  readonly again: boolean;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly onResponse: (response: Response, requestId: string | null) => void;
}

/** Asks once and reads the whole answer. A body that breaks off is a failed attempt like any other. */
export async function exchange(attempt: Exchange): Promise<Answer<unknown>> {
  const { operation } = attempt;
  const { name } = operation;
  let response: Response;
  let content: Blob | string | ReadableStream<Uint8Array> | null;
  try {
    response = await send(attempt);
    content = await contentOf(response, response.ok ? operation.returns : undefined);
  } catch (cause) {
    throw new NetworkError(`${name}: no answer came from the platform.`, { cause: withoutAddress(cause) });
  }
  const rateLimit = rateLimitOf(response.headers);
  const requestId = response.headers.get('qxwq-request-id');
  attempt.onResponse(response, requestId);
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new RedirectError(`${name}: the answer was a redirect, which is not followed.`);
  }
  // What is to be removed and is not there any more was removed by the attempt before.
  const removed = attempt.again && operation.method === 'DELETE' && response.status === 404;
  if (!response.ok && !removed) {
    const problem = problemOf(content as string);
    throw apiError(name, {
      status: response.status,
      problem,
      requestId: requestId ?? problem?.requestId ?? null,
      // A quota that is used up says by itself when there is some again.
      retryAfterMs:
        retryAfterMs(response.headers.get('retry-after')) ?? (rateLimit?.remaining === 0 ? rateLimit.resetMs : null),
    });
  }
  let data: unknown = content;
  if (typeof content === 'string') {
    try {
      data = operation.returns === 'nothing' ? undefined : JSON.parse(content);
    } catch {
      throw new ResponseValidationError(name, [{ pointer: '', code: 'invalid_format' }]);
    }
  }
  const revision = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '');
  return { data, response, requestId, revision: revision && Number(revision[1]), rateLimit };
}

/** What `fetch` said. Some runtimes quote the whole address, and with it what a person searched for. */
function withoutAddress(cause: unknown): unknown {
  const { path, cause: inner } = Object(cause) as Partial<Error> & { path?: string };
  const quotes = `${cause}${path}${inner}`.includes('/');
  return quotes ? new Error(String(cause).replace(/\S*\/\S*/g, '…')) : cause;
}

/** A stream of events is read by whoever asked for it; everything else is read to its end. */
const contentOf = (response: Response, returns: Wire['returns']) => {
  if (returns === 'events') return response.body;
  return returns === 'bytes' ? response.blob() : response.text();
};

/** By XMLHttpRequest where progress is asked for and can be told, unless the host brought a `fetch` of its own. */
async function send({ request, token, signal, onProgress, fetch: hosts }: Exchange): Promise<Response> {
  const { url, method, body } = request;
  const headers = new Headers(request.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const byXhr = onProgress && !hosts && typeof XMLHttpRequest === 'function';
  const response = byXhr
    ? await (await import('./lazy/xhr.js')).fetchByXhr(url, { method, headers, body: body as Blob, signal }, onProgress)
    : await (hosts ?? fetch)(url, { method, headers, body, signal, redirect: 'manual', credentials: 'omit' });
  // `fetch` tells no progress, nor does XMLHttpRequest where the host's page has a service worker: at least the end.
  if (onProgress && response.ok) {
    const total = (body as Blob).size ?? (body as Uint8Array).byteLength;
    onProgress({ sent: total, total });
  }
  return response;
}

/** The problem, or null where a proxy or a crash answered with something else. */
function problemOf(content: string): Problem | null {
  try {
    const problem = JSON.parse(content) as Problem;
    return typeof problem.code === 'string' ? problem : null;
  } catch {
    return null;
  }
}
