import type { MatchContribution } from './rank-matches.js';

/** A part of a score for people: the words of one field together, or one finding with its facts. */
export interface ScorePart {
  readonly kind: MatchContribution['feature'];
  readonly score: number;
  /** With `text`: the field that holds the words, and the words, the most telling first. */
  readonly field?: string;
  readonly terms?: string[];
  /** For every kind but `text` and `all-words`: what was found; see `Reason`. */
  readonly code?: string;
  readonly value?: string | number;
  readonly quote?: string;
  readonly inferred?: boolean;
}

/** The contributions of a match as people read them: words together by field, the largest part first. The sum stays. */
export function summarizeContributions(contributions: readonly MatchContribution[]): ScorePart[] {
  const byField = new Map<string, { score: number; terms: string[] }>();
  const others: ScorePart[] = [];
  for (const part of contributions) {
    if (part.feature === 'text') {
      const known = byField.get(part.field) ?? { score: 0, terms: [] };
      known.score += part.score;
      if (!known.terms.includes(part.term)) known.terms.push(part.term);
      byField.set(part.field, known);
    } else if (part.feature === 'all-words') {
      others.push({ kind: 'all-words', score: part.score });
    } else {
      others.push({ kind: part.feature, score: part.score, ...part.reason });
    }
  }
  const texts = Array.from(byField, ([field, words]): ScorePart => ({ kind: 'text', field, ...words }));
  return [...texts, ...others].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
}
