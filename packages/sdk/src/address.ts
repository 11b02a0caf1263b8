import type { Route } from '@qxwq/contract';
import { RequestValidationError } from './errors.js';

/** What separates or climbs: a value with one of these could lead to another route, at the platform or at a proxy. */
const UNSAFE = /^\.*$|[/\\%?#]/;

/** Fills the names in the route's path, in their order. */
export function fillPath(operation: string, route: Route, values: readonly unknown[]): string {
  let index = 0;
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
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
  return pairs.size > 0 ? `?${pairs}` : '';
}
