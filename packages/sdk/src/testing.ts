import { type ProblemCode, problemStatus, problemType, type WebhookMessage } from '@qxwq/contract';
import type { MethodNamed } from './client.js';
import { everyOperation } from './generated/wire.generated.js';
import { signature, signedBytes } from './standard-webhooks.js';
import type { OperationName, Wire } from './wire.js';

/** What an operation answers with: the same as `client.<resource>.<name>()` gives. */
type AnswerData<Name extends OperationName> = Awaited<ReturnType<MethodNamed<Name>>>;

/** A call as it reached the wire. */
export interface RecordedCall {
  readonly operation: OperationName;
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  /** The query without key and language; repeated parameters are lists. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** The body as it was meant: JSON parsed, files as they are. */
  readonly body: unknown;
  readonly headers: Headers;
  readonly url: URL;
}

type Given<Data> = Data | Response | Error;

/** Answers by operation: data, a `problem()`, an `Error` for a line that is cut, or a function of the call. */
export type Answers = {
  readonly [Name in OperationName]?:
    | Given<AnswerData<Name>>
    | ((call: RecordedCall) => Given<AnswerData<Name>> | Promise<Given<AnswerData<Name>>>);
};

/** Stands for the platform in an application's own tests. */
export interface FakePlatform {
  /** For the client's option of the same name. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** What was asked, in order; attempts after a failure are there too. */
  readonly calls: readonly RecordedCall[];
}

/**
 * A platform that answers what the test says and remembers what it was asked. An operation without an answer fails
 * the call with the code `unexpected_call`.
 */
export function fakePlatform(answers: Answers): FakePlatform {
  const calls: RecordedCall[] = [];
  const fetch = async (address: string, init: RequestInit): Promise<Response> => {
    const call = recordedCall(new URL(address, 'http://fake.invalid'), init);
    calls.push(call);
    const wanted = answers[call.operation] as unknown;
    if (wanted === undefined) return problemResponse('unexpected_call', 400, `No answer for ${call.operation}.`);
    return toResponse(typeof wanted === 'function' ? await wanted(call) : wanted);
  };
  return { fetch, calls };
}

/** One page of a list; with a cursor there is a next one. */
export const page = <Item>(items: readonly Item[], nextCursor: string | null = null) => ({
  items: [...items],
  nextCursor,
  total: { value: items.length, capped: false },
});

/** A problem as the platform answers it, with its status. `more` adds members, such as `errors` or `revision`. */
export const problem = (code: ProblemCode, more: Readonly<Record<string, unknown>> = {}): Response =>
  problemResponse(code, problemStatus[code], code, more);

/** An answer of `watch` that tells these events and ends. */
export const events = (list: readonly { readonly type: string }[], firstId = 1): Response =>
  new Response(
    list
      .map((event, index) => `id: ${firstId + index}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
      .join(''),
    { headers: { 'content-type': 'text/event-stream' } },
  );

/** A webhook as the platform sends it, to try a receiver with: body and headers. */
export async function signWebhook(
  message: WebhookMessage | { readonly type: string; readonly data: object },
  secrets: string | readonly string[],
  { id = 'dlv_test000000000001', at = new Date() }: { readonly id?: string; readonly at?: Date } = {},
): Promise<{ payload: string; headers: Record<string, string> }> {
  const payload = JSON.stringify(message);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const content = signedBytes(id, timestamp, payload);
  const signatures = await Promise.all([secrets].flat().map((secret) => signature(secret, content)));
  return {
    payload,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
  };
}

function recordedCall(url: URL, init: RequestInit): RecordedCall {
  const method = init.method ?? 'GET';
  const found = everyOperation
    .map((operation) => ({ operation, params: match(operation, method, url.pathname) }))
    .find(({ params }) => params);
  if (!found?.params) throw new TypeError(`No operation travels as ${method} ${url.pathname}.`);
  const names = new Set(url.searchParams.keys());
  for (const transport of ['key', 'lang']) names.delete(transport);
  return {
    operation: found.operation.name as OperationName,
    params: found.params,
    query: Object.fromEntries(
      Array.from(names, (name) => {
        const values = url.searchParams.getAll(name);
        return [name, values.length === 1 ? (values[0] as string) : values];
      }),
    ),
    body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
    headers: new Headers(init.headers),
    url,
  };
}

/** The path's parameters, or nothing where it is another operation's path. The base address may have a path too. */
function match({ method, path }: Wire, asked: string, pathname: string): Record<string, string> | undefined {
  if (method !== asked) return undefined;
  const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const found = new RegExp(`(?:^|/)${pattern.slice(1)}$`).exec(pathname);
  return found
    ? Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
    : undefined;
}

function toResponse(given: unknown): Response {
  if (given instanceof Error) throw given;
  if (given instanceof Response) return given.clone();
  if (given === undefined) return new Response(null, { status: 204 });
  if (given instanceof Blob) return new Response(given);
  const { revision } = given as { revision?: unknown };
  return Response.json(given, typeof revision === 'number' ? { headers: { etag: `"${revision}"` } } : {});
}

const problemResponse = (code: string, status: number, title: string, more: Readonly<Record<string, unknown>> = {}) =>
  Response.json(
    { type: problemType(code), code, title, status, requestId: 'req_test', ...more },
    { status, headers: { 'content-type': 'application/problem+json', 'qxwq-request-id': 'req_test' } },
  );
