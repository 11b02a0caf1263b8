import * as z from 'zod/mini';
import { cleanText, textLength } from '../text.js';

/** Ids carry the kind of what they name, so that one pasted into the wrong place is recognised: `chl_…`, `bid_…`. */
const id = <const Prefix extends string>(prefix: Prefix) =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9a-z]{16}$`)));

export const OrganisationId = /*#__PURE__*/ id('org').brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;
export const ChallengeId = /*#__PURE__*/ id('chl').brand<'ChallengeId'>();
export type ChallengeId = z.infer<typeof ChallengeId>;
export const BidId = /*#__PURE__*/ id('bid').brand<'BidId'>();
export type BidId = z.infer<typeof BidId>;
export const AttachmentId = /*#__PURE__*/ id('att').brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
export const UploadId = /*#__PURE__*/ id('upl').brand<'UploadId'>();
export type UploadId = z.infer<typeof UploadId>;
export const WebhookEndpointId = /*#__PURE__*/ id('whk').brand<'WebhookEndpointId'>();
export type WebhookEndpointId = z.infer<typeof WebhookEndpointId>;
export const WebhookDeliveryId = /*#__PURE__*/ id('dlv').brand<'WebhookDeliveryId'>();
export type WebhookDeliveryId = z.infer<typeof WebhookDeliveryId>;
export const AchievementId = /*#__PURE__*/ id('ach').brand<'AchievementId'>();
export type AchievementId = z.infer<typeof AchievementId>;
export const PersonId = /*#__PURE__*/ id('per').brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const SubscriptionId = /*#__PURE__*/ id('sub').brand<'SubscriptionId'>();
export type SubscriptionId = z.infer<typeof SubscriptionId>;
/** Names a feed to readers that send nothing else, so it is as good as a password for that feed. */
export const FeedId = /*#__PURE__*/ id('fed').brand<'FeedId'>();
export type FeedId = z.infer<typeof FeedId>;
/** Who is matched with a challenge: an achievement, a person or team, or an organisation. */
export const MatchCandidateId = /*#__PURE__*/ id('(?:ach|per|org)').brand<'MatchCandidateId'>();
export type MatchCandidateId = z.infer<typeof MatchCandidateId>;
/** An indicator's id is unique within its challenge: `ind_1`. */
export const IndicatorId = /*#__PURE__*/ z
  .string()
  .check(z.regex(/^ind_[0-9]{1,3}$/))
  .brand<'IndicatorId'>();
export type IndicatorId = z.infer<typeof IndicatorId>;

/** A moment as ISO 8601 with an offset; the platform answers in UTC. */
export const Instant = /*#__PURE__*/ z.iso.datetime({ offset: true });

/**
 * A coded value in a response. A newer platform may know more codes than this client: an unknown one passes,
 * and the type still completes the known ones.
 */
export const open = <const T extends readonly string[]>(known: T) =>
  z.union([z.enum(known), z.string()]) as unknown as z.ZodMiniType<T[number] | (string & {}), string>;

/**
 * A coded value in a request that answers also hold. Only the known codes pass; but the type of what a caller sends
 * (zod's input) takes what an answer gave, so that a bid can be read, changed and written back. The type of what the
 * platform then has (zod's output) is the known codes.
 */
export const givenBack = <const T extends readonly string[]>(known: T) =>
  z.enum(known) as unknown as z.ZodMiniType<T[number], T[number] | (string & {})>;

/** Text that a person typed, in a request: cleaned, then between `min` and `max` characters as a person counts them. */
export const text = (max: number, min = 0) => {
  const lengthCheck = z.check<string>(({ value, issues }) => {
    const length = textLength(value);
    if (length < min) issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, input: value });
    if (length > max) issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
  });
  // Readable like the facts of zod's own checks, for whoever writes the schemas in another form.
  Object.assign(lengthCheck._zod.def, { textLength: { min, max } });
  return z.string().check(z.overwrite(cleanText), lengthCheck);
};

/** An amount of money in ten thousand yuan (万元), to the yuan. */
export const AmountWan = /*#__PURE__*/ z.number().check(z.minimum(0), z.maximum(10_000_000));

/** One page of a list. `nextCursor` is opaque and signed: hand it back as it came, with the same filters. */
export const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()), total: Total });

/** How many rows match. Counting stops at a bound; `capped` then says that there are more than `value`. */
export const Total = /*#__PURE__*/ z.object({ value: z.int(), capped: z.boolean() });
export type Total = z.infer<typeof Total>;
