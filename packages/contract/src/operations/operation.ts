import type { $ZodType, input, output } from 'zod/v4/core';
import type { PathNames, Route } from '../routes/route.js';

/** The schemas of one call. A part that is absent is not sent. */
export interface Schemas {
  /** Path parameters, by the names in the route's template. */
  readonly params?: Readonly<Record<string, $ZodType>>;
  readonly query?: $ZodType;
  readonly body?: $ZodType;
  /** Absent where nothing or bytes come back. */
  readonly response?: $ZodType;
  /** Of each event's data, where `events` come back. */
  readonly event?: $ZodType;
}

/** One call, described once: client, routes, OpenAPI, mocks and the conformance suite are made from it. */
export type Operation<R extends Route = Route, S extends Schemas = Schemas> = { readonly route: R } & S;

type ParamsFor<R extends Route> = [PathNames<R['path']>] extends [never]
  ? { readonly params?: never }
  : { readonly params: { readonly [Name in PathNames<R['path']>]: $ZodType } };

type QueryFor<R extends Route> = R['query'] extends true ? { readonly query: $ZodType } : { readonly query?: never };

/** Binds schemas to a route; a path or query parameter without a schema, or one too many, does not compile. */
export const operation = <const R extends Route, const S extends Schemas & ParamsFor<R> & QueryFor<R>>(
  route: R,
  schemas: S,
): Operation<R, S> => ({ route, ...schemas });

export type ParamsOf<O extends Operation> = O extends { params: infer P extends Record<string, $ZodType> }
  ? { [Name in keyof P]: output<P[Name]> }
  : Record<never, never>;
export type QueryOf<O extends Operation> = O extends { query: infer Q extends $ZodType }
  ? output<Q>
  : Record<never, never>;
/** What a caller sends; what the platform then reads is the schema's output. */
export type BodyOf<O extends Operation> = O['route']['sends'] extends 'bytes'
  ? Blob | Uint8Array<ArrayBuffer>
  : O extends { body: infer B extends $ZodType }
    ? input<B>
    : undefined;
/** The data of each event of a stream. */
export type EventOf<O extends Operation> = O extends { event: infer E extends $ZodType } ? output<E> : never;
export type ResponseOf<O extends Operation> = O['route']['returns'] extends 'bytes'
  ? Blob
  : O extends { response: infer R extends $ZodType }
    ? output<R>
    : undefined;
