import type { MatchActor, MatchDecision, MatchIndicator, MatchOverride, MatchReason } from '@qxwq/contract';
import { type IndicatorFinding, type MatchContribution, summarizeContributions } from '@qxwq/matching';
import type { OrganisationRow } from '../storage/schema.js';
import type { MatchEventRow } from '../storage/supply-schema.js';
import { organisationRef } from './challenge-view.js';

/** The parts of a score as people read them; of a document that counts in part, their share. */
export const reasonsOf = (contributions: readonly MatchContribution[], factor = 1): MatchReason[] =>
  summarizeContributions(contributions).map((part) => ({ ...part, score: part.score * factor }));

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
