import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isPublicUrl, PrivateAddressError, publicLookup } from './public-address.js';

const TIMEOUT_MS = 15_000;

export interface PostOptions {
  /** Also reaches private addresses, and without TLS. For development. */
  readonly allowPrivate: boolean;
  readonly timeoutMs?: number;
}

/**
 * Sends a message and resolves to the status of the answer, whose body is not read. Follows no redirection: the address
 * was checked, where it points was not.
 * @throws Error saying in a few words why no answer came.
 */
export function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allowPrivate, timeoutMs = TIMEOUT_MS }: PostOptions,
): Promise<number> {
  if (!allowPrivate && !isPublicUrl(url)) return Promise.reject(new PrivateAddressError('not a public https address'));
  const send = url.startsWith('https:') ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMs),
        agent: false,
        ...(allowPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}

/** Why no answer came, in words that tell a partner's developer where to look and nothing about this machine. */
export function reasonOf(error: unknown): string {
  if (error instanceof PrivateAddressError) return 'the address is not public';
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer in time';
  return `connection failed${code ? ` (${code})` : ''}`;
}
