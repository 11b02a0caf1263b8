import ky from 'ky';
import type { Attempts, Plan } from './attempts.js';
import { QxwqError } from './errors.js';

/** ky makes the attempts and keeps their time; the plan says what an attempt is and when there is another one. */
export const kyAttempts: Attempts = async <T>(plan: Plan<T>): Promise<T> => {
  let result: { readonly value: T } | undefined;
  let waitMs = 0;
  const asOurs = (error: Error) =>
    error instanceof QxwqError || error.name !== 'TimeoutError' ? error : plan.tooLate();
  try {
    await plan.ready();
    await ky(plan.url, {
      method: plan.method,
      signal: plan.limit.signal,
      timeout: plan.timeoutMs,
      throwHttpErrors: false,
      // ky's own request has neither body nor token, so that its copies cost nothing and its errors tell nothing.
      fetch: (input) =>
        plan.limit.guard(async () => {
          result = { value: await plan.attempt((input as Request).signal) };
          return new Response();
        }),
      hooks: { beforeRetry: [plan.ready] },
      retry: {
        limit: plan.maxRetries,
        methods: ['get', 'post', 'put', 'patch', 'delete'],
        shouldRetry: ({ error }) => {
          const wait = plan.waitAfter(asOurs(error));
          waitMs = wait ?? 0;
          return wait !== undefined;
        },
        delay: () => waitMs,
      },
    });
    return result!.value;
  } catch (error) {
    throw asOurs(error as Error);
  }
};
