import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cancelWake, nextChange, timeLeft, wakeAt } from './deadline-clock.js';

const minute = 60_000;
const hour = 60 * minute;

describe('the next change of a deadline’s text', () => {
  test('comes with the next hour while days are left', () => {
    expect(nextChange(50 * hour, 0)).toBe(1);
    expect(nextChange(25.5 * hour, 0)).toBe(0.5 * hour + 1);
  });

  test('never comes after the deadline', () => {
    expect(nextChange(0, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  test('is never later than the text changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 * 24 * hour }), (deadline) => {
        const next = nextChange(deadline, 0);
        const { days, hours, minutes } = timeLeft(deadline, 0);
        const before = timeLeft(deadline, next - 2);
        expect(next).toBeGreaterThan(0);
        expect([before.days, before.hours]).toEqual(next > 1 ? [days, hours] : [before.days, before.hours]);
        if (days === 0 && next > 1) expect(before.minutes).toBe(minutes);
      }),
    );
  });
});

describe('the shared clock', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  test('wakes each at its time with one timer for all', () => {
    const woken: string[] = [];
    const a = () => void woken.push('a');
    const b = () => void woken.push('b');
    const c = () => void woken.push('c');
    wakeAt(3000, a);
    wakeAt(1000, b);
    wakeAt(2000, c);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(2000);
    expect(woken).toEqual(['b', 'c']);
    cancelWake(a);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('waits for moments that are months away without waking early', () => {
    const listener = vi.fn();
    wakeAt(60 * 24 * hour, listener);
    vi.advanceTimersByTime(59 * 24 * hour);
    expect(listener).not.toHaveBeenCalled();
    vi.advanceTimersByTime(24 * hour);
    expect(listener).toHaveBeenCalledOnce();
  });
});
