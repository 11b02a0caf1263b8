import { MAX_SEGMENT_DOCUMENTS } from '../index/segment.js';

/** One bit a document; all 0 between uses. */
const marks = new Uint32Array(MAX_SEGMENT_DOCUMENTS / 32);

/** Orders distinct documents of one segment by way of a mark for each, several times faster than a sort. */
export function ascending(documents: Uint16Array): Uint16Array {
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] as number;
    marks[document >>> 5] = (marks[document >>> 5] as number) | (1 << (document & 31));
  }
  const ordered = new Uint16Array(documents.length);
  for (let word = 0, count = 0; count < ordered.length; word++) {
    for (let rest = marks[word] as number; rest !== 0; rest &= rest - 1) {
      ordered[count++] = (word << 5) | (31 - Math.clz32(rest & -rest));
    }
    marks[word] = 0;
  }
  return ordered;
}
