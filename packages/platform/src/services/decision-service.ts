import type { MatchDecide, MatchDecision, MatchHistory, MatchOverride, MatchPlace } from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { Repositories, Store } from '../storage/store.js';
import type { MatchEventRow } from '../storage/supply-schema.js';
import type { ChallengeService } from './challenge-service.js';
import { actorOf, decisionOf, overrideOf } from './match-view.js';

type Event = Pick<MatchEventRow, 'topic' | 'action'> & Partial<Pick<MatchEventRow, 'reason' | 'note' | 'position'>>;

/** What people decide about matches. Nothing is ever overwritten. */
export class DecisionService {
  constructor(
    private readonly store: Store,
    private readonly challenges: ChallengeService,
  ) {}

  async decide(
    principal: Principal,
    challengeId: string,
    candidateId: string,
    body: MatchDecide,
  ): Promise<MatchDecision> {
    const { state, reason = null, note = '' } = body;
    if (state === 'dismissed' && reason === null) {
      throw new ProblemError('validation_failed', { faults: [{ pointer: '/reason', code: 'required' }] });
    }
    await this.requireDecider(principal, challengeId, candidateId);
    const row = await this.record(principal, challengeId, candidateId, {
      topic: 'decision',
      action: state,
      reason: state === 'dismissed' ? reason : null,
      note,
    });
    return decisionOf(row, await this.organisationsOf([row]));
  }

  async reopen(principal: Principal, challengeId: string, candidateId: string): Promise<void> {
    await this.requireDecider(principal, challengeId, candidateId);
    await this.record(principal, challengeId, candidateId, { topic: 'decision', action: 'reopened' });
  }

  async place(
    principal: Principal,
    challengeId: string,
    candidateId: string,
    body: MatchPlace,
  ): Promise<MatchOverride> {
    await this.challenges.findPublic(challengeId);
    const row = await this.record(principal, challengeId, candidateId, {
      topic: 'place',
      action: 'placed',
      position: body.position,
      note: body.reason,
    });
    return overrideOf(row, await this.organisationsOf([row]));
  }

  async unplace(principal: Principal, challengeId: string, candidateId: string): Promise<void> {
    await this.challenges.findPublic(challengeId);
    await this.record(principal, challengeId, candidateId, { topic: 'place', action: 'unplaced' });
  }

  async history(principal: Principal, challengeId: string, candidateId: string): Promise<MatchHistory> {
    if (!principal.scopes.includes('matches:broker')) await this.requireDecider(principal, challengeId, candidateId);
    const rows = await this.store.read.matches.history(challengeId, candidateId);
    const organisations = await this.organisationsOf(rows);
    return {
      items: rows.map((row) => ({
        action: row.action,
        reason: row.reason,
        note: row.note,
        position: row.position,
        at: row.at.toISOString(),
        by: actorOf(row, organisations),
      })),
    };
  }

  /** The enterprise decides about who could answer it; an organisation about challenges for itself. */
  private async requireDecider(principal: Principal, challengeId: string, candidateId: string): Promise<void> {
    const challenge = await this.challenges.findPublic(challengeId);
    const decider = candidateId.startsWith('org_') ? candidateId : challenge.owner_id;
    if (decider !== principal.organisationId) throw new ProblemError('not_found');
  }

  private record(principal: Principal, challengeId: string, candidateId: string, event: Event): Promise<MatchEventRow> {
    const { partnerId, subject, name, organisationId } = principal;
    return this.store.transaction(async (tx) => {
      if (!(await exists(tx, candidateId))) throw new ProblemError('not_found');
      const row = await tx.matches.record({
        challenge_id: challengeId,
        candidate_id: candidateId,
        reason: null,
        note: '',
        position: null,
        ...event,
        partner_id: partnerId,
        subject,
        name,
        organisation_id: organisationId,
      });
      await tx.outbox.record([
        {
          kind: `match.${event.action}`,
          challengeId,
          organisationId,
          actor: { partnerId, subject },
          facts: { candidateId },
        },
      ]);
      return row;
    });
  }

  private async organisationsOf(rows: readonly MatchEventRow[]) {
    const ids = rows.map((row) => row.organisation_id);
    const found = ids.length > 0 ? await this.store.read.organisations.findMany(ids) : [];
    return new Map(found.map((organisation) => [organisation.id, organisation]));
  }
}

const exists = async (tx: Repositories, id: string): Promise<boolean> =>
  (id.startsWith('org_') ? await tx.organisations.find(id) : await tx.supply.find(id)) !== undefined;
