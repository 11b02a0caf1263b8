import * as z from 'zod/mini';
import { consentPurposes } from '../consent-purposes.js';
import { givenBack, Instant, open } from './common.js';

/** What must be told before personal data is taken (PIPL article 17). */
export const PrivacyNotice = /*#__PURE__*/ z.object({
  version: z.string(),
  /** Who processes the data. */
  controller: z.string(),
  /** How to reach the processor. */
  contact: z.string(),
  purposes: z.array(
    z.object({
      purpose: open(consentPurposes),
      title: z.string(),
      /** Purpose and method in words. */
      text: z.string(),
      /** Categories of data that it touches. */
      categories: z.array(z.string()),
      /** A bid cannot be handled without it. */
      required: z.boolean(),
    }),
  ),
  retention: z.string(),
  /** How to see, correct, delete, and take consent back. */
  rights: z.string(),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;

/** A recorded answer. Silence is recorded as not granted. */
export const Consent = /*#__PURE__*/ z.object({
  purpose: open(consentPurposes),
  granted: z.boolean(),
  noticeVersion: z.string(),
  at: Instant,
});
export type Consent = z.infer<typeof Consent>;

export const ConsentsRequest = /*#__PURE__*/ z.strictObject({
  /** Version of the notice that the person saw. */
  noticeVersion: z.string().check(z.minLength(1), z.maxLength(40)),
  consents: z
    .array(z.strictObject({ purpose: givenBack(consentPurposes), granted: z.boolean() }))
    .check(z.maxLength(consentPurposes.length)),
});
export type ConsentsRequest = z.infer<typeof ConsentsRequest>;
