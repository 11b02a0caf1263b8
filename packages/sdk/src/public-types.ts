export type {
  Attachment,
  AttachmentId,
  Bid,
  BidContent,
  BidId,
  BidState,
  Challenge,
  ChallengeFacets,
  ChallengeFilter,
  ChallengeId,
  ChallengeQuery,
  ChallengeState,
  ChallengeSummary,
  FieldError,
  FieldFault,
  Organisation,
  OrganisationId,
  PlatformInfo,
  PrivacyNotice,
  Problem,
  ProblemCode,
  Receipt,
  Scope,
  Session,
} from '@qxwq/contract';
export type { Answer, Call } from './call.js';
export type { Client, ClientOf, Method, MethodNamed } from './client.js';
export type { EventStream, StreamedEvent } from './event-stream.js';
export type {
  Attempt,
  CallOptions,
  CheckedOptions,
  ClientOptions,
  Hooks,
  OptionsFor,
  Progress,
  Validation,
  WatchOptions,
  WhenOffline,
} from './options.js';
export type { Page, PagedCall } from './paged-call.js';
export type { RateLimit } from './rate-limit.js';
export type { OperationName, OperationOf } from './wire.js';
