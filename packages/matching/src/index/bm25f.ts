import { decodeFrequency, decodeLength } from './field-frequency.js';
import type { Segment } from './segment.js';

/** How one field takes part in the ranking. */
export interface FieldOptions {
  /** How much an occurrence here counts against one in a field of weight 1. Default 1. */
  weight?: number;
  /** How strongly long texts are held back, 0 (not at all) to 1 (fully). Default 0.9. */
  lengthNormalization?: number;
}

/** Occurrences beyond the first few add little: half of the full weight is reached at this (weighted) frequency. */
export const SATURATION = 1.2;

/**
 * The ranking formula BM25F (Robertson, Zaragoza, Taylor 2004): frequencies are weighted by field and normalised by
 * the field's length, added up over the fields, and only then saturated, so that one word in title and body is not
 * counted as two findings.
 */
export class FieldModel {
  readonly fieldCount: number;
  /** `weight / length norm` by field and length code. */
  private readonly factors: Float64Array;
  /** With a single field all answers fit a table, by frequency and length code. */
  private readonly saturations: Float64Array;
  private readonly frequencyValues = Float64Array.from({ length: 16 }, (_, code) => decodeFrequency(code));
  private readonly weights: readonly number[];
  private readonly normalizations: readonly number[];
  /** Average length of each field, over the documents that have it. */
  readonly averages: Float64Array;

  constructor(fields: readonly FieldOptions[], averages: Float64Array) {
    this.fieldCount = fields.length;
    this.weights = fields.map((field) => field.weight ?? 1);
    this.normalizations = fields.map((field) => field.lengthNormalization ?? 0.9);
    this.factors = new Float64Array(fields.length * 256);
    this.averages = averages;
    for (let field = 0; field < fields.length; field++) {
      const average = averages[field] || 1;
      const b = this.normalizations[field] as number;
      for (let code = 0; code < 256; code++) {
        const norm = 1 - b + (b * decodeLength(code)) / average;
        this.factors[field * 256 + code] = (this.weights[field] as number) / Math.max(norm, 1e-9);
      }
    }
    this.saturations = new Float64Array(fields.length === 1 ? 16 * 256 : 0).map((_, at) =>
      saturate((this.frequencyValues[at >>> 8] as number) * (this.factors[at & 255] as number)),
    );
  }

  /** The share of a term's weight that a posting earns: `saturate(frequency(…))`. */
  saturated(packed: number, lengths: Uint8Array, document: number): number {
    if (this.fieldCount === 1) return this.saturations[(packed << 8) | (lengths[document] as number)] as number;
    return saturate(this.frequency(packed, lengths, document));
  }

  /** Weighted, length-normalised frequency of a posting over all its fields. */
  frequency(packed: number, lengths: Uint8Array, document: number): number {
    let sum = 0;
    let at = document * this.fieldCount;
    for (let field = 0, rest = packed; rest !== 0; field++, at++, rest >>>= 4) {
      const code = rest & 15;
      if (code !== 0) {
        sum +=
          (this.frequencyValues[code] as number) * (this.factors[(field << 8) | (lengths[at] as number)] as number);
      }
    }
    return sum;
  }

  /** The part of `frequency` that one field brings. */
  fieldFrequency(packed: number, lengths: Uint8Array, document: number, field: number): number {
    return this.frequency(packed & (15 << (4 * field)), lengths, document);
  }

  /**
   * By how much the bounds of a segment must be raised because averages have moved since it was sealed. Longer averages
   * make every text look shorter and its frequencies larger, at most in this proportion; saturation only lessens it.
   */
  boundGrowth(segment: Segment): number {
    let growth = 1;
    for (let field = 0; field < this.fieldCount; field++) {
      growth = Math.max(growth, (this.averages[field] || 1) / (segment.boundAverages[field] || 1));
    }
    return growth * (1 + SINGLE_PRECISION);
  }
}

/** Bounds are stored in single precision, which may round them down by this share. */
const SINGLE_PRECISION = 1e-6;

/** From a weighted frequency to the share of the term's weight that it earns. */
export function saturate(frequency: number): number {
  return frequency / (SATURATION + frequency);
}
