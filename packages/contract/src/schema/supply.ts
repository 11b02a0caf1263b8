import { codesOf, cooperationModes } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { Instant, OrganisationId, open } from './common.js';
import { ChallengeFacets } from './facets.js';
import { boardFilterShape } from './filters.js';
import { OrganisationRef } from './organisation.js';

/** What achievements and people say alike. */
export const supplyShape = {
  /** University or institute that it belongs to. */
  organisation: OrganisationRef,
  /** Province, GB/T 2260 with six digits. */
  region: z.string(),
  city: z.nullable(z.string()),
  /** Industries that can use it, GB/T 4754-2017, for example `C38`. */
  industries: z.array(z.string()),
  /** Disciplines, GB/T 13745, first level. */
  disciplines: z.array(z.string()),
  /** In at most 200 characters. */
  summary: z.string(),
  keywords: z.array(z.string()),
  cooperationModes: z.array(open(codesOf(cooperationModes))),
  publishedAt: Instant,
  /** Invented for demonstration. */
  sample: z.boolean(),
} as const;

export const SupplyContact = /*#__PURE__*/ z.object({ name: z.string(), phone: z.string(), email: z.string() });
export type SupplyContact = z.infer<typeof SupplyContact>;

/** What the full record of either adds. */
export const supplyDetailShape = {
  description: z.string(),
  /** How to reach them; null unless the person consented to its publication (PIPL articles 13–15, 25). */
  contact: z.nullable(SupplyContact),
  updatedAt: Instant,
} as const;

/** What both boards are narrowed by. */
export const supplyFilterShape = {
  ...boardFilterShape,
  /** Universities and institutes. */
  organisation: z.optional(z.array(OrganisationId)),
} as const;

/** How many records each value of each facet would give; a facet's own choice does not narrow its own counts. */
export const SupplyFacets = /*#__PURE__*/ z.object({ ...ChallengeFacets.def.shape });
export type SupplyFacets = z.infer<typeof SupplyFacets>;
