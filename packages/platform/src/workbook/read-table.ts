import { type Sheet, UnreadableFileError } from './sheet.js';
import { readXlsx } from './xlsx.js';

/**
 * The sheets of a workbook (xlsx) or of a text with separated values (csv) in UTF-8 or GB18030, as Excel in China
 * writes it.
 * @throws UnreadableFileError
 */
export async function readTable(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return readXlsx(bytes);
  // The old xls format begins with this; read as text it would be nonsense.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnreadableFileError('xls');
  return [{ name: name.replace(/\.[^.]*$/, ''), rows: parseCsv(decode(bytes)) }];
}

function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      // Not in this encoding.
    }
  }
  throw new UnreadableFileError('encoding');
}

/** RFC 4180, with commas or tabs between values. */
export function parseCsv(text: string): string[][] {
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let quoted = false;
  const endRow = () => {
    row.push(value);
    rows.push(row);
    row = [];
    value = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') value += text[at++];
      else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === separator) {
      row.push(value);
      value = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') value += sign;
  }
  if (value !== '' || row.length > 0) endRow();
  return rows;
}
