import { afterEach, beforeEach, vi } from 'vitest';
import { type Attempts, plainAttempts } from '../src/attempts.js';
import { buildClient } from '../src/build-client.js';
import type { Client } from '../src/client.js';
import { everyOperation } from '../src/generated/wire.generated.js';
import { coreOf } from '../src/invoke.js';
import { kyAttempts } from '../src/ky-attempts.js';
import type { ClientOptions } from '../src/options.js';
import { json } from './fake-fetch.js';

/** What the transport promises holds for both ways to make attempts. */
export const bothWays: [string, Attempts][] = [
  ['by ky', kyAttempts],
  ['by the plain loop', plainAttempts],
];

/** Makes clients that answer from this `fetch` and attempt in this way. */
export const clientWith =
  (attempts: Attempts) =>
  (fetch: ClientOptions['fetch'], more: Partial<ClientOptions> = {}): Client => {
    const options: ClientOptions = {
      baseUrl: 'https://platform.example/api/',
      publishableKey: 'pk_1',
      getToken: () => 'token-1',
      fetch,
      ...more,
    };
    return buildClient(coreOf(options, attempts), everyOperation) as Client;
  };

/** An empty page of a list. */
export const page = () => json({ items: [], nextCursor: null, total: { value: 0, capped: false } });
export const bid = () => json({ id: 'bid_1', revision: 3 }, { status: 201, headers: { etag: '"3"' } });

/** Time stands still in every test of the file, unless the test moves it. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

/** What a call came to, once every timer that it waits for has run. */
export async function outcome<T>(call: PromiseLike<T>): Promise<{ value?: T; error?: Error & { cause?: unknown } }> {
  const settled = Promise.resolve(call).then(
    (value) => ({ value }),
    (error: Error) => ({ error }),
  );
  await vi.runAllTimersAsync();
  return settled;
}
