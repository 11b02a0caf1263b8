import type {
  Achievement,
  AchievementFilter,
  AchievementId,
  AchievementPage,
  AchievementQuery,
  Attachment,
  Bid,
  BidContent,
  BidEvent,
  BidId,
  BidPage,
  BidQuery,
  Challenge,
  ChallengeEvent,
  ChallengeFacets,
  ChallengeFilter,
  ChallengeId,
  ChallengeIndex,
  ChallengeMatchQuery,
  ChallengePage,
  ChallengeQuery,
  ChallengeSummary,
  ConsentsRequest,
  FeedId,
  FeedItemPage,
  ImportKind,
  ImportQuery,
  ImportReport,
  JsonFeed,
  MatchCandidateId,
  MatchDecide,
  MatchDecision,
  MatchHistory,
  MatchList,
  MatchOverride,
  MatchPlace,
  OpenedBidPage,
  Organisation,
  OrganisationId,
  OrganisationMatchQuery,
  OrganisationPage,
  OrganisationQuery,
  PageQuery,
  Person,
  PersonConsents,
  PersonFilter,
  PersonId,
  PersonPage,
  PersonQuery,
  PlatformInfo,
  PrivacyNotice,
  Receipt,
  Session,
  SimilarChallenges,
  Subscription,
  SubscriptionContent,
  SubscriptionId,
  SubscriptionPage,
  SupplyFacets,
  Upload,
  UploadCreate,
  UploadId,
  WebhookDelivery,
  WebhookDeliveryId,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookEndpoint,
  WebhookEndpointCreate,
  WebhookEndpointId,
  WebhookEndpointPage,
  WebhookEndpointUpdate,
  WebhookEndpointWithSecret,
} from '@qxwq/contract';
import { operations } from '@qxwq/contract';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Call, type Client, createClient, type EventStream, type PagedCall } from './index.js';
import { createLightClient } from './light.js';

/** What each operation takes and gives; an operation that is added does not compile without its line here. */
interface Expected {
  'platform.info': { takes: []; gives: Call<PlatformInfo> };
  'platform.privacyNotice': { takes: []; gives: Call<PrivacyNotice> };
  'session.get': { takes: []; gives: Call<Session> };
  'organisations.list': { takes: [OrganisationQuery]; gives: PagedCall<OrganisationPage> };
  'organisations.get': { takes: [OrganisationId]; gives: Call<Organisation> };
  'challenges.list': { takes: [ChallengeQuery]; gives: PagedCall<ChallengePage> };
  'challenges.facets': { takes: [ChallengeFilter]; gives: Call<ChallengeFacets> };
  'challenges.get': { takes: [ChallengeId]; gives: Call<Challenge> };
  'challenges.similar': { takes: [ChallengeId, { limit: number }]; gives: Call<SimilarChallenges> };
  'challenges.downloadAttachment': { takes: [ChallengeId, string]; gives: Call<Blob> };
  'challenges.listBids': { takes: [ChallengeId, PageQuery]; gives: PagedCall<OpenedBidPage> };
  'challenges.downloadBidAttachment': { takes: [ChallengeId, BidId, string]; gives: Call<Blob> };
  'bids.list': { takes: [BidQuery]; gives: PagedCall<BidPage> };
  'bids.create': { takes: [ChallengeId, { content: BidContent }, { idempotencyKey: string }]; gives: Call<Bid> };
  'bids.get': { takes: [BidId]; gives: Call<Bid> };
  'bids.update': { takes: [BidId, { content: BidContent }, { ifMatch: number }]; gives: Call<Bid> };
  'bids.setConsents': { takes: [BidId, ConsentsRequest]; gives: Call<Bid> };
  'bids.uploadAttachment': {
    takes: [BidId, { name: string }, Blob, { onProgress: () => void; idempotencyKey: string }];
    gives: Call<Attachment>;
  };
  'bids.downloadAttachment': { takes: [BidId, string]; gives: Call<Blob> };
  'bids.removeAttachment': { takes: [BidId, string]; gives: Call<undefined> };
  'bids.submit': { takes: [BidId, { revision: number }, { idempotencyKey: string }]; gives: Call<Receipt> };
  'bids.withdraw': { takes: [BidId, { idempotencyKey: string }]; gives: Call<Bid> };
  'challenges.index': { takes: []; gives: Call<ChallengeIndex> };
  'challenges.watch': { takes: [{ after: string }, { silenceMs: number }]; gives: EventStream<ChallengeEvent> };
  'bids.watch': { takes: [{ after: string }, { silenceMs: number }]; gives: EventStream<BidEvent> };
  'uploads.create': { takes: [BidId, UploadCreate, { idempotencyKey: string }]; gives: Call<Upload> };
  'uploads.get': { takes: [UploadId]; gives: Call<Upload> };
  'uploads.append': { takes: [UploadId, { offset: number }, Blob, { onProgress: () => void }]; gives: Call<Upload> };
  'uploads.cancel': { takes: [UploadId]; gives: Call<undefined> };
  'webhooks.list': { takes: [PageQuery]; gives: PagedCall<WebhookEndpointPage> };
  'webhooks.create': {
    takes: [WebhookEndpointCreate, { idempotencyKey: string }];
    gives: Call<WebhookEndpointWithSecret>;
  };
  'webhooks.get': { takes: [WebhookEndpointId]; gives: Call<WebhookEndpoint> };
  'webhooks.update': { takes: [WebhookEndpointId, WebhookEndpointUpdate]; gives: Call<WebhookEndpoint> };
  'webhooks.remove': { takes: [WebhookEndpointId]; gives: Call<undefined> };
  'webhooks.rotateSecret': {
    takes: [WebhookEndpointId, { idempotencyKey: string }];
    gives: Call<WebhookEndpointWithSecret>;
  };
  'webhooks.listDeliveries': {
    takes: [WebhookEndpointId, WebhookDeliveryQuery];
    gives: PagedCall<WebhookDeliveryPage>;
  };
  'webhooks.redeliver': {
    takes: [WebhookEndpointId, WebhookDeliveryId, { idempotencyKey: string }];
    gives: Call<WebhookDelivery>;
  };
  'achievements.list': { takes: [AchievementQuery]; gives: PagedCall<AchievementPage> };
  'achievements.facets': { takes: [AchievementFilter]; gives: Call<SupplyFacets> };
  'achievements.get': { takes: [AchievementId]; gives: Call<Achievement> };
  'people.list': { takes: [PersonQuery]; gives: PagedCall<PersonPage> };
  'people.facets': { takes: [PersonFilter]; gives: Call<SupplyFacets> };
  'people.get': { takes: [PersonId]; gives: Call<Person> };
  'people.setConsents': { takes: [PersonId, PersonConsents]; gives: Call<Person> };
  'matches.forChallenge': { takes: [ChallengeId, ChallengeMatchQuery]; gives: Call<MatchList> };
  'matches.forOrganisation': { takes: [OrganisationId, OrganisationMatchQuery]; gives: Call<MatchList> };
  'matches.preview': { takes: [ChallengeId, ChallengeMatchQuery]; gives: Call<MatchList> };
  'matches.previewForOrganisation': { takes: [OrganisationId, OrganisationMatchQuery]; gives: Call<MatchList> };
  'matches.decide': { takes: [ChallengeId, MatchCandidateId, MatchDecide]; gives: Call<MatchDecision> };
  'matches.reopen': { takes: [ChallengeId, MatchCandidateId]; gives: Call<undefined> };
  'matches.place': { takes: [ChallengeId, MatchCandidateId, MatchPlace]; gives: Call<MatchOverride> };
  'matches.unplace': { takes: [ChallengeId, MatchCandidateId]; gives: Call<undefined> };
  'matches.history': { takes: [ChallengeId, MatchCandidateId]; gives: Call<MatchHistory> };
  'subscriptions.list': { takes: [PageQuery]; gives: PagedCall<SubscriptionPage> };
  'subscriptions.create': { takes: [SubscriptionContent, { idempotencyKey: string }]; gives: Call<Subscription> };
  'subscriptions.update': { takes: [SubscriptionId, SubscriptionContent]; gives: Call<Subscription> };
  'subscriptions.remove': { takes: [SubscriptionId]; gives: Call<undefined> };
  'subscriptions.items': { takes: [SubscriptionId, PageQuery]; gives: PagedCall<FeedItemPage> };
  'feeds.json': { takes: [FeedId]; gives: Call<JsonFeed> };
  'feeds.atom': { takes: [FeedId]; gives: Call<Blob> };
  'imports.template': { takes: [ImportKind]; gives: Call<Blob> };
  'imports.run': { takes: [ImportQuery, Blob, { onProgress: () => void }]; gives: Call<ImportReport> };
}

type Methods = {
  [Resource in keyof Client as `${Resource}.${keyof Client[Resource] & string}`]: never;
} extends infer All
  ? { [Name in keyof All]: MethodOf<Name> }
  : never;
type MethodOf<Name> = Name extends `${infer Resource extends keyof Client & string}.${infer Method}`
  ? Client[Resource][Method & keyof Client[Resource]]
  : never;

type Accepts<Name extends keyof Expected> = Expected[Name]['takes'] extends Parameters<Methods[Name]> ? true : Name;
type Gives<Name extends keyof Expected> = ReturnType<Methods[Name]>;

describe('the types of the client', () => {
  test('have every operation of the contract', () => {
    expectTypeOf<keyof Methods>().toEqualTypeOf<keyof Expected>();
    const client = createClient({ baseUrl: 'https://platform.example' });
    const names = (table: object) => Object.entries(table).map(([name, calls]) => [name, Object.keys(calls)]);
    expect(names(client)).toEqual(names(operations));
  });

  test('take what each operation needs', () => {
    expectTypeOf<{ [Name in keyof Expected]: Accepts<Name> }>().toEqualTypeOf<{ [Name in keyof Expected]: true }>();
  });

  test('give what each operation answers', () => {
    expectTypeOf<{ [Name in keyof Expected]: Gives<Name> }>().toEqualTypeOf<{
      [Name in keyof Expected]: Expected[Name]['gives'];
    }>();
  });

  test('are the same for both clients', () => {
    expectTypeOf<ReturnType<typeof createLightClient>>().toEqualTypeOf<ReturnType<typeof createClient>>();
  });

  test('refuse what would be wrong', () => {
    const client = createLightClient({ baseUrl: 'https://platform.example', fetch: async () => Response.json({}) });
    const neverRun = () => {
      // @ts-expect-error an id of another kind
      client.challenges.get('bid_1' as BidId);
      // @ts-expect-error a number is no id
      client.challenges.get(1);
      // @ts-expect-error no id
      client.challenges.get();
      // @ts-expect-error an unknown filter
      client.challenges.list({ colour: 'red' });
      // @ts-expect-error a state that no board shows
      client.challenges.list({ state: ['draft'] });
      // @ts-expect-error a change needs the revision that it was made from
      client.bids.update('bid_1', { content: {} as BidContent });
      // @ts-expect-error a read has no idempotency key
      client.challenges.get('chl_1', { idempotencyKey: 'key-0001' });
      // @ts-expect-error an upload needs a name
      client.bids.uploadAttachment('bid_1', {}, new Blob());
      // @ts-expect-error only an upload has progress
      client.bids.withdraw('bid_1', { onProgress: () => {} });
    };
    expect(neverRun).toBeTypeOf('function');
  });

  test('take back what an answer gave: read, change, write', () => {
    const client = createLightClient({ baseUrl: 'https://platform.example', fetch: async () => Response.json({}) });
    const neverRun = async () => {
      const bid = await client.bids.get('bid_1');
      client.bids.update(bid.id, { content: { ...bid.content, title: '甲' } }, { ifMatch: bid.revision });
      client.bids.create(bid.challenge.id, { content: bid.content });
      const { url, events, enabled } = await client.webhooks.get('whk_1');
      client.webhooks.update('whk_1', { url, events: [...events, 'bid.opened'], enabled });
      const { version, purposes } = await client.platform.privacyNotice();
      const consents = purposes.map(({ purpose }) => ({ purpose, granted: true }));
      client.bids.setConsents(bid.id, { noticeVersion: version, consents });
      // @ts-expect-error what no answer holds stays refused
      client.bids.update(bid.id, { content: { ...bid.content, colour: 'red' } }, { ifMatch: bid.revision });
      // @ts-expect-error a part of the content is not the content
      client.bids.update(bid.id, { content: { title: '甲' } }, { ifMatch: bid.revision });
    };
    expect(neverRun).toBeTypeOf('function');
  });

  test('let through what is convenient', () => {
    const client = createLightClient({ baseUrl: 'https://platform.example', fetch: async () => Response.json({}) });
    const neverRun = () => {
      client.challenges.get('chl_from_the_address');
      client.challenges.get('chl_1' as ChallengeId, { signal: undefined, timeoutMs: 5000 });
      client.challenges.list({ q: undefined, region: ['110000'] as const }, { locale: 'en' });
      client.challenges.similar('chl_1');
      expectTypeOf(client.challenges.list().toArray({ limit: 3 })).resolves.toEqualTypeOf<ChallengeSummary[]>();
      expectTypeOf(client.bids.get('bid_1').withResponse()).resolves.toHaveProperty('revision');
    };
    expect(neverRun).toBeTypeOf('function');
  });
});
