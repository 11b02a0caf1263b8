import { encodeFrequency, encodeLength } from './field-frequency.js';
import { GrowableUint32 } from './growable.js';
import { frequenciesIn, type Segment, termsOf } from './segment.js';
import type { DocumentBatch } from './segment-builder.js';

/** Collects documents term by term until they are sealed into a segment. */
export class BatchWriter {
  private readonly fieldCount: number;
  private readonly rows: number[] = [];
  private readonly lengths: number[] = [];
  private readonly starts: number[] = [0];
  private readonly terms = new GrowableUint32();
  private readonly frequencies = new GrowableUint32();
  private length = 0;

  constructor(fieldCount: number) {
    this.fieldCount = fieldCount;
  }

  /** Documents written so far. */
  get documents(): number {
    return this.rows.length;
  }

  /** Adds a document whose `terms` are ascending; `packed[i]` belongs to `terms[i]`. */
  write(row: number, lengthCodes: ArrayLike<number>, terms: ArrayLike<number>, packed: ArrayLike<number>): void {
    this.rows.push(row);
    for (let field = 0; field < this.fieldCount; field++) this.lengths.push(lengthCodes[field] as number);
    for (let i = 0; i < terms.length; i++) {
      this.terms.set(this.length, terms[i] as number);
      this.frequencies.set(this.length++, packed[i] as number);
    }
    this.starts.push(this.length);
  }

  take(): DocumentBatch {
    const frequencies = this.frequencies.values.subarray(0, this.length);
    return {
      rows: Uint32Array.from(this.rows),
      lengths: Uint8Array.from(this.lengths),
      terms: this.terms.values.slice(0, this.length),
      frequencies: this.fieldCount <= 4 ? Uint16Array.from(frequencies) : frequencies.slice(),
      starts: Uint32Array.from(this.starts),
    };
  }
}

/** Counts the terms of one document, field by field. One instance serves all documents of an index. */
export class DocumentCounter {
  private readonly fieldCount: number;
  /** Occurrences in the current field, by term. */
  private readonly counts = new GrowableUint32();
  /** Packed frequencies over the finished fields, by term. */
  private readonly packed = new GrowableUint32();
  private touched = new GrowableUint32();
  private touchedCount = 0;
  private fieldTerms: number[] = [];

  constructor(fieldCount: number) {
    this.fieldCount = fieldCount;
  }

  count(term: number): void {
    const count = this.counts.get(term);
    if (count === 0) this.fieldTerms.push(term);
    this.counts.set(term, count + 1);
  }

  endField(field: number): void {
    for (const term of this.fieldTerms) {
      const before = this.packed.get(term);
      if (before === 0) this.touched.set(this.touchedCount++, term);
      this.packed.set(term, (before | (encodeFrequency(this.counts.get(term)) << (4 * field))) >>> 0);
      this.counts.set(term, 0);
    }
    this.fieldTerms = [];
  }

  /** Terms (ascending) and packed frequencies of the document; leaves the counter empty for the next one. */
  endDocument(): { terms: Uint32Array; packed: Uint32Array } {
    const terms = this.touched.values.slice(0, this.touchedCount).sort();
    const packed = new Uint32Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      packed[i] = this.packed.get(terms[i] as number);
      this.packed.set(terms[i] as number, 0);
    }
    this.touchedCount = 0;
    return { terms, packed };
  }

  encodeLengths(lengths: readonly number[]): Uint8Array {
    return Uint8Array.from({ length: this.fieldCount }, (_, field) => encodeLength(lengths[field] ?? 0));
  }
}

/** The live documents of several segments as one batch: merging is sealing them anew. */
export function collectLive(segments: readonly Segment[], fieldCount: number): DocumentBatch {
  const writer = new BatchWriter(fieldCount);
  for (const segment of segments) {
    for (let document = 0; document < segment.rows.length; document++) {
      if (segment.deleted[document]) continue;
      const terms = termsOf(segment, document);
      const packed = terms.map((term) => frequenciesIn(segment, term, document));
      const lengths = segment.lengths.subarray(document * fieldCount, (document + 1) * fieldCount);
      writer.write(segment.rows[document] as number, lengths, terms, packed);
    }
  }
  return writer.take();
}
