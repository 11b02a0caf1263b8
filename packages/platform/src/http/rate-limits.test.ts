import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../problem-error.js';
import { RateLimiter } from './rate-limits.js';

const BUCKET = { burst: 3, perSecond: 2 };

function limiter() {
  const clock = { ms: 0 };
  return { clock, limits: new RateLimiter({ key: BUCKET, session: BUCKET }, () => clock.ms) };
}

describe('a caller', () => {
  test('may send a burst, and is then told how long to wait', () => {
    const { limits } = limiter();
    const left = [1, 2, 3].map(() => limits.take('key', 'a').ratelimit);
    expect(left).toEqual(['"key";r=2;t=1', '"key";r=1;t=1', '"key";r=0;t=2']);
    const refused = (() => {
      try {
        return limits.take('key', 'a');
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ code: 'rate_limited', facts: { headers: { 'retry-after': '1' } } });
  });

  test('may go on when time has passed', () => {
    const { limits, clock } = limiter();
    for (let count = 0; count < 3; count++) limits.take('key', 'a');
    clock.ms = 500;
    expect(limits.take('key', 'a').ratelimit).toBe('"key";r=0;t=2');
  });

  test('is not held back by another, nor by the same name as another kind', () => {
    const { limits } = limiter();
    for (let count = 0; count < 3; count++) limits.take('key', 'a');
    expect(limits.take('key', 'b').ratelimit).toContain('r=2');
    expect(limits.take('session', 'a').ratelimit).toContain('r=2');
  });

  test('never gets more than the burst and what time has given since', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), (pauses) => {
        const { limits, clock } = limiter();
        let allowed = 0;
        for (const pause of pauses) {
          clock.ms += pause;
          try {
            limits.take('key', 'a');
            allowed++;
          } catch {
            // Refused.
          }
        }
        expect(allowed).toBeLessThanOrEqual(BUCKET.burst + (clock.ms / 1000) * BUCKET.perSecond);
      }),
    );
  });
});
