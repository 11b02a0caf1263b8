import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fakeFetch, json, networkFailure, problem } from '../test/fake-fetch.js';
import { createClient } from './index.js';
import { createLightClient, isApiError, QxwqError } from './light.js';

const lightWith = (...replies: Parameters<typeof fakeFetch>) =>
  createLightClient({
    baseUrl: 'https://platform.example',
    publishableKey: 'pk_1',
    getToken: () => 'a-token',
    maxRetries: 0,
    fetch: fakeFetch(...replies).fetch,
  });

const failure = (call: PromiseLike<unknown>): Promise<QxwqError> =>
  Promise.resolve(call).then(
    () => expect.fail('The call did not fail.'),
    (error) => error,
  );

describe('errors', () => {
  test.each([
    [400, 'ApiError'],
    [401, 'AuthenticationError'],
    [403, 'PermissionError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [412, 'RevisionConflictError'],
    [422, 'InvalidFieldsError'],
    [429, 'RateLimitError'],
    [500, 'ServerError'],
    [503, 'ServerError'],
  ])('have a class for status %i: %s', async (status, name) => {
    const error = await failure(lightWith(problem(status, 'some_code')).platform.info());
    expect(error).toMatchObject({ name, status, code: 'some_code', requestId: 'req_1' });
    expect(error).toBeInstanceOf(QxwqError);
  });

  test('hand on the whole problem', async () => {
    const error = await failure(lightWith(problem(422, 'validation_failed')).platform.info());
    expect(isApiError(error) && error.problem).toMatchObject({ code: 'validation_failed', title: 'validation_failed' });
  });

  test('say in plain words what failed', async () => {
    const error = await failure(lightWith(problem(409, 'deadline_passed')).bids.submit('bid_1', { revision: 1 }));
    expect(error.message).toBe('bids.submit: the platform answered 409 deadline_passed, request req_1.');
  });

  test('of something else than the platform have the code unknown and no problem', async () => {
    const error = await failure(lightWith(new Response('<html>Bad gateway', { status: 502 })).platform.info());
    expect(error).toMatchObject({ name: 'ServerError', code: 'unknown', problem: null, requestId: null });
  });

  test.each([
    ['JSON that is no problem', '{"error":"oops"}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('take %s as a body', async (_, body) => {
    const error = await failure(lightWith(new Response(body, { status: 400 })).platform.info());
    expect(error).toMatchObject({ status: 400, code: 'unknown', problem: null });
  });

  test('without an answer keep what fetch said', async () => {
    const cause = networkFailure();
    expect(await failure(lightWith(cause).platform.info())).toMatchObject({ name: 'NetworkError', cause });
  });

  test('are recognised by code, also those of another copy of the package', async () => {
    const error = await failure(lightWith(problem(409, 'deadline_passed')).platform.info());
    vi.resetModules();
    const copy = await import('./errors.js');
    expect(copy.isApiError).not.toBe(isApiError);
    expect(error).not.toBeInstanceOf(copy.ApiError);
    expect(copy.isApiError(error)).toBe(true);
    expect(copy.isApiError(error, 'deadline_passed')).toBe(true);
    expect(copy.isApiError(error, 'not_found')).toBe(false);
  });

  test.each([[new Error('x')], [undefined], [null], ['text'], [{ status: 404, code: 'not_found' }]])(
    'are told from %s',
    (value) => {
      expect(isApiError(value)).toBe(false);
    },
  );
});

describe('what errors and logs tell', () => {
  /** Text that stands for a token, a name, a phone number: distinctive, so that finding it is no accident. */
  const secret = fc.stringMatching(/^[a-z0-9]{12}$/).map((text) => `s3cr3t${text}`);
  /** What the platform, a proxy or the network may come back with, with the secret in every place that can hold one. */
  const reply = fc
    .tuple(secret, fc.constantFrom(400, 401, 404, 412, 422, 429, 500, 502), fc.nat(3))
    .map(([echo, status, kind]) => ({
      echo,
      response: [
        () =>
          json(
            {
              code: 'validation_failed',
              status,
              title: echo,
              detail: echo,
              requestId: 'req_1',
              errors: [{ pointer: `/content/${echo}`, code: 'required', message: echo, params: { name: echo } }],
            },
            { status },
          ),
        () => new Response(`<html>${echo}`, { status }),
        () => json({ [echo]: echo, items: echo, id: echo, content: { title: 1, contact: echo } }),
        () => new Response(`{"broken": ${echo}`),
      ][kind]!,
    }));

  test('never contains a token, a key of the host’s or anything that a person typed', async () => {
    const logged: unknown[][] = [];
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts));
    }
    await fc.assert(
      fc.asyncProperty(
        reply,
        secret,
        secret,
        fc.constantFrom('throw', 'warn'),
        async (answer, token, typed, validate) => {
          const { fetch } = fakeFetch(answer.response);
          const seen: unknown[] = [];
          const options = {
            baseUrl: 'https://platform.example',
            publishableKey: 'pk_1',
            getToken: () => token,
            maxRetries: 0,
            fetch,
            hooks: {
              onRequest: (event: unknown) => seen.push(event),
              onResponse: (event: unknown) => seen.push(event),
              onRetry: (event: unknown) => seen.push(event),
            },
          } as const;
          const person = { name: typed, phone: typed, email: typed };
          const calls = [
            createLightClient(options),
            createClient({ ...options, validate: validate as 'warn' }),
          ].flatMap((client) => [
            client.bids.update(`bid_${typed.slice(0, 16)}`, { content: { contact: person } as never }, { ifMatch: 1 }),
            client.bids.get('bid_0000000000000001', { headers: { 'x-note': typed } }),
            client.challenges.list({ q: typed, region: [typed] }),
            client.challenges.get(typed),
            client.bids.uploadAttachment('bid_0000000000000001', { name: `${typed}.pdf` }, new Blob([typed])),
          ]);
          const errors = (await Promise.allSettled(calls)).flatMap((result) =>
            result.status === 'rejected' ? [result.reason as Error] : [],
          );
          const told = errors.flatMap((error) => [
            String(error),
            error.stack,
            inspect(error, { depth: 9 }),
            JSON.stringify(error),
          ]);
          const text = [...told, inspect(seen, { depth: 9 }), inspect(logged, { depth: 9 })].join('\n');
          for (const hidden of [token, typed, answer.echo]) expect(text).not.toContain(hidden);
        },
      ),
      { numRuns: 60 },
    );
    vi.restoreAllMocks();
  });
});
