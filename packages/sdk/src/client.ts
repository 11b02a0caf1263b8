import type { BodyOf, EventOf, Operation, Operations, ParamsOf, QueryOf, ResponseOf } from '@qxwq/contract';
import type { Call } from './call.js';
import type { EventStream, StreamedEvent } from './event-stream.js';
import type { OptionsFor } from './options.js';
import type { Page, PagedCall } from './paged-call.js';
import type { OperationName } from './wire.js';

/**
 * The platform's operations as methods, by resource. Each takes the path parameters in the order of the path, then the
 * query, then the body, each where the operation has one, then options.
 */
export type Client = {
  readonly [Resource in keyof Operations]: {
    readonly [Name in keyof Operations[Resource]]: Method<Operations[Resource][Name]>;
  };
};

/** One operation as a method, by its name. */
export type MethodNamed<Name extends OperationName> =
  Name extends `${infer Resource extends keyof Client}.${infer Call}`
    ? Client[Resource][Call & keyof Client[Resource]]
    : never;

/** The client of some operations only. */
export type ClientOf<Name extends OperationName> = {
  readonly [Resource in ResourceOf<Name>]: Pick<Client[Resource], CallsOf<Name, Resource>>;
};
type ResourceOf<Name extends OperationName> = Name extends `${infer Resource extends keyof Client}.${string}`
  ? Resource
  : never;
type CallsOf<Name extends OperationName, Resource extends keyof Client> = Name extends `${Resource}.${infer Call}`
  ? Call & keyof Client[Resource]
  : never;

/** One operation as a method. */
export type Method<O> = O extends Operation ? (...args: ArgumentsOf<O>) => AnswerOf<O> : never;

type ArgumentsOf<O extends Operation> = [
  ...PathArguments<O['route']['path'], ParamsOf<O>>,
  ...QueryArgument<O>,
  ...BodyArgument<O>,
  ...(O['route']['ifMatch'] extends true
    ? [options: OptionsFor<O['route']>]
    : [options?: OptionsFor<O['route']> | undefined]),
];

type AnswerOf<O extends Operation> = O['route']['returns'] extends 'events'
  ? EventOf<O> extends infer Event extends StreamedEvent
    ? EventStream<Event>
    : never
  : AnswerOfCall<O>;

type AnswerOfCall<O extends Operation> = O['route']['paged'] extends true
  ? ResponseOf<O> extends Page<unknown>
    ? PagedCall<ResponseOf<O>>
    : never
  : Call<ResponseOf<O>>;

type PathArguments<Path extends string, Params> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? [...Labelled<Name, Id<Params[Name & keyof Params]>>, ...PathArguments<Rest, Params>]
  : [];

/** Without a label, editors would call the arguments `args_0`, `args_1`; and labels cannot be computed. */
type Labelled<Name extends string, Type> = Name extends keyof Labels<Type> ? Labels<Type>[Name] : [id: Type];
interface Labels<Type> {
  organisationId: [organisationId: Type];
  challengeId: [challengeId: Type];
  bidId: [bidId: Type];
  attachmentId: [attachmentId: Type];
  uploadId: [uploadId: Type];
  endpointId: [endpointId: Type];
  deliveryId: [deliveryId: Type];
  achievementId: [achievementId: Type];
  personId: [personId: Type];
  candidateId: [candidateId: Type];
  subscriptionId: [subscriptionId: Type];
  feedId: [feedId: Type];
  kind: [kind: Type];
}

/** A plain string passes, since ids also come from addresses and attributes; an id of another kind does not compile. */
type Id<Branded> = Branded | (string & { readonly [Key in Exclude<keyof Branded, keyof string>]?: never });

type QueryArgument<O extends Operation> = O['route']['query'] extends true
  ? Record<never, never> extends QueryOf<O>
    ? [query?: QueryInput<QueryOf<O>> | undefined]
    : [query: QueryInput<QueryOf<O>>]
  : [];

/** Parts of a query that are undefined are left out, so they may be written. */
type QueryInput<Query> = { readonly [Key in keyof Query]: Readonly<Query[Key]> | MissingWhereOptional<Query, Key> };
type MissingWhereOptional<Query, Key extends keyof Query> =
  Record<never, never> extends Pick<Query, Key> ? undefined : never;

type BodyArgument<O extends Operation> = O['route']['sends'] extends 'bytes' | 'json' ? [body: BodyOf<O>] : [];
