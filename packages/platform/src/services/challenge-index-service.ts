import { type ChallengeIndex, challengeIndexLimit, challengeStatement } from '@qxwq/contract';
import { createIndex } from '@qxwq/matching';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { Repositories } from '../storage/store.js';
import type { ChallengeService } from './challenge-service.js';
import type { RecordIndex } from './record-index.js';
import { challengeWords, wordsOf } from './record-sources.js';

/** Challenges indexed between two breaths: other requests must not wait. */
const BATCH = 50;

/** What is asked for again: made from one state of the board, and true until the first of its deadlines. */
interface Edition {
  readonly generation: number;
  readonly until: number;
  readonly value: Promise<ChallengeIndex>;
}

/** The open challenges as an index that readers search on their own page. */
export class ChallengeIndexService {
  private edition: Edition | undefined;

  constructor(
    private readonly read: Repositories,
    private readonly index: RecordIndex,
    private readonly challenges: ChallengeService,
  ) {}

  /** Made once for all who ask until a challenge changes or closes. */
  async get(): Promise<ChallengeIndex> {
    const { generation } = this.index;
    const now = await this.read.clock.now();
    if (this.edition?.generation === generation && now.getTime() < this.edition.until) return this.edition.value;
    const page = await this.read.challenges.page({ state: ['published'] }, 'newest', challengeIndexLimit);
    const rows = page.map(({ row }) => row);
    const until = Math.min(...rows.map(({ deadline }) => deadline.getTime()));
    const edition: Edition = { generation, until, value: this.make(rows) };
    this.edition = edition;
    // One that could not be made must not be handed to the next who asks.
    edition.value.catch(() => {
      if (this.edition === edition) this.edition = undefined;
    });
    return edition.value;
  }

  private async make(rows: readonly ShownChallenge[]): Promise<ChallengeIndex> {
    const challenges = await this.challenges.summaries(rows);
    const words = createIndex<Record<string, string>>({ fields: challengeWords });
    for (const [at, row] of rows.entries()) {
      words.add(row.id, wordsOf(row));
      if (at % BATCH === BATCH - 1) await breath();
    }
    return {
      items: challenges.map((challenge, at) => {
        const { title, detail } = rows[at] as ShownChallenge;
        return { challenge, statement: challengeStatement({ title, ...detail }) };
      }),
      fields: Object.entries(challengeWords).map(([name, { weight }]) => ({ name, weight })),
      words: Buffer.from(words.save()).toString('base64'),
    };
  }
}

const breath = (): Promise<void> => new Promise((done) => setImmediate(done));
