import type { Operation, Operations, ParamsOf, QueryOf, ResponseOf } from '@qxwq/contract';
import type { output } from 'zod/v4/core';
import type { Principal } from '../identity/session-token.js';
import type { Download } from '../services/challenge-service.js';
import type { Once } from '../services/idempotency.js';
import type { PartnerRecord } from '../storage/repositories/identity-repository.js';
import type { Language } from './language.js';

/** What a handler is given: everything was read and checked by the adapter already. */
export interface Call<O extends Operation> {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: SentBody<O>;
  /** Who speaks; null where a publishable key was enough. */
  readonly principal: O['route']['auth']['kind'] extends 'session' ? Principal : Principal | null;
  /** Whose server speaks, where a secret key is needed. */
  readonly partner: O['route']['auth']['kind'] extends 'secret' ? PartnerRecord : PartnerRecord | null;
  /** `id` of the last event that a reader of a stream has. */
  readonly lastEventId: string | undefined;
  /** Revision from `If-Match`. */
  readonly revision: O['route']['ifMatch'] extends true ? number : undefined;
  readonly once: O['route']['idempotent'] extends true ? Once : undefined;
  readonly language: Language;
}

type SentBody<O extends Operation> = O['route']['sends'] extends 'bytes'
  ? Uint8Array<ArrayBuffer>
  : O extends { body: infer B extends NonNullable<Operation['body']> }
    ? output<B>
    : undefined;

/** What a handler gives back. */
export interface Answer<Value> {
  readonly value: Value;
  readonly etag?: string;
  /** The value is what an earlier request with the same idempotency key got. */
  readonly replayed?: boolean;
}

type Value<O extends Operation> = O['route']['returns'] extends 'bytes'
  ? Download
  : O['route']['returns'] extends 'events'
    ? ReadableStream<Uint8Array>
    : ResponseOf<O>;

export type Handler<O extends Operation> = (call: Call<O>) => Promise<Answer<Value<O>>>;

/** One handler for every operation of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [Group in keyof Operations]: {
    readonly [Name in keyof Operations[Group]]: Operations[Group][Name] extends Operation
      ? Handler<Operations[Group][Name]>
      : never;
  };
};
