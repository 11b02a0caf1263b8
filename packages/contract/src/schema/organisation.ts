import { codesOf, enterpriseTiers, organisationKinds, universityLabels } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { pageLimits } from '../limits.js';
import { OrganisationId, open, page } from './common.js';

/** What a challenge or a bid shows of an organisation. */
export const OrganisationRef = /*#__PURE__*/ z.object({
  id: OrganisationId,
  /** Full registered name (全称). */
  name: z.string(),
  kind: open(codesOf(organisationKinds)),
  /** Tier of the enterprise (梯度), or null. */
  tier: z.nullable(open(codesOf(enterpriseTiers))),
});
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** Public record of an organisation. Contacts are never part of it. */
export const Organisation = /*#__PURE__*/ z.object({
  id: OrganisationId,
  /** Full registered name (全称). */
  name: z.string(),
  kind: open(codesOf(organisationKinds)),
  /** Tier of the enterprise (梯度), or null. */
  tier: z.nullable(open(codesOf(enterpriseTiers))),
  /** Labels of a university, such as 双一流. */
  labels: z.array(open(codesOf(universityLabels))),
  /** Province, GB/T 2260 with six digits. */
  region: z.string(),
  /** City as people write it, or null. */
  city: z.nullable(z.string()),
  /** Industry of an enterprise, GB/T 4754-2017, for example `C38`; null for others. */
  industry: z.nullable(z.string()),
  /** Unified social credit code (GB 32100-2015), or null. */
  creditCode: z.nullable(z.string()),
  website: z.nullable(z.string()),
  /** Introduction (简介), at most 500 characters. */
  summary: z.string(),
  /** Invented for demonstration. */
  sample: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationPage = /*#__PURE__*/ page(Organisation);
export type OrganisationPage = z.infer<typeof OrganisationPage>;

export const OrganisationQuery = /*#__PURE__*/ z.strictObject({
  kind: z.optional(z.array(z.enum(codesOf(organisationKinds)))),
  region: z.optional(z.array(z.string().check(z.regex(/^[0-9]{6}$/)))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimits.max))),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;
