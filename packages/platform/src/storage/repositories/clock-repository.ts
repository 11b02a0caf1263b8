import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** The database's clock: the one that all nodes share and that decides deadlines. */
export class ClockRepository {
  constructor(private readonly db: Kysely<Schema>) {}

  async now(): Promise<Date> {
    const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(
      this.db,
    );
    return rows[0]!.now;
  }
}
