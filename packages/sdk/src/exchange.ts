import type { Problem, Route } from '@qxwq/contract';
import type { Answer } from './call.js';
import { apiError, NetworkError, RedirectError, ResponseValidationError } from './errors.js';
import type { ClientOptions, Progress } from './options.js';
import type { WireRequest } from './request.js';
import { retryAfterMs } from './retry.js';
import { fetchByXhr } from './xhr.js';

export interface Exchange {
  readonly operation: string;
  readonly route: Route;
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
  const { operation, route } = attempt;
  let response: Response;
  let content: Blob | string;
  try {
    response = await send(attempt);
    content = await (response.ok && route.returns === 'bytes' ? response.blob() : response.text());
  } catch (cause) {
    throw new NetworkError(`${operation}: no answer came from the platform.`, { cause });
  }
  const requestId = response.headers.get('qxwq-request-id');
  attempt.onResponse(response, requestId);
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new RedirectError(`${operation}: the answer was a redirect, which is not followed.`);
  }
  // What is to be removed and is not there any more was removed by the attempt before.
  const removed = attempt.again && route.method === 'DELETE' && response.status === 404;
  if (!response.ok && !removed) {
    const problem = problemOf(content);
    throw apiError(operation, {
      status: response.status,
      problem,
      requestId: requestId ?? problem?.requestId ?? null,
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    });
  }
  let data: unknown = content;
  if (route.returns !== 'bytes') {
    try {
      data = route.returns === 'json' ? JSON.parse(content as string) : undefined;
    } catch {
      throw new ResponseValidationError(operation, [{ pointer: '', code: 'invalid_format' }]);
    }
  }
  const revision = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return { data, response, requestId, revision: revision === undefined ? null : Number(revision) };
}

/** By XMLHttpRequest where progress is asked for and can be told, unless the host brought a `fetch` of its own. */
async function send({ request, token, signal, onProgress, fetch: hosts }: Exchange): Promise<Response> {
  const { url, method, body } = request;
  const headers = new Headers(request.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const byXhr = onProgress && !hosts && typeof XMLHttpRequest === 'function';
  const response = byXhr
    ? await fetchByXhr(url, { method, headers, body: body as Blob, signal }, onProgress)
    : await (hosts ?? fetch)(url, { method, headers, body, signal, redirect: 'manual', credentials: 'omit' });
  // `fetch` tells no progress, nor does XMLHttpRequest where the host's page has a service worker: at least the end.
  if (onProgress && response.ok) {
    const total = (body as Blob).size ?? (body as Uint8Array).byteLength;
    onProgress({ sent: total, total });
  }
  return response;
}

/** The problem, or null where a proxy or a crash answered with something else. */
function problemOf(content: Blob | string): Problem | null {
  try {
    const problem = JSON.parse(content as string) as Problem;
    return typeof problem.code === 'string' ? problem : null;
  } catch {
    return null;
  }
}
