import type { Dictionary } from '../index/dictionary.js';
import type { DocumentTable } from '../index/document-table.js';
import { frequenciesOf, type Segment, termsOf } from '../index/segment.js';
import type { DocumentBatch } from '../index/segment-builder.js';
import type { SegmentStore } from '../index/segment-store.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { crc32 } from './crc32.js';

/** Why a file cannot be loaded. In each case the index can be built again from the documents. */
export type IndexFileProblem =
  /** The bytes are something else. */
  | 'not-an-index'
  /** Written by another version of this package. */
  | 'other-version'
  /** Cut off or changed since it was saved. */
  | 'damaged'
  /** It has other fields than the program expects. */
  | 'other-fields';

export class IndexFileError extends Error {
  readonly code: IndexFileProblem;

  constructor(code: IndexFileProblem, message: string) {
    super(message);
    this.name = 'IndexFileError';
    this.code = code;
  }
}

/** The parts of an index that are saved. */
export interface IndexParts {
  readonly fieldNames: readonly string[];
  readonly dictionary: Dictionary;
  readonly documents: DocumentTable;
  readonly store: SegmentStore;
  /** Removes a document that the file replaces. */
  readonly forget: (id: string) => void;
}

const MAGIC = 'qxwq-index\n';

/** Rises with every change of the format or of the analysis, since old terms would no longer meet new queries. */
const VERSION = 3;

const HEADER_LENGTH = MAGIC.length + 1 + 4;

/**
 * An index as bytes: magic, version, CRC-32 of the rest, then fields, terms and documents. Each document is its list
 * of terms, coded as differences, with the frequencies; the inverted file follows from these lists, so it is not
 * stored, which makes the file less than half as large as the index in memory.
 */
export function writeIndexFile(parts: IndexParts): Uint8Array<ArrayBuffer> {
  const body = new ByteWriter();
  body.number(parts.fieldNames.length);
  for (const name of parts.fieldNames) body.text(name);
  const numbers = writeTerms(parts.dictionary, body);
  const segments = parts.store.segments;
  body.number(segments.length);
  for (const segment of segments) writeSegment(segment, numbers, parts.documents, body);
  const content = body.finish();
  const file = new Uint8Array(HEADER_LENGTH + content.length);
  file.set(new TextEncoder().encode(MAGIC));
  file[MAGIC.length] = VERSION;
  new DataView(file.buffer).setUint32(MAGIC.length + 1, crc32(content));
  file.set(content, HEADER_LENGTH);
  return file;
}

/** Adds the documents of a file to parts with the same fields. */
export function readIndexFile(file: Uint8Array, parts: IndexParts): void {
  const body = openBody(file);
  const fieldNames = Array.from({ length: body.number() }, () => body.text());
  if (fieldNames.join('\n') !== parts.fieldNames.join('\n')) {
    throw new IndexFileError('other-fields', `The index has the fields ${fieldNames}, not ${parts.fieldNames}.`);
  }
  const numbers = readTerms(body, parts.dictionary);
  const segments = body.number();
  for (let i = 0; i < segments; i++) {
    const batch = readSegment(body, numbers, parts);
    parts.dictionary.statistics.count(batch.terms, batch.frequencies, 1);
    parts.store.addBatch(batch);
  }
}

function openBody(file: Uint8Array): ByteReader {
  const magic = new TextDecoder().decode(file.subarray(0, MAGIC.length));
  if (magic !== MAGIC || file.length < HEADER_LENGTH) {
    throw new IndexFileError('not-an-index', 'These bytes are not a saved index.');
  }
  if (file[MAGIC.length] !== VERSION) {
    throw new IndexFileError('other-version', `The index was saved as version ${file[MAGIC.length]}, not ${VERSION}.`);
  }
  const checksum = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length + 1);
  const content = file.subarray(HEADER_LENGTH);
  if (crc32(content) !== checksum)
    throw new IndexFileError('damaged', 'The index file is damaged: its checksum differs.');
  return new ByteReader(content);
}

/** Writes the terms that some document holds; returns their new numbers, by the old ones. */
function writeTerms(dictionary: Dictionary, body: ByteWriter): Uint32Array {
  const numbers = new Uint32Array(dictionary.size);
  let count = 0;
  for (let term = 0; term < dictionary.size; term++) {
    if (dictionary.statistics.documentFrequency.get(term) > 0) numbers[term] = count++;
  }
  body.number(count);
  for (let term = 0; term < dictionary.size; term++) {
    if (dictionary.statistics.documentFrequency.get(term) === 0) continue;
    body.number(dictionary.isBigram(term) ? 1 : 0);
    body.text(dictionary.text(term));
  }
  return numbers;
}

/** Returns the number that each of the file's terms has in the dictionary. */
function readTerms(body: ByteReader, dictionary: Dictionary): Uint32Array {
  const count = body.number();
  const numbers = new Uint32Array(count);
  for (let term = 0; term < count; term++) {
    const isBigram = body.number() === 1;
    const text = body.text();
    numbers[term] = isBigram ? dictionary.addBigram(text.charCodeAt(0), text.charCodeAt(1)) : dictionary.addWord(text);
  }
  return numbers;
}

function writeSegment(segment: Segment, numbers: Uint32Array, documents: DocumentTable, body: ByteWriter): void {
  const fieldCount = segment.lengths.length / segment.rows.length;
  body.number(segment.rows.length - segment.deletedCount);
  const frequencies = frequenciesOf(segment);
  for (let document = 0; document < segment.rows.length; document++) {
    const terms = termsOf(segment, document);
    if (!segment.deleted[document]) {
      body.text(documents.idOf(segment.rows[document] as number));
      body.raw(segment.lengths.subarray(document * fieldCount, (document + 1) * fieldCount));
      body.number(terms.length);
      let previous = 0;
      terms.forEach((term, i) => {
        const number = numbers[term] as number;
        body.number(number - previous);
        body.number(frequencies.values[(frequencies.starts[document] as number) + i] as number);
        previous = number;
      });
    }
  }
}

function readSegment(body: ByteReader, numbers: Uint32Array, parts: IndexParts): DocumentBatch {
  const { fieldNames, documents, store, forget } = parts;
  const count = body.number();
  const writer = store.createBatch();
  for (let i = 0; i < count; i++) {
    const id = body.text();
    forget(id);
    const row = documents.add(id);
    const lengths = body.raw(fieldNames.length);
    const terms = new Uint32Array(body.number());
    const packed = new Uint32Array(terms.length);
    let term = 0;
    for (let t = 0; t < terms.length; t++) {
      term += body.number();
      terms[t] = numbers[term] as number;
      packed[t] = body.number();
    }
    writer.write(row, lengths, ...inOrder(terms, packed));
  }
  return writer.take();
}

/** Terms and their frequencies in ascending order: a dictionary with other terms numbers those of the file otherwise. */
function inOrder(terms: Uint32Array, packed: Uint32Array): [Uint32Array, Uint32Array] {
  if (terms.every((term, i) => i === 0 || (terms[i - 1] as number) < term)) return [terms, packed];
  const order = Uint32Array.from(terms, (_, i) => i).sort((a, b) => (terms[a] as number) - (terms[b] as number));
  return [order.map((i) => terms[i] as number), order.map((i) => packed[i] as number)];
}
