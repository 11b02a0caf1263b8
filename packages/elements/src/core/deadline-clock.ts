import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is left until a deadline, in the units in which people count it. */
export interface TimeLeft {
  readonly passed: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** Due within three days. */
  readonly soon: boolean;
}

export function timeLeft(deadline: number, now: number): TimeLeft {
  const left = Math.max(0, deadline - now);
  return {
    passed: deadline <= now,
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    soon: left > 0 && left <= 3 * DAY,
  };
}

/** The next moment at which the text for a deadline changes: whole hours while days are left, then whole minutes. */
export function nextChange(deadline: number, now: number): number {
  const left = deadline - now;
  if (left <= 0) return Number.POSITIVE_INFINITY;
  const unit = left > DAY ? HOUR : MINUTE;
  // Counted down, so the text changes just after a whole unit is left.
  return now + (left % unit) + 1;
}

/** All who wait for a moment, with that moment: two hundred deadlines on a page cost one timeout. */
const waiting = new Map<() => void, number>();
let timer: ReturnType<typeof setTimeout> | undefined;
let timerAt = Number.POSITIVE_INFINITY;

function schedule(): void {
  const next = Math.min(...waiting.values());
  if (next === timerAt) return;
  clearTimeout(timer);
  timerAt = next;
  if (next === Number.POSITIVE_INFINITY) return;
  // A day at most: longer timeouts overflow in browsers.
  timer = setTimeout(ring, Math.max(0, Math.min(next - Date.now(), DAY)));
}

function ring(): void {
  timerAt = Number.POSITIVE_INFINITY;
  const now = Date.now();
  for (const [listener, at] of [...waiting]) {
    if (at > now) continue;
    waiting.delete(listener);
    listener();
  }
  schedule();
}

/** Calls `listener` once, at `at` or soon after; a later call for the same listener replaces the earlier one. */
export function wakeAt(at: number, listener: () => void): void {
  waiting.set(listener, at);
  schedule();
}

export function cancelWake(listener: () => void): void {
  if (waiting.delete(listener)) schedule();
}

/** Updates its host whenever the text of one of its deadlines changes. */
export class DeadlineController implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    /** Deadlines (ISO 8601) that the host shows now. */
    private readonly deadlines: () => readonly string[],
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const now = Date.now();
    const next = Math.min(...this.deadlines().map((deadline) => nextChange(Date.parse(deadline), now)));
    if (Number.isFinite(next)) wakeAt(next, this.#update);
    else cancelWake(this.#update);
  }

  hostConnected(): void {
    // A page that slept has missed its moment.
    document.addEventListener('visibilitychange', this.#update);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#update);
    cancelWake(this.#update);
  }

  readonly #update = (): void => this.host.requestUpdate();
}
