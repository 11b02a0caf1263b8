import {
  achievementKinds,
  codesOf,
  licenceFeeModes,
  licenceModes,
  patentKinds,
  patentStates,
  personKinds,
  validationStages,
} from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { BudgetRange } from './challenge.js';
import { AchievementId, open, PersonId, page } from './common.js';
import { Level, pageShape } from './filters.js';
import { supplyDetailShape, supplyFilterShape, supplyShape } from './supply.js';

/** A calendar day, `2026-11-24`. */
const Day = /*#__PURE__*/ z.iso.date();

/**
 * What its holders declared for everybody (专利开放许可声明; Patent Law articles 50–52, Rules article 85). Who notifies
 * them in writing and pays has the licence.
 */
export const OpenLicence = /*#__PURE__*/ z.object({
  feeMode: open(codesOf(licenceFeeModes)),
  /** Method and standard of payment in the declaration's words (许可使用费支付方式和标准). */
  fee: z.string(),
  /** Fixed part in ten thousand yuan (万元), or null. */
  feeWan: z.nullable(z.number()),
  /** Royalty in percent, of what `feeMode` says, or null. */
  royaltyPercent: z.nullable(z.number()),
  declaredOn: Day,
  /** Last day of the licence term (许可期限). */
  until: Day,
  /** There is an evaluation report (专利权评价报告): utility models and designs need one. */
  evaluationReport: z.boolean(),
});
export type OpenLicence = z.infer<typeof OpenLicence>;

export const Patent = /*#__PURE__*/ z.object({
  /** Patent or application number as the office writes it: `ZL202310123456.7`. */
  number: z.string(),
  kind: open(codesOf(patentKinds)),
  state: open(codesOf(patentStates)),
  /** Holders or applicants (专利权人). */
  holders: z.array(z.string()),
  filedOn: z.nullable(Day),
  grantedOn: z.nullable(Day),
  openLicence: z.nullable(OpenLicence),
});
export type Patent = z.infer<typeof Patent>;

const achievementShape = {
  id: AchievementId,
  kind: open(codesOf(achievementKinds)),
  title: z.string(),
  ...supplyShape,
  /** Readiness level reached (GB/T 22900-2022), or null. */
  trl: z.nullable(z.int()),
  /** What is asked, in ten thousand yuan (万元); null means open to negotiation (面议). */
  price: z.nullable(BudgetRange),
  /** Ways in which rights are passed on; `open` where an open licence is declared. */
  licenceModes: z.array(open(codesOf(licenceModes))),
} as const;

/** A row of the achievement board (成果). */
export const AchievementSummary = /*#__PURE__*/ z.object(achievementShape);
export type AchievementSummary = z.infer<typeof AchievementSummary>;

export const AchievementPage = /*#__PURE__*/ page(AchievementSummary);
export type AchievementPage = z.infer<typeof AchievementPage>;

/** A person or team named by an achievement. Without recorded consent the name is null. */
export const PersonRef = /*#__PURE__*/ z.object({
  id: PersonId,
  kind: open(codesOf(personKinds)),
  name: z.nullable(z.string()),
});
export type PersonRef = z.infer<typeof PersonRef>;

/** A result of research (成果) or a patent (专利) in full. */
export const Achievement = /*#__PURE__*/ z.object({
  ...achievementShape,
  ...supplyDetailShape,
  /** What is new and better (创新点与优势). */
  advantages: z.string(),
  /** Where it can be used (应用场景). */
  applications: z.string(),
  /** Figures that were reached (技术指标), in words with units. */
  performance: z.string(),
  /** Stage of concept validation (概念验证), or null. */
  stage: z.nullable(open(codesOf(validationStages))),
  patent: z.nullable(Patent),
  people: z.array(PersonRef),
});
export type Achievement = z.infer<typeof Achievement>;

export const achievementFacetNames = [
  'kind',
  'industry',
  'region',
  'discipline',
  'trl',
  'mode',
  'licence',
  'organisation',
] as const;
export type AchievementFacetName = (typeof achievementFacetNames)[number];

export const achievementSorts = ['relevance', 'newest', 'trl', 'price'] as const;
export type AchievementSort = (typeof achievementSorts)[number];

const achievementFilterShape = {
  ...supplyFilterShape,
  kind: z.optional(z.array(z.enum(codesOf(achievementKinds)))),
  licence: z.optional(z.array(z.enum(codesOf(licenceModes)))),
  /** Least and highest readiness level reached. */
  trlMin: z.optional(Level),
  trlMax: z.optional(Level),
  /** Most that is asked, in ten thousand yuan (万元). */
  priceMax: z.optional(z.number().check(z.minimum(0))),
} as const;

export const AchievementFilter = /*#__PURE__*/ z.strictObject(achievementFilterShape);
export type AchievementFilter = z.infer<typeof AchievementFilter>;

export const AchievementQuery = /*#__PURE__*/ z.strictObject({
  ...achievementFilterShape,
  /** Default: `relevance` where there is a `q`, else `newest`. */
  sort: z.optional(z.enum(achievementSorts)),
  ...pageShape,
});
export type AchievementQuery = z.infer<typeof AchievementQuery>;
