import { FieldModel, type FieldOptions } from './bm25f.js';
import { BatchWriter } from './document-batch.js';
import { decodeLength } from './field-frequency.js';
import { GrowableUint32 } from './growable.js';
import { MAX_SEGMENT_DOCUMENTS, type Segment } from './segment.js';
import { type DocumentBatch, sealSegment } from './segment-builder.js';
import { mergeSegments } from './segment-merger.js';

/** Documents gathered before they are sealed, when nobody searches in between. */
const BATCH_DOCUMENTS = 8192;

/** Segments of about one size that are merged into one. */
const MERGE_FACTOR = 8;

/** A segment with more removed documents than this share is rewritten without them. */
const TOLERATED_DELETIONS = 0.3;

/** Where a row's document is. */
export interface Location {
  segment: Segment;
  document: number;
}

/**
 * The segments of one index and the statistics over their live documents. New documents gather in a batch that is
 * sealed when somebody searches; equal-sized segments are merged, so that there are only ever few of them.
 */
export class SegmentStore {
  private readonly fieldOptions: readonly FieldOptions[];
  private readonly counters = new GrowableUint32();
  /** Sum of field lengths and number of documents that have the field, over the live documents. */
  private readonly lengthSums: Float64Array;
  private readonly fieldDocuments: Float64Array;
  /** Segment and document number of each row. */
  private readonly homes: (Segment | undefined)[] = [];
  private readonly numbers = new GrowableUint32();
  private sealed: Segment[] = [];
  private batch: BatchWriter;
  private currentModel: FieldModel | undefined;

  constructor(fieldOptions: readonly FieldOptions[]) {
    this.fieldOptions = fieldOptions;
    this.lengthSums = new Float64Array(fieldOptions.length);
    this.fieldDocuments = new Float64Array(fieldOptions.length);
    this.batch = new BatchWriter(fieldOptions.length);
  }

  /** All segments, with every document that was added. */
  get segments(): readonly Segment[] {
    this.seal();
    return this.sealed;
  }

  /** The ranking formula for the present averages. */
  get model(): FieldModel {
    this.currentModel ??= new FieldModel(this.fieldOptions, this.averages());
    return this.currentModel;
  }

  add(row: number, lengthCodes: Uint8Array, terms: Uint32Array, packed: Uint32Array): void {
    this.batch.write(row, lengthCodes, terms, packed);
    this.countLengths(lengthCodes, 1);
    if (this.batch.documents >= BATCH_DOCUMENTS) this.seal();
  }

  /** A batch to fill and hand to `addBatch`, when documents come from a file. */
  createBatch(): BatchWriter {
    return new BatchWriter(this.fieldOptions.length);
  }

  /** Adds documents that are already analysed as a segment of their own. */
  addBatch(batch: DocumentBatch): void {
    const fieldCount = this.fieldOptions.length;
    for (let at = 0; at < batch.lengths.length; at += fieldCount) {
      this.countLengths(batch.lengths.subarray(at, at + fieldCount), 1);
    }
    if (batch.rows.length > 0) this.insert(sealSegment(batch, this.model, this.counters));
  }

  locate(row: number): Location | undefined {
    this.seal();
    const segment = this.homes[row];
    return segment && { segment, document: this.numbers.get(row) };
  }

  remove(row: number): void {
    const location = this.locate(row);
    if (!location) return;
    const { segment, document } = location;
    const fieldCount = this.fieldOptions.length;
    segment.deleted[document] = 1;
    segment.deletedCount++;
    this.homes[row] = undefined;
    this.countLengths(segment.lengths.subarray(document * fieldCount, (document + 1) * fieldCount), -1);
    if (segment.deletedCount > segment.rows.length * TOLERATED_DELETIONS) this.replace([segment]);
  }

  private countLengths(codes: Uint8Array, sign: 1 | -1): void {
    this.currentModel = undefined;
    for (let field = 0; field < codes.length; field++) {
      // Whole numbers add and subtract without rounding, so removals leave no trace in the averages.
      const length = Math.round(decodeLength(codes[field] as number));
      if (length === 0) continue;
      this.lengthSums[field] = (this.lengthSums[field] as number) + sign * length;
      this.fieldDocuments[field] = (this.fieldDocuments[field] as number) + sign;
    }
  }

  /** Average length of each field over the documents that have it. */
  private averages(): Float64Array {
    return this.lengthSums.map((sum, field) => sum / Math.max(1, this.fieldDocuments[field] as number));
  }

  private seal(): void {
    if (this.batch.documents === 0) return;
    const batch = this.batch.take();
    this.batch = new BatchWriter(this.fieldOptions.length);
    this.insert(sealSegment(batch, this.model, this.counters));
    this.mergeEqualSizes();
  }

  private insert(segment: Segment): void {
    this.sealed.push(segment);
    for (let document = 0; document < segment.rows.length; document++) {
      const row = segment.rows[document] as number;
      this.homes[row] = segment;
      this.numbers.set(row, document);
    }
  }

  private replace(segments: readonly Segment[]): void {
    this.sealed = this.sealed.filter((segment) => !segments.includes(segment));
    const merged = mergeSegments(segments, this.model, this.counters);
    if (merged) this.insert(merged);
  }

  private mergeEqualSizes(): void {
    for (let group = this.mergeable(); group; group = this.mergeable()) this.replace(group);
  }

  private mergeable(): Segment[] | undefined {
    const tiers = new Map<number, Segment[]>();
    for (const segment of this.sealed) {
      const tier = Math.floor(Math.log(segment.rows.length) / Math.log(MERGE_FACTOR));
      const group = [...(tiers.get(tier) ?? []), segment];
      tiers.set(tier, group);
      const live = group.reduce((sum, { rows, deletedCount }) => sum + rows.length - deletedCount, 0);
      if (group.length === MERGE_FACTOR && live <= MAX_SEGMENT_DOCUMENTS) return group;
    }
    return undefined;
  }
}
