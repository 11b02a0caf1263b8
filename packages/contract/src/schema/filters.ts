import { codesOf, cooperationModes } from '@qxwq/dictionaries';
import * as z from 'zod/mini';
import { pageLimits } from '../limits.js';
import { text } from './common.js';

/** What every board is narrowed by. Every filter narrows; the values within one filter are alternatives. */
export const boardFilterShape = {
  /** Words to look for; all of them rank before some of them. */
  q: z.optional(text(200)),
  /** Provinces, GB/T 2260 with six digits. */
  region: z.optional(z.array(z.string().check(z.regex(/^[0-9]{6}$/)))),
  /** Industries, GB/T 4754-2017; a section letter includes its divisions. */
  industry: z.optional(z.array(z.string().check(z.regex(/^[A-T]([0-9]{2})?$/)))),
  /** Disciplines, GB/T 13745. */
  discipline: z.optional(z.array(z.string().check(z.regex(/^[0-9]{3}$/)))),
  /** Ways of cooperation (合作方式). */
  mode: z.optional(z.array(z.enum(codesOf(cooperationModes)))),
} as const;

/** Which page of a list. */
export const pageShape = {
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(pageLimits.max))),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
} as const;

/** A readiness level, GB/T 22900-2022. */
export const Level = /*#__PURE__*/ z.int().check(z.minimum(1), z.maximum(9));
