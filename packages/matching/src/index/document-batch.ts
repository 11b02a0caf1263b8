import { encodeFrequency, encodeLength } from './field-frequency.js';
import { GrowableUint32 } from './growable.js';
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
  write(row: number, lengthCodes: Uint8Array, terms: Uint32Array, packed: Uint32Array): void {
    this.rows.push(row);
    this.lengths.push(...lengthCodes);
    this.terms.setAll(this.length, terms);
    this.frequencies.setAll(this.length, packed);
    this.length += terms.length;
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
