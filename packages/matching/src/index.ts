export { FIELD_SYNONYMS } from './analysis/field-synonyms.js';
export type { SynonymGroup } from './analysis/synonyms.js';
export { type Assignment, type AssignOptions, assign } from './assign/assign.js';
export { type BuildOptions, buildIndex, type NodeWorker, type WebWorker } from './build/build-index.js';
export { findConflict } from './demand/conflicts.js';
export { type Exclusion, readExclusions, withoutExclusions } from './demand/exclusions.js';
export { IndexFileError, type IndexFileProblem } from './file/index-file.js';
export { highlightTerms } from './highlight.js';
export type { FieldOptions } from './index/bm25f.js';
export { type Duplicate, DuplicateFinder, type DuplicateOptions } from './match/duplicates.js';
export type { CodedFeature, Reason } from './match/features.js';
export {
  type Fit,
  type FitOptions,
  type FittedWeight,
  fitWeights,
  type Outcome,
  type OutcomeGrade,
  outcomeValues,
} from './match/fit-weights.js';
export { inferCodes } from './match/infer-codes.js';
export { describeFit, OutcomeFileError, parseOutcomes } from './match/outcome-file.js';
export { type OwnerHit, type OwnerOptions, rankOwners } from './match/people.js';
export { type Constraints, meetsConstraints, type Profile, type Range } from './match/profile.js';
export {
  type Embed,
  type Match,
  type MatchContribution,
  type MatchRequest,
  type Party,
  rankMatches,
} from './match/rank-matches.js';
export { describeReason, type NameOfCode, type ReasonLanguage } from './match/reasons.js';
export { type ScorePart, summarizeContributions } from './match/summarize.js';
export { DEFAULT_WEIGHTS, type MatchWeights } from './match/weights.js';
export {
  type MeetingRequest,
  type MeetingSchedule,
  type PlacedMeeting,
  scheduleMeetings,
} from './meetings/schedule.js';
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
