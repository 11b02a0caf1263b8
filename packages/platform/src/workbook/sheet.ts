import type { RawCell } from './read-cell.js';

/** A sheet as read, whatever the file's format was: the first row holds the headings. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** The file is neither a workbook nor text in a known encoding. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}
