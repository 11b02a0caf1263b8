/**
 * Turns a WOFF 1.0 font (W3C Recommendation, 2012) into the plain sfnt (TrueType or OpenType) that it wraps.
 *
 * Why: npm has Chinese fonts as web fonts only, and fontconfig, which a browser on Linux asks for its system fonts,
 * reads no WOFF. A WOFF 1.0 file is the same tables, each deflated on its own, behind another directory.
 */
import { inflateSync } from 'node:zlib';

const WOFF_SIGNATURE = 0x774f4646;
const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/**
 * @param {Uint8Array} woff the whole file
 * @returns {Buffer} the sfnt file
 * @throws {Error} when the bytes are no WOFF 1.0 font or a table does not have the length it claims
 */
export function woffToSfnt(woff) {
  const source = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  const { flavor, tables } = readWoff(source);

  const directoryBytes = SFNT_HEADER_BYTES + tables.length * SFNT_ENTRY_BYTES;
  const directory = Buffer.alloc(directoryBytes);
  writeSfntHeader(directory, flavor, tables.length);

  const parts = [directory];
  let offset = directoryBytes;
  tables.forEach((table, index) => {
    const entry = SFNT_HEADER_BYTES + index * SFNT_ENTRY_BYTES;
    directory.writeUInt32BE(table.tag, entry);
    directory.writeUInt32BE(table.checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.data.length, entry + 12);
    const padding = Buffer.alloc(padded(table.data.length) - table.data.length);
    parts.push(table.data, padding);
    offset += padded(table.data.length);
  });
  return Buffer.concat(parts);
}

function readWoff(source) {
  if (source.length < WOFF_HEADER_BYTES || source.readUInt32BE(0) !== WOFF_SIGNATURE) {
    throw new Error('not a WOFF 1.0 font: the file does not begin with "wOFF"');
  }
  const tableCount = source.readUInt16BE(12);
  if (source.length < WOFF_HEADER_BYTES + tableCount * WOFF_ENTRY_BYTES) {
    throw new Error(`broken WOFF font: the file ends inside its directory of ${tableCount} tables`);
  }
  const tables = Array.from({ length: tableCount }, (_, index) =>
    readTable(source, WOFF_HEADER_BYTES + index * WOFF_ENTRY_BYTES),
  );
  return { flavor: source.readUInt32BE(4), tables };
}

function readTable(source, entry) {
  const offset = source.readUInt32BE(entry + 4);
  const storedLength = source.readUInt32BE(entry + 8);
  const length = source.readUInt32BE(entry + 12);
  const stored = source.subarray(offset, offset + storedLength);
  // A table that deflate would not shrink is stored as it is; equal lengths are the format's sign for that.
  const data = storedLength === length ? stored : inflateSync(stored);
  if (data.length !== length) {
    const tag = source.toString('latin1', entry, entry + 4);
    throw new Error(`broken WOFF font: table "${tag}" has ${data.length} bytes instead of ${length}`);
  }
  return { tag: source.readUInt32BE(entry), checksum: source.readUInt32BE(entry + 16), data };
}

/** The three search fields are what a binary search over the directory needs; some readers check them. */
function writeSfntHeader(target, flavor, tableCount) {
  const entrySelector = Math.floor(Math.log2(Math.max(tableCount, 1)));
  const searchRange = 2 ** entrySelector * SFNT_ENTRY_BYTES;
  target.writeUInt32BE(flavor, 0);
  target.writeUInt16BE(tableCount, 4);
  target.writeUInt16BE(searchRange, 6);
  target.writeUInt16BE(entrySelector, 8);
  target.writeUInt16BE(Math.max(tableCount * SFNT_ENTRY_BYTES - searchRange, 0), 10);
}

/** sfnt tables begin at multiples of four bytes. */
function padded(length) {
  return Math.ceil(length / 4) * 4;
}
