import { RequestValidationError } from './errors.js';
import type { Wire } from './wire.js';

/** What separates or climbs: a value with one of these could lead to another route, at the platform or at a proxy. */
const UNSAFE = /^\.*$|[/\\%?#]/;

/** Fills the names in an operation's path, in their order. */
export function fillPath({ name: operation, path }: Pick<Wire, 'name' | 'path'>, values: readonly unknown[]): string {
  let index = 0;
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[index++];
    if (typeof value === 'string' && !UNSAFE.test(value)) {
      try {
        return encodeURIComponent(value);
      } catch {
        // Half a surrogate pair has no encoding.
      }
    }
    throw new RequestValidationError(operation, [{ pointer: `/params/${name}`, code: 'invalid_format' }]);
  });
}

/** A query as the platform reads it: arrays as repeated parameters, absent values left out. */
export function queryString(query: Readonly<Record<string, unknown>>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one != null) pairs.append(name, String(one));
  }
  return String(pairs) && `?${pairs}`;
}
