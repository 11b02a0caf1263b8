import { createIndex, type SearchIndex } from '@qxwq/matching';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Repositories } from '../storage/store.js';

/** A search that finds more than this counts as capped. */
export const SEARCH_CAP = 10_000;
const BATCH = 500;

interface Fields {
  title: string;
  keywords: string;
  summary: string;
  problem: string;
  organisation: string;
}

/** Weights: what somebody put into a title or named as a keyword tells more than a mention in the text. */
const newIndex = (): SearchIndex<Fields> =>
  createIndex<Fields>({
    fields: {
      title: { weight: 4 },
      keywords: { weight: 3 },
      summary: { weight: 2 },
      problem: { weight: 1 },
      organisation: { weight: 1, lengthNormalization: 0 },
    },
  });

/** Full-text index of the public challenges, in memory; the database stays the truth. */
export class ChallengeSearch {
  private index = newIndex();

  constructor(private readonly read: Repositories) {}

  /** Reads all public challenges anew. */
  async rebuild(): Promise<void> {
    const index = newIndex();
    for (let last = ''; ; ) {
      const rows = await this.read.challenges.batchAfter(last, BATCH);
      await this.addAll(index, rows);
      if (rows.length < BATCH) break;
      last = rows.at(-1)!.id;
    }
    this.index = index;
  }

  /** Follows the outbox. */
  async follow(events: readonly RecordedEvent[]): Promise<void> {
    const changed = events
      .filter(({ kind }) => kind.startsWith('challenge.'))
      .flatMap(({ challengeId }) => challengeId ?? []);
    if (changed.length > 0) await this.refresh([...new Set(changed)]);
  }

  /** Brings the index up to date for challenges that changed; those that are no longer public leave it. */
  private async refresh(ids: readonly string[]): Promise<void> {
    const rows = await this.read.challenges.findPublic(ids);
    for (const id of ids) this.index.remove(id);
    await this.addAll(this.index, rows);
  }

  /** Ids that hold the words, best first. */
  find(query: string): { id: string; score: number }[] {
    return this.index.search(query, { limit: SEARCH_CAP + 1 });
  }

  similar(id: string, limit: number): { id: string; shared: string[] }[] {
    return this.index.similarTo(id, { limit });
  }

  private async addAll(index: SearchIndex<Fields>, rows: readonly ShownChallenge[]): Promise<void> {
    if (rows.length === 0) return;
    const owners = await this.read.organisations.findMany(rows.map((row) => row.owner_id));
    const names = new Map(owners.map(({ id, name }) => [id, name]));
    for (const row of rows) {
      const { problem, technicalKey, goal } = row.detail;
      index.add(row.id, {
        title: row.title,
        keywords: row.keywords.join('\n'),
        summary: row.summary,
        problem: [problem, technicalKey, goal].join('\n'),
        // Found by its name, an anonymous challenge would not be anonymous.
        organisation: row.anonymous ? '' : (names.get(row.owner_id) ?? ''),
      });
    }
  }
}
