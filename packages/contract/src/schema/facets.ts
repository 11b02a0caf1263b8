import * as z from 'zod/mini';
import { Total } from './common.js';

export const challengeFacetNames = [
  'state',
  'industry',
  'region',
  'discipline',
  'budget',
  'mode',
  'trl',
  'tier',
  'programme',
] as const;
export type ChallengeFacetName = (typeof challengeFacetNames)[number];

export const FacetCount = /*#__PURE__*/ z.object({
  value: z.string(),
  count: z.int(),
  /** Name of what the value is the id of. */
  label: z.optional(z.string()),
});
export type FacetCount = z.infer<typeof FacetCount>;

/**
 * How many challenges each value of each facet would give. A facet's own choice does not narrow its own counts,
 * so a reader sees what adding another value would bring.
 */
export const ChallengeFacets = /*#__PURE__*/ z.object({
  total: Total,
  facets: z.record(z.string(), z.array(FacetCount)),
});
export type ChallengeFacets = z.infer<typeof ChallengeFacets>;
