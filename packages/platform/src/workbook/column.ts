import type { CodeList, ListId, Locale } from '@qxwq/dictionaries';

/** Languages of headings and remarks. */
export type SheetLanguage = 'zh-CN' | 'en';
export const sheetLanguage = (locale: Locale | string): SheetLanguage => (locale === 'en' ? 'en' : 'zh-CN');

/** What may stand in a cell. */
export type CellKind =
  | 'text'
  /** Words with separators between them. */
  | 'words'
  | 'integer'
  /** An amount or a span, in 万元 unless cell or heading say 元. */
  | 'money'
  | 'number'
  | 'day'
  /** A day with or without a time of Beijing; without one its last minute. */
  | 'moment'
  | 'yes-no'
  | 'code'
  | 'codes';

export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly kind: CellKind;
  readonly zh: string;
  readonly en: string;
  /** Other names that lists in use give it. */
  readonly also?: readonly string[];
  readonly list?: CodeList<string, ListId>;
  /** What people write for a code that is not its label. */
  readonly means?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  /** Most characters. */
  readonly max?: number;
  readonly least?: number;
  readonly most?: number;
  /** As it may be filled in; codes by their Chinese label. */
  readonly example: string;
}

export const headingOf = (column: Column, language: SheetLanguage): string =>
  language === 'en' ? column.en : column.zh;

/** A span of money in 万元. */
export interface Money {
  readonly minWan: number;
  readonly maxWan: number;
}

/** What was read from a cell; null where it is empty. */
export type CellContent = string | number | boolean | string[] | Money | null;
