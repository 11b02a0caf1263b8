/** Troubles that a test can switch on. */
export const scenarioNames = [
  /** No answer at all, as without a network. */
  'offline',
  /** Every answer takes `latencyMs` (default 3,000) longer. */
  'slow',
  /** The session token in use has expired: it is refused from now on, and a new one is taken. */
  'tokenExpires',
  /** The sign-in is over: every token is refused. */
  'signedOut',
  /** 500, with a problem. */
  'serverError',
  /** 502 from a proxy, in HTML. */
  'badGateway',
  /** 503 with `Retry-After: 1`, as while the platform is being updated. */
  'unavailable',
  /** 429 with `Retry-After: 1`. */
  'rateLimited',
  /** The request arrives, then the line is cut before anything is done. */
  'cutBeforeCommit',
  /** A write is carried out, then the line is cut before the answer. */
  'cutAfterCommit',
  /** A live stream breaks off after `events` events (default 1); nothing that it missed is lost. */
  'streamCut',
  /** Answers as a newer platform gives them: unknown fields and unknown codes. A client must take them. */
  'schemaDrift',
  /** Answers that break the contract: required fields are missing. */
  'schemaBroken',
  /** Lists without items. */
  'empty',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

export interface ScenarioOptions {
  /** Operations it applies to, `bids.submit`; default: all that it can apply to. */
  readonly only?: string | readonly string[] | undefined;
  /** How many calls it meets before it is over. Default: all until `reset()`; for `tokenExpires` and `cutAfterCommit` one. */
  readonly times?: number | undefined;
  /** Milliseconds, for `slow`. */
  readonly latencyMs?: number | undefined;
  /** Events after which a stream breaks off, for `streamCut`. */
  readonly events?: number | undefined;
}

interface Active {
  readonly options: ScenarioOptions;
  left: number;
}

/** Scenarios that are over after one call: a repetition shall succeed. */
const meetsOnce: ReadonlySet<ScenarioName> = new Set(['tokenExpires', 'cutAfterCommit']);

/** Which scenarios are on. */
export class Scenarios {
  readonly #active = new Map<ScenarioName, Active>();

  use(name: ScenarioName, options: ScenarioOptions = {}): void {
    if (!scenarioNames.includes(name))
      throw new RangeError(`No scenario "${name}". There are: ${scenarioNames.join(', ')}.`);
    const times = options.times ?? (meetsOnce.has(name) ? 1 : Number.POSITIVE_INFINITY);
    this.#active.set(name, { options, left: times });
  }

  stop(name: ScenarioName): void {
    this.#active.delete(name);
  }

  clear(): void {
    this.#active.clear();
  }

  /** Whether the scenario meets this call; a limited one counts down. */
  meets(name: ScenarioName, operation: string): ScenarioOptions | undefined {
    const active = this.#active.get(name);
    if (!active) return undefined;
    const { only } = active.options;
    if (only !== undefined && ![only].flat().includes(operation)) return undefined;
    if (--active.left <= 0) this.#active.delete(name);
    return active.options;
  }
}
