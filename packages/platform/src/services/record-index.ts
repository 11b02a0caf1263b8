import { gunzipSync, gzipSync } from 'node:zlib';
import {
  createIndex,
  type FieldOptions,
  type Indicator,
  loadIndex,
  type Party,
  type SearchIndex,
  type SimilarHit,
} from '@qxwq/matching';
import type { RecordedEvent } from '../storage/repositories/outbox-repository.js';

/** A search that finds more than this counts as capped. */
export const SEARCH_CAP = 10_000;
const BATCH = 500;

/** What matching needs to know of a record, besides its words in the index. */
export interface IndexedParty extends Party {
  readonly text: string;
  readonly title: string;
  readonly kind: string;
  readonly organisationId: string;
  readonly updatedAt: string;
  /** Deadline of a challenge that takes bids, in milliseconds. */
  readonly openUntil?: number;
  /** Coded indicators of a challenge. */
  readonly indicators?: readonly Indicator[];
}

export interface IndexedRecord {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly party: IndexedParty;
}

/** Where the records of one index come from. The database stays the truth. */
export interface RecordSource {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldOptions>>;
  batchAfter(id: string, limit: number): Promise<IndexedRecord[]>;
  /** Those among these that are public. */
  find(ids: readonly string[]): Promise<IndexedRecord[]>;
  state(): Promise<{ readonly count: number; readonly latest: Date | null }>;
  /** Records that events have touched. */
  changed(events: readonly RecordedEvent[]): Promise<string[]>;
}

/** Full-text index of one kind of record with what matching needs, in memory. */
export class RecordIndex {
  private words: SearchIndex<Record<string, string>>;
  private parties = new Map<string, IndexedParty>();
  /** Changes since it was saved or loaded. */
  changes = 0;
  /** Another number after every change. */
  generation = 0;

  constructor(readonly source: RecordSource) {
    this.words = createIndex({ fields: source.fields });
  }

  get size(): number {
    return this.words.size;
  }

  get name(): string {
    return this.source.name;
  }

  /** For `rankMatches`. */
  get index(): SearchIndex<never> {
    return this.words as unknown as SearchIndex<never>;
  }

  readonly party = (id: string): IndexedParty | undefined => this.parties.get(id);

  /** Reads all public records anew. */
  async rebuild(): Promise<void> {
    const words = createIndex<Record<string, string>>({ fields: this.source.fields });
    const parties = new Map<string, IndexedParty>();
    for (let last = ''; ; ) {
      const records = await this.source.batchAfter(last, BATCH);
      for (const { id, fields, party } of records) {
        words.add(id, fields);
        parties.set(id, party);
      }
      if (records.length < BATCH) break;
      last = records.at(-1)!.id;
    }
    this.words = words;
    this.parties = parties;
    this.changes = parties.size;
    this.generation++;
  }

  /** Follows the outbox. */
  async follow(events: readonly RecordedEvent[]): Promise<void> {
    const ids = await this.source.changed(events);
    if (ids.length > 0) await this.refresh([...new Set(ids)]);
  }

  /** Brings records up to date; those that are no longer public leave. */
  async refresh(ids: readonly string[]): Promise<void> {
    const records = new Map((await this.source.find(ids)).map((record) => [record.id, record]));
    for (const id of ids) {
      const record = records.get(id);
      if (record) {
        this.words.add(id, record.fields);
        this.parties.set(id, record.party);
      } else {
        this.words.remove(id);
        this.parties.delete(id);
      }
    }
    this.changes += ids.length;
    this.generation++;
  }

  /** Ids that hold the words, best first. */
  find(query: string): { id: string; score: number }[] {
    return this.words.search(query, { limit: SEARCH_CAP + 1 });
  }

  search(query: string, limit: number, filter?: (id: string) => boolean): { id: string; score: number }[] {
    return this.words.search(query, filter ? { limit, filter } : { limit });
  }

  /** Words of a query that one record holds. */
  termsOf(query: string, id: string): string[] {
    return this.words.search(query, { limit: 1, filter: (other) => other === id })[0]?.terms ?? [];
  }

  similar(id: string, limit: number): SimilarHit[] {
    return this.words.similarTo(id, { limit });
  }

  /** Whether it holds what the database holds, as far as count and latest change tell. */
  async isComplete(): Promise<boolean> {
    const { count, latest } = await this.source.state();
    let last = '';
    for (const { updatedAt } of this.parties.values()) if (updatedAt > last) last = updatedAt;
    return count === this.parties.size && (latest?.toISOString() ?? '') === last;
  }

  save(): Uint8Array {
    const words = this.words.save();
    const parties = gzipSync(JSON.stringify([...this.parties]), { level: 1 });
    const length = new Uint8Array(new Uint32Array([words.length]).buffer);
    return Buffer.concat([length, words, parties]);
  }

  /** @throws where the bytes are not what `save` made. */
  load(content: Uint8Array): void {
    const length = new DataView(content.buffer, content.byteOffset).getUint32(0, true);
    this.words = loadIndex<Record<string, string>>(content.subarray(4, 4 + length), { fields: this.source.fields });
    const parties = gunzipSync(content.subarray(4 + length)).toString();
    this.parties = new Map(JSON.parse(parties, openEnds) as [string, IndexedParty][]);
    this.changes = 0;
    this.generation++;
  }
}

/** JSON knows no infinity and writes null: the open ends of what an indicator allows. */
function openEnds(key: string, value: unknown): unknown {
  if (value !== null) return value;
  return key === 'low' ? Number.NEGATIVE_INFINITY : key === 'high' ? Number.POSITIVE_INFINITY : value;
}
