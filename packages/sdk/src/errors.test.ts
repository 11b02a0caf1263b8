import { describe, expect, test } from 'vitest';
import { fakeFetch, networkFailure, problem } from '../test/fake-fetch.js';
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

  test.each([[new Error('x')], [undefined], [null], ['text'], [{ status: 404, code: 'not_found' }]])(
    'are told from %s',
    (value) => {
      expect(isApiError(value)).toBe(false);
    },
  );
});
