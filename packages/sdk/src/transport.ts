import ky from 'ky';
import type { Answer } from './call.js';
import { type ApiError, QxwqError, TimeoutError } from './errors.js';
import { exchange } from './exchange.js';
import type { ClientOptions } from './options.js';
import { type OutgoingCall, wireRequest } from './request.js';
import { waitBeforeRetry } from './retry.js';
import { timeLimit } from './time-limit.js';
import { TokenSource } from './token.js';

const MINUTE = 60_000;

/** Makes the function that sends calls: ky makes the attempts, this says when there is another one. */
export function makeSend(client: ClientOptions): (call: OutgoingCall) => Promise<Answer<unknown>> {
  const tokens = new TokenSource(client.getToken);
  const deprecated = new Set<string>();

  return async (call) => {
    const { operation, route, options } = call;
    const hooks = client.hooks ?? {};
    const upload = route.sends === 'bytes';
    const timeoutMs = options.timeoutMs ?? client.timeoutMs ?? (upload ? 10 : 0.5) * MINUTE;
    const totalMs = options.totalTimeoutMs ?? client.totalTimeoutMs ?? (upload ? 30 : 1.5) * MINUTE;
    // A POST without a key could be carried out twice.
    const repeatable = route.method !== 'POST' || route.idempotent;
    const request = wireRequest(call, client);
    const limit = timeLimit(operation, totalMs, options.signal);
    let attempt = 0;
    let waitMs = 0;
    let refreshed = false;
    let answer: Answer<unknown> | undefined;

    const ask = (signal: AbortSignal, token?: string) => {
      observe(hooks.onRequest, { operation, attempt });
      return exchange({
        operation,
        route,
        request,
        fetch: client.fetch,
        token,
        signal,
        again: attempt > 1,
        onProgress: options.onProgress,
        onResponse: ({ status, headers }, requestId) => {
          observe(hooks.onResponse, { operation, attempt, status, requestId });
          if (!(headers.has('deprecation') || headers.has('sunset')) || deprecated.has(operation)) return;
          deprecated.add(operation);
          const end = headers.get('sunset');
          console.warn(`qxwq: ${operation} is deprecated${end ? ` and ends on ${end}` : ''}; update @qxwq/sdk.`);
        },
      });
    };

    const askWithToken = async (signal: AbortSignal) => {
      const token = await tokens.get(signal);
      try {
        return await ask(signal, token);
      } catch (error) {
        const { code } = error as Partial<ApiError>;
        if (refreshed || (code !== 'token_expired' && code !== 'token_invalid')) throw error;
        refreshed = true;
        return ask(signal, await tokens.get(signal, token));
      }
    };

    const asOurs = (error: Error): Error =>
      error instanceof QxwqError || error.name !== 'TimeoutError'
        ? error
        : new TimeoutError(`${operation}: no answer within ${timeoutMs} ms.`);

    try {
      await ky(request.url, {
        method: request.method,
        signal: limit.signal,
        timeout: timeoutMs,
        throwHttpErrors: false,
        // ky's own request has neither body nor token, so that its copies cost nothing and its errors tell nothing.
        fetch: (input) =>
          limit.guard(async () => {
            attempt++;
            const { signal } = input as Request;
            answer = await (request.needsToken ? askWithToken(signal) : ask(signal));
            return answer.response;
          }),
        retry: {
          limit: repeatable ? (options.maxRetries ?? client.maxRetries ?? 3) : 0,
          methods: ['get', 'post', 'put', 'delete'],
          shouldRetry: (state) => {
            const error = asOurs(state.error);
            const wait = waitBeforeRetry(error, attempt);
            if (wait === undefined || wait >= limit.left()) return false;
            waitMs = wait;
            observe(hooks.onRetry, { operation, attempt, error, delayMs: wait });
            return true;
          },
          delay: () => waitMs,
        },
      });
      return answer as Answer<unknown> | undefined as Answer<unknown>;
    } catch (error) {
      throw asOurs(error as Error);
    } finally {
      limit.release();
    }
  };
}

/** An observer that fails must not fail the call. */
function observe<T>(observer: ((event: T) => void) | undefined, event: T): void {
  try {
    observer?.(event);
  } catch (error) {
    console.error('qxwq: a hook failed.', error);
  }
}
