import type { Attempts } from './attempts.js';
import type { Answer } from './call.js';
import { AbortError, type ApiError, NetworkError, QxwqError, TimeoutError } from './errors.js';
import { exchange } from './exchange.js';
import { isOffline, untilOnline } from './offline.js';
import type { ClientOptions } from './options.js';
import { type OutgoingCall, wireRequest } from './request.js';
import { waitBeforeRetry } from './retry.js';
import { timeLimit } from './time-limit.js';
import { TokenSource } from './token.js';

const MINUTE = 60_000;

/** Sends a call, as many times as it takes. */
export type Send = (call: OutgoingCall) => Promise<Answer<unknown>>;

/** Makes the function that sends calls: `attempts` makes them, this says what one is and when there is another. */
export function makeSend(client: ClientOptions, attempts: Attempts): Send {
  if (client.secretKey && !client.dangerouslyAllowSecretKeyInPage && typeof document === 'object') {
    throw new QxwqError('A secret key has no place in a page, where everybody can read it.');
  }
  const tokens = new TokenSource(client.getToken);
  const deprecated = new Set<string>();

  return async (call) => {
    const { operation, options } = call;
    const { name } = operation;
    const hooks = client.hooks ?? {};
    const waits = (options.offline ?? client.offline) === 'wait';
    const upload = operation.sends === 'bytes';
    const timeoutMs = options.timeoutMs ?? client.timeoutMs ?? (upload ? 10 : 0.5) * MINUTE;
    const totalMs = options.totalTimeoutMs ?? client.totalTimeoutMs ?? (upload ? 30 : 1.5) * MINUTE;
    // A POST without a key could be carried out twice.
    const repeatable = operation.method !== 'POST' || operation.idempotent;
    const request = wireRequest(call, client);
    const limit = timeLimit(
      totalMs,
      () => new TimeoutError(`${name}: not done within ${totalMs} ms, all attempts included.`),
      options.signal,
      (cause) => new AbortError(`${name}: ended by the caller.`, { cause }),
    );
    let attempt = 0;
    let refreshed = false;

    const ask = (signal: AbortSignal, token?: string) => {
      observe(hooks.onRequest, { operation: name, attempt });
      return exchange({
        operation,
        request,
        fetch: client.fetch,
        token,
        signal,
        again: attempt > 1,
        onProgress: options.onProgress,
        onResponse: ({ status, headers }, requestId) => {
          observe(hooks.onResponse, { operation: name, attempt, status, requestId });
          if (!(headers.has('deprecation') || headers.has('sunset')) || deprecated.has(name)) return;
          deprecated.add(name);
          const end = headers.get('sunset');
          console.warn(`qxwq: ${name} is deprecated${end ? ` and ends on ${end}` : ''}; update @qxwq/sdk.`);
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

    try {
      return await attempts({
        url: request.url,
        method: request.method,
        timeoutMs,
        tooLate: () => new TimeoutError(`${name}: no answer within ${timeoutMs} ms.`),
        maxRetries: repeatable ? (options.maxRetries ?? client.maxRetries ?? 3) : 0,
        limit,
        ready: async () => {
          if (waits && isOffline()) await limit.guard(() => untilOnline(limit.signal));
        },
        attempt: (signal) => {
          attempt++;
          return request.needsToken ? askWithToken(signal) : ask(signal);
        },
        waitAfter: (error) => {
          const delayMs = waits && isOffline() && error instanceof NetworkError ? 0 : waitBeforeRetry(error, attempt);
          if (delayMs === undefined || delayMs >= limit.left()) return undefined;
          observe(hooks.onRetry, { operation: name, attempt, error, delayMs });
          return delayMs;
        },
      });
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
