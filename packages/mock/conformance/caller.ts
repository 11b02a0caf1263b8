import {
  commonProblems,
  type Operation,
  operations,
  type Problem,
  Problem as ProblemSchema,
  problemStatus,
  readInput,
} from '@qxwq/contract';
import { expect } from 'vitest';
import type { Target } from './target.js';

export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly body?: unknown;
  readonly token?: string | undefined;
  /** `null`: no key. Default: the target's. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  readonly bytes: Uint8Array;
}

let serial = 0;
/** A key that no other call of this run has. */
export const newKey = (): string => `conformance-${Date.now().toString(36)}-${++serial}`;

/** Calls operations by the table and holds every answer against it, so that each test checks the contract too. */
export class Caller {
  constructor(readonly target: Target) {}

  /** The answer to a call, whatever it is; its shape is the contract's. */
  async call(name: string, request: Request = {}): Promise<Reply> {
    const operation = operationOf(name);
    const { route } = operation;
    const headers = new Headers(request.headers);
    if (request.token !== undefined) headers.set('authorization', `Bearer ${request.token}`);
    if (route.idempotent && !headers.has('idempotency-key')) headers.set('idempotency-key', newKey());
    if (headers.get('idempotency-key') === '') headers.delete('idempotency-key');
    if (route.sends && !headers.has('content-type')) {
      headers.set('content-type', route.sends === 'json' ? 'application/json' : 'application/octet-stream');
    }
    const response = await this.target.fetch(this.address(operation, request), {
      method: route.method,
      headers,
      body: bodyOf(request.body),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const json = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
    const reply = { status: response.status, headers: response.headers, json, bytes };
    if (response.ok) expectAnswer(name, operation, reply);
    else expectProblem(name, operation, reply);
    return reply;
  }

  /** The data of a call that must succeed. */
  async data<T>(name: string, request: Request = {}): Promise<T> {
    const reply = await this.call(name, request);
    expect(reply.json && (reply.json as Problem).code, `${name} succeeds`).toBeUndefined();
    return reply.json as T;
  }

  /** The problem of a call that must fail with this code. */
  async problem(code: string, name: string, request: Request = {}): Promise<Problem> {
    const reply = await this.call(name, request);
    expect([reply.status < 400 ? 'success' : (reply.json as Problem).code, name]).toEqual([code, name]);
    return reply.json as Problem;
  }

  private address({ route }: Operation, { params = {}, query = {}, key, token }: Request): string {
    const path = route.path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? ''));
    const parameters = new URLSearchParams();
    for (const [part, value] of Object.entries(query)) {
      for (const one of [value].flat()) parameters.append(part, String(one));
    }
    const publishable = key === undefined && token === undefined ? this.target.publishableKey : key;
    if (route.auth.kind === 'key' && publishable) parameters.set('key', publishable);
    return `${this.target.baseUrl}${path}${parameters.size > 0 ? `?${parameters}` : ''}`;
  }
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body);
}

function operationOf(name: string): Operation {
  const [resource = '', method = ''] = name.split('.');
  const found = (operations as Readonly<Record<string, Readonly<Record<string, Operation>>>>)[resource]?.[method];
  if (!found) throw new TypeError(`There is no operation ${name}.`);
  return found;
}

function expectAnswer(name: string, { route, response }: Operation, reply: Reply): void {
  expect(reply.status, `${name}: status`).toBe(route.status);
  expect(reply.headers.get('qxwq-request-id'), `${name}: request id`).not.toBeNull();
  if (route.etag) expect(reply.headers.get('etag'), `${name}: ETag`).toMatch(/^(W\/)?".+"$/);
  if (route.returns === 'nothing') expect(reply.bytes.length, `${name}: body`).toBe(0);
  if (response) expect(readInput(response, reply.json), `${name}: shape of the answer`).toMatchObject({ ok: true });
}

function expectProblem(name: string, { route }: Operation, reply: Reply): void {
  expect(reply.headers.get('content-type'), `${name}: type of the problem`).toMatch(/^application\/problem\+json\b/);
  expect(readInput(ProblemSchema, reply.json), `${name}: shape of the problem`).toMatchObject({ ok: true });
  const { code, status, requestId, type } = reply.json as Problem;
  expect([...commonProblems(route), ...route.problems], `${name}: problems that the table names`).toContain(code);
  expect(reply.status, `${name}: status of ${code}`).toBe(problemStatus[code as keyof typeof problemStatus]);
  expect(status, `${name}: status in the problem`).toBe(reply.status);
  expect(reply.headers.get('qxwq-request-id'), `${name}: request id`).toBe(requestId);
  expect(type).toBe(`urn:qxwq:problem:${code}`);
}
