/** How much of its quota a caller has left (draft-ietf-httpapi-ratelimit-headers). */
export interface RateLimit {
  /** Name of the quota that is nearest to its end. */
  readonly policy: string;
  /** Requests that are left. */
  readonly remaining: number;
  /** Milliseconds until the quota is whole again, or null where the platform does not say. */
  readonly resetMs: number | null;
  /** Requests of the whole quota, and the milliseconds that it is for, from `RateLimit-Policy`; else null. */
  readonly quota: number | null;
  readonly windowMs: number | null;
}

/** `"name";r=0;t=12` and its neighbours, as name and parameters. */
const itemsOf = (header: string | null) =>
  Array.from((header ?? '').matchAll(/"([^"]*)"((?:\s*;\s*\w+=[^;,"]+)*)/g), ([, name = '', rest = '']) => ({
    name,
    number: (key: string) => {
      const found = new RegExp(`;\\s*${key}=(\\d+)`).exec(rest)?.[1];
      return found === undefined ? null : Number(found);
    },
  }));

/** What an answer says about quotas, or null: the one with the least left, where there are several. */
export function rateLimitOf(headers: Headers): RateLimit | null {
  const [least] = itemsOf(headers.get('ratelimit')).sort((a, b) => (a.number('r') ?? 0) - (b.number('r') ?? 0));
  const remaining = least?.number('r');
  if (!least || remaining == null) return null;
  const policy = itemsOf(headers.get('ratelimit-policy')).find(({ name }) => name === least.name);
  const ms = (seconds: number | null | undefined) => (seconds == null ? null : seconds * 1000);
  return {
    policy: least.name,
    remaining,
    resetMs: ms(least.number('t')),
    quota: policy?.number('q') ?? null,
    windowMs: ms(policy?.number('w')),
  };
}
