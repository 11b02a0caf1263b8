import type { Log } from '../log.js';
import { sha256 } from '../rules/digest.js';
import { isBefore, type OutboxPosition, type RecordedEvent } from '../storage/repositories/outbox-repository.js';
import type { Store } from '../storage/store.js';
import { version } from '../version.js';
import { RecordIndex } from './record-index.js';
import { challengeSource, supplySource } from './record-sources.js';

/** An index that is smaller is built sooner than read. */
const SMALLEST_SNAPSHOT = 200;

/** The index of every board, each kept up to date from the outbox and started from a snapshot. */
export class Indexes {
  readonly challenges: RecordIndex;
  readonly achievements: RecordIndex;
  readonly people: RecordIndex;

  constructor(
    private readonly store: Store,
    private readonly log: Log,
  ) {
    this.challenges = new RecordIndex(challengeSource(store.read));
    this.achievements = new RecordIndex(supplySource(store.read, 'achievements'));
    this.people = new RecordIndex(supplySource(store.read, 'people'));
  }

  private get all(): readonly RecordIndex[] {
    return [this.challenges, this.achievements, this.people];
  }

  async follow(events: readonly RecordedEvent[]): Promise<void> {
    for (const index of this.all) await index.follow(events);
  }

  /**
   * Loads what was saved and builds the rest. Returns the place in the outbox from which to follow: what is told again
   * changes nothing.
   */
  async open(): Promise<OutboxPosition> {
    let from = await this.store.read.outbox.end();
    for (const index of this.all) {
      const position = await this.restore(index, from);
      if (!position) await index.rebuild();
      else if (isBefore(position, from)) from = position;
    }
    return from;
  }

  /** Builds anew what a snapshot and the outbox together did not bring up to date. */
  async verify(): Promise<void> {
    for (const index of this.all) {
      if (await index.isComplete()) continue;
      this.log.write('warn', 'index_stale', { index: index.name });
      await index.rebuild();
    }
  }

  /** Keeps the indexes that changed for the next start. */
  async save(position: OutboxPosition): Promise<void> {
    for (const index of this.all) {
      if (index.changes === 0 || index.size < SMALLEST_SNAPSHOT) continue;
      const content = index.save();
      await this.store.read.snapshots.save(index.name, { content, checksum: sha256(content), version, position });
      index.changes = 0;
    }
  }

  private async restore(index: RecordIndex, end: OutboxPosition): Promise<OutboxPosition | undefined> {
    try {
      const snapshot = await this.store.read.snapshots.find(index.name);
      if (!snapshot) return undefined;
      if (snapshot.version !== version) throw new Error(`saved by version ${snapshot.version}`);
      if (sha256(snapshot.content) !== snapshot.checksum) throw new Error('the checksum differs');
      // A database that was restored from a backup may have gone back behind the snapshot.
      if (isBefore(end, snapshot.position)) throw new Error('it is newer than the database');
      index.load(snapshot.content);
      return snapshot.position;
    } catch (error) {
      this.log.failure('index_snapshot_unusable', error, { index: index.name });
      return undefined;
    }
  }
}
