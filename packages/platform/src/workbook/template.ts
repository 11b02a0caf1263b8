import type { ImportKind } from '@qxwq/contract';
import { labelIn, labelsOf } from '@qxwq/dictionaries';
import { type Column, headingOf, type SheetLanguage } from './column.js';
import { columnsOf } from './columns.js';
import { headingWithMark } from './headings.js';
import { sheetTexts } from './texts.js';
import { writeXlsx } from './xlsx.js';

/** Lists that are longer are named by their standard. */
const SPELLED_OUT = 12;

/** The workbook to fill in: an empty table with headings, and a sheet that explains every column. */
export function makeTemplate(kind: ImportKind, language: SheetLanguage): Promise<Uint8Array<ArrayBuffer>> {
  const columns: readonly Column[] = columnsOf[kind];
  const say = sheetTexts[language];
  return writeXlsx([
    {
      name: say.kinds[kind],
      headings: columns.map((column) => headingWithMark(column, language)),
      rows: [],
      widths: columns.map(({ kind: cell, max = 0 }) => (cell === 'text' && max > 400 ? 40 : 18)),
    },
    {
      name: say.instructions,
      headings: say.guideHeadings,
      rows: [
        ...columns.map((column) => [
          headingOf(column, language),
          column.required ? say.mustFill : say.mayFill,
          contentOf(column, language),
          column.example,
        ]),
        ['', '', '', ''],
        ...say.guide.map((line) => [line, '', '', '']),
      ],
      widths: [28, 10, 60, 40],
    },
  ]);
}

function contentOf({ list, kind, max, least, most }: Column, language: SheetLanguage): string {
  const say = sheetTexts[language];
  if (list) {
    const labels = labelsOf(list, language);
    const some = list.codes.slice(0, SPELLED_OUT).map((code) => `${labelIn(labels, code)}（${code}）`);
    return some.join('、') + (list.codes.length > SPELLED_OUT ? ` … ${list.standard}-${list.edition}` : '');
  }
  if (kind === 'yes-no') return `${say.yes}、${say.no}`;
  if (least !== undefined && most !== undefined) return `${least}–${most}`;
  return max === undefined ? '' : `≤ ${max}`;
}
