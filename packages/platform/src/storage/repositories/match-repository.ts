import type { Insertable, Kysely } from 'kysely';
import type { Schema } from '../schema.js';
import type { MatchEventRow, MatchEventTable } from '../supply-schema.js';

/** What was decided about pairs of challenge and candidate. Only added to. */
export class MatchRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async record(event: Insertable<MatchEventTable>): Promise<MatchEventRow> {
    return this.db.insertInto('match_events').values(event).returningAll().executeTakeFirstOrThrow();
  }

  /** What stands today about every candidate of a challenge. */
  standing(challengeId: string): Promise<MatchEventRow[]> {
    return this.db
      .selectFrom('match_events')
      .distinctOn(['candidate_id', 'topic'])
      .selectAll()
      .where('challenge_id', '=', challengeId)
      .orderBy('candidate_id')
      .orderBy('topic')
      .orderBy('id', 'desc')
      .execute();
  }

  /** What stands today about one candidate, for every challenge. */
  standingOf(candidateId: string): Promise<MatchEventRow[]> {
    return this.db
      .selectFrom('match_events')
      .distinctOn(['challenge_id', 'topic'])
      .selectAll()
      .where('candidate_id', '=', candidateId)
      .orderBy('challenge_id')
      .orderBy('topic')
      .orderBy('id', 'desc')
      .execute();
  }

  /** Everything, latest first. */
  history(challengeId: string, candidateId: string): Promise<MatchEventRow[]> {
    return this.db
      .selectFrom('match_events')
      .selectAll()
      .where('challenge_id', '=', challengeId)
      .where('candidate_id', '=', candidateId)
      .orderBy('id', 'desc')
      .execute();
  }
}
