import type { ChallengeSummary, Indicator, MatchIndicator, MatchReason } from '@qxwq/contract';

/** One side of a match: what both a challenge and an offer say. */
export interface Side {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly industries: readonly string[];
  readonly disciplines: readonly string[];
  readonly region: string;
  readonly modes: readonly string[];
  readonly text: string;
}

export interface RankedSide {
  readonly side: Side;
  readonly score: number;
  readonly reasons: MatchReason[];
  readonly terms: string[];
}

export const challengeSide = (challenge: ChallengeSummary): Side => ({
  id: challenge.id,
  title: challenge.title,
  keywords: challenge.keywords,
  industries: [challenge.industry],
  disciplines: challenge.disciplines,
  region: challenge.region,
  modes: challenge.cooperationModes,
  text: `${challenge.title}\n${challenge.summary}`,
});

/** Ranks by shared words and codes, as the platform does in kind though not in depth; the reasons add up. */
export function rankSides(subject: Side, candidates: readonly Side[]): RankedSide[] {
  return candidates
    .map((side) => compare(subject, side))
    .filter(({ terms, score }) => terms.length > 0 && score > 0)
    .sort((one, other) => other.score - one.score || (one.side.id < other.side.id ? -1 : 1));
}

function compare(subject: Side, side: Side): RankedSide {
  const all = [...new Set([...subject.keywords, ...side.keywords])];
  const terms = all.filter((word) => says(subject, word) && says(side, word));
  const inKeywords = terms.filter((word) => side.keywords.includes(word));
  const reasons: MatchReason[] = [];
  const share = 1 / Math.max(subject.keywords.length, 1);
  const text = (field: string, words: readonly string[], weight: number) => {
    if (words.length > 0)
      reasons.push({ kind: 'text', field, terms: [...words], score: words.length * share * weight });
  };
  text('keywords', inKeywords, 0.8);
  text(
    'summary',
    terms.filter((word) => !inKeywords.includes(word)),
    0.4,
  );
  const code = (
    kind: 'industry' | 'discipline' | 'mode',
    name: MatchReason['code'],
    value: string | undefined,
    score: number,
  ) => {
    if (value !== undefined) reasons.push({ kind, score, value, ...(name && { code: name }) });
  };
  const both = (one: readonly string[], other: readonly string[]) => one.find((value) => other.includes(value));
  code('industry', 'same-industry', both(subject.industries, side.industries), 0.1);
  code('discipline', 'same-discipline', both(subject.disciplines, side.disciplines), 0.1);
  code('mode', 'mode-fits', both(subject.modes, side.modes), 0.04);
  if (subject.region.slice(0, 2) === side.region.slice(0, 2)) {
    reasons.push({ kind: 'region', code: 'same-province', value: subject.region.slice(0, 2), score: 0.02 });
  }
  reasons.sort((one, other) => other.score - one.score);
  return { side, reasons, terms, score: reasons.reduce((sum, { score }) => sum + score, 0) };
}

const says = ({ keywords, text }: Side, word: string): boolean => keywords.includes(word) || text.includes(word);

/** Each indicator with the clause of the offer that names it. */
export function readIndicators(indicators: readonly Indicator[], offer: string): MatchIndicator[] {
  return indicators.map(({ name, comparison, value, unit, requirement }) => {
    const quote = offer.split(/[，。；\n]/).find((clause) => clause.includes(name)) ?? null;
    const sign = comparison === 'lte' ? '≤' : comparison === 'gte' ? '≥' : '';
    const stated = Number(/-?\d+(?:\.\d+)?/.exec(quote?.replace(name, '') ?? '')?.[0] ?? Number.NaN);
    const missed =
      value !== null && ((comparison === 'lte' && stated > value) || (comparison === 'gte' && stated < value));
    const verdict = quote === null || value === null || Number.isNaN(stated) ? 'not_stated' : missed ? 'missed' : 'met';
    return { name, requirement: value === null ? requirement : `${name}${sign}${value}${unit}`, verdict, quote };
  });
}
