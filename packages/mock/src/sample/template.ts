import type { CooperationMode, disciplines, IndustryCode } from '@qxwq/dictionaries';

/**
 * Values for the placeholders of a template; the values of one row belong together (a part with its wall, its beat).
 * A row may have a `maker` of its own.
 */
export type Values = Readonly<Record<string, string | number>>;

/** Which sentences of `conditions.ts` suit a problem: of a production site, of open land and works, of an office. */
export type Setting = 'plant' | 'field' | 'service';

/**
 * One kind of problem that enterprises of an industry have, written once and told for several parts, materials or
 * sites. `{name}` in a text stands for a value of the row in `cases`, or of `vary`.
 */
export interface Template {
  /** Division (大类) of GB/T 4754-2017. */
  readonly industry: IndustryCode;
  /**
   * What an enterprise must make to have the problem, in a word of its description; `焦炭/炼油` takes either. Without it
   * every enterprise of the industry will do.
   */
  readonly maker?: string;
  /** First level of GB/T 13745. */
  readonly disciplines: readonly (typeof disciplines.codes)[number][];
  readonly keywords: readonly string[];
  /** Ways to name it; each with each row of `cases` gives a title of its own. */
  readonly titles: readonly string[];
  readonly cases: readonly Values[];
  /** Values that vary freely, one drawn for each challenge. */
  readonly vary?: Readonly<Record<string, readonly (string | number)[]>>;
  /** What happens today and what it costs (主要问题). */
  readonly problem: string;
  /** Where the difficulty lies (技术关键). */
  readonly key: string;
  /** What must be reached (预期目标). */
  readonly goal: string;
  /**
   * Indicators, one a line: `name | requirement | how it is accepted`. A requirement is `≤ 0.3 mm`, `≥ 98 %`, `= 4 种`,
   * `2.1–2.8 mm`, or words.
   */
  readonly indicators: readonly string[];
  readonly trl: readonly [from: number, to: number];
  /** Span from which the sum is drawn, in 万元. */
  readonly budget: readonly [low: number, high: number];
  /** Span of the duration, in months. */
  readonly months: readonly [low: number, high: number];
  readonly modes: readonly CooperationMode[];
  /** What a bidder must bring for this very problem (揭榜方要求). */
  readonly team: string;
  readonly setting: Setting;
}
