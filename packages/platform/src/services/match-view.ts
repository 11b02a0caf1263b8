import type { MatchActor, MatchDecision, MatchIndicator, MatchOverride, MatchReason } from '@qxwq/contract';
import type { IndicatorFinding, MatchContribution } from '@qxwq/matching';
import type { OrganisationRow } from '../storage/schema.js';
import type { MatchEventRow } from '../storage/supply-schema.js';
import { organisationRef } from './challenge-view.js';

/** The parts of a score as people read them: words together by field. They still add up to the score. */
export function reasonsOf(contributions: readonly MatchContribution[], factor = 1): MatchReason[] {
  const byField = new Map<string, { score: number; terms: string[] }>();
  const others: MatchReason[] = [];
  for (const part of contributions) {
    if (part.feature === 'text') {
      const known = byField.get(part.field) ?? { score: 0, terms: [] };
      known.score += part.score * factor;
      if (!known.terms.includes(part.term)) known.terms.push(part.term);
      byField.set(part.field, known);
    } else if (part.feature === 'all-words') {
      others.push({ kind: 'all-words', score: part.score * factor });
    } else {
      const { code, ...facts } = part.reason;
      others.push({ kind: part.feature, score: part.score * factor, code, ...facts });
    }
  }
  const texts = [...byField].map(([field, { score, terms }]): MatchReason => ({ kind: 'text', score, field, terms }));
  return bySize([...texts, ...others]);
}

/** Reasons of several documents as one list; what says the same is added up. */
export function mergeReasons(lists: readonly MatchReason[][]): MatchReason[] {
  const merged = new Map<string, MatchReason>();
  for (const reason of lists.flat()) {
    const name = [reason.kind, reason.code, reason.field, reason.value, reason.quote].join('\n');
    const known = merged.get(name);
    merged.set(name, known ? added(known, reason) : reason);
  }
  return bySize([...merged.values()]);
}

const added = (one: MatchReason, other: MatchReason): MatchReason => ({
  ...one,
  score: one.score + other.score,
  ...(one.terms && { terms: [...new Set([...one.terms, ...(other.terms ?? [])])] }),
});

const bySize = (reasons: MatchReason[]): MatchReason[] =>
  reasons.sort((one, other) => Math.abs(other.score) - Math.abs(one.score));

export const indicatorsOf = (findings: readonly IndicatorFinding[]): MatchIndicator[] =>
  findings.map(({ indicator, verdict, quote }) => ({
    name: indicator.name,
    requirement: indicator.quote,
    verdict: verdict === 'not-stated' ? 'not_stated' : verdict,
    quote: quote ?? null,
  }));

type Organisations = ReadonlyMap<string, OrganisationRow>;

export function actorOf(row: MatchEventRow, organisations: Organisations): MatchActor {
  return {
    subject: row.subject,
    name: row.name,
    organisation: organisationRef(organisations.get(row.organisation_id)!),
  };
}

export const decisionOf = (row: MatchEventRow, organisations: Organisations): MatchDecision => ({
  state: row.action,
  reason: row.reason,
  note: row.note,
  at: row.at.toISOString(),
  by: actorOf(row, organisations),
});

/** Everybody sees that a person placed it and why; who it was is for those who decide. */
export const overrideOf = (row: MatchEventRow, organisations: Organisations | null): MatchOverride => ({
  position: row.position ?? 1,
  reason: row.note,
  at: row.at.toISOString(),
  by: organisations && actorOf(row, organisations),
});
