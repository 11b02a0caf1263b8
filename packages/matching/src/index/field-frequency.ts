/**
 * Term frequencies of up to eight fields in one integer, four bits a field: a posting is then two numbers (document
 * and packed frequencies) instead of one list for each field. Frequencies up to 6 are exact; above that they are
 * rounded down to a step, where the ranking formula is nearly flat anyway.
 */
const STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 32, 48, 64, 128];

/** Most fields an index can have. */
export const MAX_FIELDS = 8;

const CODE_OF_COUNT = Uint8Array.from({ length: 129 }, (_, count) => STEPS.findLastIndex((step) => step <= count));

/** The four-bit code of a frequency. */
export function encodeFrequency(count: number): number {
  return CODE_OF_COUNT[Math.min(count, 128)] as number;
}

/** The frequency that a four-bit code stands for. */
export function decodeFrequency(code: number): number {
  return STEPS[code] as number;
}

/** The frequency of one field in packed frequencies. */
export function frequencyOf(packed: number, field: number): number {
  return decodeFrequency((packed >>> (4 * field)) & 15);
}

/** For each field the larger frequency of two postings of one document. */
export function maxFrequencies(a: number, b: number): number {
  let result = 0;
  for (let shift = 0; shift < 32; shift += 4) result |= Math.max((a >>> shift) & 15, (b >>> shift) & 15) << shift;
  return result >>> 0;
}

/** Lengths are kept in one byte, in steps of 2^(1/14), about 5 %. */
const STEPS_PER_OCTAVE = 14;

/** The one-byte code of a field's length in tokens. */
export function encodeLength(length: number): number {
  return Math.min(255, Math.round(Math.log2(length + 1) * STEPS_PER_OCTAVE));
}

/** The length in tokens that a one-byte code stands for. */
export function decodeLength(code: number): number {
  return 2 ** (code / STEPS_PER_OCTAVE) - 1;
}
