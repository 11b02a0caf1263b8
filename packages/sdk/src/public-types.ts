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
export type { Client, Method } from './client.js';
export type { Attempt, CallOptions, ClientOptions, Hooks, OptionsFor, Progress } from './options.js';
export type { Page, PagedCall } from './paged-call.js';
