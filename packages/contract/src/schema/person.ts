import { codesOf, expertFields, personKinds } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { AchievementSummary } from './achievement.js';
import { open, PersonId, page } from './common.js';
import { pageShape } from './filters.js';
import { OrganisationRef } from './organisation.js';
import { supplyDetailShape, supplyFilterShape, supplyShape } from './supply.js';

const personShape = {
  id: PersonId,
  kind: open(codesOf(personKinds)),
  /** Name of the team, or of the person; null unless the person consented to its publication. */
  name: z.nullable(z.string()),
  /** Academic or professional title (职称); null where the name is not shown, because both together name somebody. */
  title: z.nullable(z.string()),
  ...supplyShape,
  /** Fields of concept validation (概念验证) that an expert speaks for. */
  fields: z.array(open(codesOf(expertFields))),
  /** Enterprise that engages a mentor too, or that a liaison serves; null for others. */
  partner: z.nullable(OrganisationRef),
  /** People in a team; null for a person. */
  size: z.nullable(z.int()),
} as const;

/** A row of the board of people: teams (团队), experts (专家), mentors (企业技术导师), liaisons (博士生联络员). */
export const PersonSummary = /*#__PURE__*/ z.object(personShape);
export type PersonSummary = z.infer<typeof PersonSummary>;

export const PersonPage = /*#__PURE__*/ page(PersonSummary);
export type PersonPage = z.infer<typeof PersonPage>;

/** A team or a person in full. */
export const Person = /*#__PURE__*/ z.object({
  ...personShape,
  ...supplyDetailShape,
  /** Equipment and platforms at hand (平台与设备). */
  facilities: z.string(),
  /** What they have reached, latest first. */
  achievements: z.array(AchievementSummary),
});
export type Person = z.infer<typeof Person>;

export const personFacetNames = ['kind', 'industry', 'region', 'discipline', 'field', 'mode', 'organisation'] as const;
export type PersonFacetName = (typeof personFacetNames)[number];

export const personSorts = ['relevance', 'newest'] as const;
export type PersonSort = (typeof personSorts)[number];

const personFilterShape = {
  ...supplyFilterShape,
  kind: z.optional(z.array(z.enum(codesOf(personKinds)))),
  /** Fields of concept validation. */
  field: z.optional(z.array(z.enum(codesOf(expertFields)))),
} as const;

export const PersonFilter = /*#__PURE__*/ z.strictObject(personFilterShape);
export type PersonFilter = z.infer<typeof PersonFilter>;

export const PersonQuery = /*#__PURE__*/ z.strictObject({
  ...personFilterShape,
  /** Default: `relevance` where there is a `q`, else `newest`. */
  sort: z.optional(z.enum(personSorts)),
  ...pageShape,
});
export type PersonQuery = z.infer<typeof PersonQuery>;

/** What a person lets everybody see (PIPL articles 13–15, 25). Taking it back is the same call. */
export const PersonConsents = /*#__PURE__*/ z.strictObject({ publishName: z.boolean(), publishContact: z.boolean() });
export type PersonConsents = z.infer<typeof PersonConsents>;
