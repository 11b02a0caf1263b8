/** A call as it reached the wire. */
export interface WireCall {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

type Reply = Response | Error | ((call: WireCall) => Response | Promise<Response>);

/** A `fetch` that gives these replies one after the other, the last one for ever, and remembers what it was asked. */
export function fakeFetch(...replies: [Reply, ...Reply[]]) {
  const calls: WireCall[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const call: WireCall = {
      url: new URL(url),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: init.body,
      signal: init.signal!,
    };
    const reply = replies[Math.min(calls.length, replies.length - 1)]!;
    calls.push(call);
    if (reply instanceof Error) throw reply;
    return typeof reply === 'function' ? reply(call) : reply.clone();
  };
  return { fetch, calls };
}

export const json = (data: unknown, init: ResponseInit = {}): Response => Response.json(data, init);

export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json(
    { type: `urn:qxwq:problem:${code}`, code, title: code, status, requestId: 'req_1' },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );

/** A reply that never comes, and does not listen to the signal either. */
export const never = (): Promise<Response> => new Promise(() => {});

export const networkFailure = (): Error => new TypeError('fetch failed');
