import * as z from 'zod/mini';
import { text } from './common.js';

/** What a workbook can hold. */
export const importKinds = ['organisations', 'challenges', 'achievements', 'people'] as const;
export type ImportKind = (typeof importKinds)[number];
export const ImportKindName = /*#__PURE__*/ z.enum(importKinds);

export const ImportQuery = /*#__PURE__*/ z.strictObject({
  kind: z.enum(importKinds),
  /** File name; its ending tells `.xlsx` from `.csv`. */
  name: text(120, 1),
  /** `check` changes nothing and tells what an import would do. Default: `import`. */
  mode: z.optional(z.enum(['check', 'import'])),
  /** With challenges: what to do with one that says nearly the same as another. Default: `report`. */
  onDuplicate: z.optional(z.enum(['report', 'skip'])),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/** One thing that is wrong, or may be, in one cell. */
export const ImportRemark = /*#__PURE__*/ z.object({
  sheet: z.string(),
  /** As Excel counts, from 1. */
  row: z.int(),
  /** Letter of the column; empty where it concerns the row. */
  column: z.string(),
  heading: z.string(),
  /** What stands there. */
  value: z.string(),
  /** What is wrong, and what to write instead. */
  message: z.string(),
});
export type ImportRemark = z.infer<typeof ImportRemark>;

/** A challenge that says nearly the same as another. */
export const ImportDuplicate = /*#__PURE__*/ z.object({
  row: z.int(),
  title: z.string(),
  /** Id of what stands already, or the row of the same file above it. */
  existing: z.string(),
  existingTitle: z.string(),
  /** Share of the wording that both have, 0 to 1. */
  similarity: z.number(),
  sharedTerms: z.array(z.string()),
  skipped: z.boolean(),
});
export type ImportDuplicate = z.infer<typeof ImportDuplicate>;

/** What came of a workbook. Good rows were taken; the others come back in `remarksFile`. */
export const ImportReport = /*#__PURE__*/ z.object({
  kind: z.enum(importKinds),
  mode: z.enum(['check', 'import']),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  errors: z.array(ImportRemark),
  warnings: z.array(ImportRemark),
  duplicates: z.array(ImportDuplicate),
  /** The rejected rows as a workbook with a column of remarks, base64; null where every row was taken. */
  remarksFile: z.nullable(z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })),
});
export type ImportReport = z.infer<typeof ImportReport>;
