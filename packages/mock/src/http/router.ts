import { type Operation, operations } from '@qxwq/contract';

/** An operation of the contract by its name, `bids.create`. */
export interface Endpoint {
  readonly name: string;
  readonly operation: Operation;
  readonly pattern: RegExp;
}

/** Every operation of the contract. */
export const endpoints: readonly Endpoint[] = Object.entries(
  operations as Readonly<Record<string, Readonly<Record<string, Operation>>>>,
).flatMap(([resource, calls]) =>
  Object.entries(calls).map(([name, operation]) => ({
    name: `${resource}.${name}`,
    operation,
    pattern: new RegExp(`^${operation.route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  })),
);

export interface Found {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

/** The operation for a method and path, the methods that the path knows instead, or neither. */
export function findEndpoint(method: string, path: string): Found | { readonly allowed: readonly string[] } {
  const matching = endpoints.filter(({ pattern }) => pattern.test(path));
  const endpoint = matching.find(({ operation }) => operation.route.method === method);
  if (!endpoint) return { allowed: matching.map(({ operation }) => operation.route.method) };
  const groups = Object.entries(endpoint.pattern.exec(path)?.groups ?? {});
  return { endpoint, params: Object.fromEntries(groups.map(([name, value]) => [name, decoded(value)])) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
