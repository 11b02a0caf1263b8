const day = 24 * 60 * 60 * 1000;
/** China has one time zone and no summer time. */
const beijingOffset = 8 * 60 * 60 * 1000;

/** Moments in Beijing time, counted in days from the day of `now`. */
export class Calendar {
  readonly #now: number;
  readonly #today: number;

  constructor(now: Date) {
    this.#now = now.getTime();
    this.#today = Math.floor((this.#now + beijingOffset) / day) * day - beijingOffset;
  }

  /** `days` from today (negative: ago) at an hour of Beijing time; `minute` may run over. */
  at(days: number, hour: number, minute = 0): Date {
    return new Date(this.#today + days * day + (hour * 60 + minute) * 60_000);
  }

  /** The same, with a Saturday or Sunday moved `earlier` to Friday or `later` to Monday. */
  onWorkday(days: number, hour: number, minute: number, move: 'earlier' | 'later'): Date {
    const weekday = new Date(this.at(days, 0).getTime() + beijingOffset).getUTCDay();
    const weekend = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
    if (weekend === 0) return this.at(days, hour, minute);
    return this.at(move === 'earlier' ? days - weekend : days + 3 - weekend, hour, minute);
  }

  /** The last hour of today in which a deadline can still lie ahead. */
  laterToday(): Date {
    for (const [hour, minute] of [
      [17, 0],
      [23, 59],
    ] as const) {
      const moment = this.at(0, hour, minute);
      if (moment.getTime() - this.#now >= 30 * 60_000) return moment;
    }
    return this.at(1, 9);
  }
}

/** Year of a moment as a calendar in Beijing shows it. */
export function beijingYear(moment: Date): number {
  return new Date(moment.getTime() + beijingOffset).getUTCFullYear();
}
