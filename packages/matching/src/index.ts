export { FIELD_SYNONYMS } from './analysis/field-synonyms.js';
export type { SynonymGroup } from './analysis/synonyms.js';
export { type Exclusion, findConflict, readExclusions, withoutExclusions } from './demand/exclusions.js';
export { IndexFileError, type IndexFileProblem } from './file/index-file.js';
export { highlightTerms } from './highlight.js';
export type { FieldOptions } from './index/bm25f.js';
export {
  compareIndicators,
  type Indicator,
  type IndicatorFinding,
  type IndicatorInput,
  readIndicators,
  toIndicator,
  type Verdict,
} from './quantities/indicators.js';
export { type Quantity, readQuantities } from './quantities/quantities.js';
export {
  type Contribution,
  createIndex,
  type Explanation,
  type Hit,
  type IndexOptions,
  loadIndex,
  SearchIndex,
  type SearchOptions,
  type SimilarHit,
} from './search-index.js';
