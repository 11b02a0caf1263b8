import { ProblemError } from '../problem-error.js';

/** A bucket of tokens: `burst` requests at once, then `perSecond`. */
export interface Bucket {
  readonly burst: number;
  readonly perSecond: number;
}

/** How many requests each kind of caller may send to one node. */
export interface RateLimits {
  /** One address with one publishable key. Many people of a campus share an address. Default 2,000 and 200 a second. */
  readonly key?: Bucket;
  /** One signed-in user. Default 1,000 and 50 a second. */
  readonly session?: Bucket;
  /** One partner's server. Default 1,000 and 100 a second. */
  readonly secret?: Bucket;
  /** One address whose requests are let in by nothing. Default 100 and 5 a second. */
  readonly refused?: Bucket;
}

export type CallerKind = keyof RateLimits;

const DEFAULTS: Required<RateLimits> = {
  key: { burst: 2000, perSecond: 200 },
  session: { burst: 1000, perSecond: 50 },
  secret: { burst: 1000, perSecond: 100 },
  refused: { burst: 100, perSecond: 5 },
};

/** More buckets than this are looked through for full ones, which need not be kept. */
const SWEEP_AT = 10_000;

interface Level {
  tokens: number;
  at: number;
}

/** Token buckets in the memory of this node: behind n nodes a caller may send up to n times as much. */
export class RateLimiter {
  private readonly limits: Required<RateLimits>;
  private readonly levels = new Map<string, Level>();
  private sweepAt = SWEEP_AT;

  /** @param now Milliseconds of a clock that never goes back. */
  constructor(
    limits: RateLimits = {},
    private readonly now: () => number = () => performance.now(),
  ) {
    this.limits = { ...DEFAULTS, ...limits };
  }

  /**
   * Takes a token for a request.
   * @returns the headers that say what is left (draft-ietf-httpapi-ratelimit-headers-10).
   * @throws ProblemError `rate_limited` with `Retry-After`.
   */
  take(kind: CallerKind, caller: string): Record<string, string> {
    const bucket = this.limits[kind];
    const level = this.levelOf(kind, caller, bucket);
    const allowed = level.tokens >= 1;
    if (allowed) level.tokens--;
    const untilOne = Math.ceil(Math.max(0, 1 - level.tokens) / bucket.perSecond);
    const headers = headersFor(kind, bucket, level.tokens);
    if (allowed) return headers;
    throw new ProblemError('rate_limited', { headers: { ...headers, 'retry-after': String(Math.max(1, untilOne)) } });
  }

  private levelOf(kind: CallerKind, caller: string, { burst, perSecond }: Bucket): Level {
    const name = `${kind} ${caller}`;
    const now = this.now();
    const level = this.levels.get(name) ?? { tokens: burst, at: now };
    level.tokens = Math.min(burst, level.tokens + ((now - level.at) / 1000) * perSecond);
    level.at = now;
    this.levels.set(name, level);
    if (this.levels.size > this.sweepAt) this.sweep(now);
    return level;
  }

  private sweep(now: number): void {
    for (const [name, { tokens, at }] of this.levels) {
      const { burst, perSecond } = this.limits[name.slice(0, name.indexOf(' ')) as CallerKind];
      if (tokens + ((now - at) / 1000) * perSecond >= burst) this.levels.delete(name);
    }
    this.sweepAt = Math.max(SWEEP_AT, this.levels.size * 2);
  }
}

/** `q` requests in `w` seconds; `r` are left now, and after `t` seconds there are all of them again. */
function headersFor(kind: CallerKind, { burst, perSecond }: Bucket, tokens: number): Record<string, string> {
  const seconds = (missing: number) => Math.ceil(missing / perSecond);
  return {
    'ratelimit-policy': `"${kind}";q=${burst};w=${Math.max(1, seconds(burst))}`,
    ratelimit: `"${kind}";r=${Math.floor(tokens)};t=${seconds(burst - tokens)}`,
  };
}
