import { achievementKinds, codesOf, personKinds } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { AchievementSummary } from './achievement.js';
import { ChallengeSummary } from './challenge.js';
import { givenBack, Instant, OrganisationId, open, page, SubscriptionId, text } from './common.js';
import { boardFilterShape, Level } from './filters.js';
import { MatchReason } from './match.js';
import { PersonSummary } from './person.js';

export const watchedFamilies = ['challenges', 'achievements', 'people'] as const;
export type WatchedFamily = (typeof watchedFamilies)[number];

/** What a new record must meet. */
export const SubscriptionFilter = /*#__PURE__*/ z.strictObject({
  ...boardFilterShape,
  kind: z.optional(z.array(z.enum([...codesOf(achievementKinds), ...codesOf(personKinds)]))),
  organisation: z.optional(z.array(OrganisationId)),
  trlMin: z.optional(Level),
  trlMax: z.optional(Level),
});
export type SubscriptionFilter = z.infer<typeof SubscriptionFilter>;

/** A saved search whose new matches arrive in a feed (订阅). */
export const SubscriptionContent = /*#__PURE__*/ z.strictObject({
  name: text(80, 1),
  watch: givenBack(watchedFamilies),
  filter: SubscriptionFilter,
  /** What one looks for or can do, in words; a new record must be among its best matches. Empty: the filter decides. */
  text: text(5000),
  active: z.boolean(),
});
export type SubscriptionContent = z.infer<typeof SubscriptionContent>;

export const Subscription = /*#__PURE__*/ z.object({
  id: SubscriptionId,
  name: z.string(),
  watch: open(watchedFamilies),
  filter: z.record(z.string(), z.unknown()),
  text: z.string(),
  active: z.boolean(),
  /** Paths of the feed for readers, below the platform's address. Who has one can read it: keep it like a password. */
  feeds: z.object({ json: z.string(), atom: z.string() }),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Subscription = z.infer<typeof Subscription>;

export const SubscriptionPage = /*#__PURE__*/ page(Subscription);
export type SubscriptionPage = z.infer<typeof SubscriptionPage>;

/** A new match. One of the three records is there, unless it has been withdrawn since. */
export const FeedItem = /*#__PURE__*/ z.object({
  id: z.string(),
  at: Instant,
  challenge: z.nullable(ChallengeSummary),
  achievement: z.nullable(AchievementSummary),
  person: z.nullable(PersonSummary),
  /** Null where the filter alone decided. */
  score: z.nullable(z.number()),
  reasons: z.array(MatchReason),
});
export type FeedItem = z.infer<typeof FeedItem>;

export const FeedItemPage = /*#__PURE__*/ page(FeedItem);
export type FeedItemPage = z.infer<typeof FeedItemPage>;

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const JsonFeed = /*#__PURE__*/ z.object({
  version: z.string(),
  title: z.string(),
  language: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      content_text: z.string(),
      date_published: Instant,
      tags: z.array(z.string()),
    }),
  ),
});
export type JsonFeed = z.infer<typeof JsonFeed>;
