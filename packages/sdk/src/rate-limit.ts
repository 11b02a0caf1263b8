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

/** `"name";r=0;t=12` and its neighbours: names with the numbers that belong to them. */
const itemsOf = (header: string | null) =>
  Array.from((header ?? '').matchAll(/"([^"]*)"([^,]*)/g), ([, name = '', rest = '']) => {
    const numbers = Array.from(rest.matchAll(/;\s*(\w+)=(\d+)/g), ([, key, value]) => [key, Number(value)]);
    return { name, ...(Object.fromEntries(numbers) as Partial<Record<'r' | 't' | 'q' | 'w', number>>) };
  });

const inMs = (seconds: number | undefined) => (seconds === undefined ? null : seconds * 1000);

/** What an answer says about quotas, or null: the one with the least left, where there are several. */
export function rateLimitOf(headers: Headers): RateLimit | null {
  const [least] = itemsOf(headers.get('ratelimit')).sort((a, b) => (a.r ?? 0) - (b.r ?? 0));
  if (least?.r === undefined) return null;
  const policy = itemsOf(headers.get('ratelimit-policy')).find(({ name }) => name === least.name);
  return {
    policy: least.name,
    remaining: least.r,
    resetMs: inMs(least.t),
    quota: policy?.q ?? null,
    windowMs: inMs(policy?.w),
  };
}
