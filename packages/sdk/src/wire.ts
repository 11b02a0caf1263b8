import type { Operations, Route } from '@qxwq/contract';
import type { eventCall } from './event-call.js';

/** How one operation travels: the part of its route that a client needs. */
export interface Wire extends Pick<Route, 'method' | 'path' | 'query' | 'sends' | 'paged' | 'idempotent' | 'ifMatch'> {
  /** Resource and name, `bids.create`: what errors and hooks call it. */
  readonly name: string;
  /** What comes back where it is not JSON. */
  readonly returns?: Exclude<Route['returns'], 'json'>;
  /** Where events come back: what makes a live stream of them. */
  readonly stream?: typeof eventCall;
  /** `key`: the host's publishable key is enough. `session`: it speaks for somebody. */
  readonly auth: Route['auth']['kind'];
}

/** `bids.create`, and so on. */
export type OperationName = {
  [Resource in keyof Operations]: `${Resource}.${keyof Operations[Resource] & string}`;
}[keyof Operations];

/** One of the operations that `@qxwq/sdk/core` exports. */
export type OperationOf<Name extends OperationName> = Wire & { readonly name: Name };
