import type { ImportReport } from '@qxwq/contract';
import type { SheetLanguage } from './column.js';
import type { Headings } from './headings.js';
import { cellText } from './read-cell.js';
import { placeOf, type ReadRow } from './read-rows.js';
import { sheetTexts } from './texts.js';
import { writeXlsx, XLSX } from './xlsx.js';

/** The rows that were not taken, as they came, with a column that says what to change. It can be imported as it is. */
export async function remarksFile(
  name: string,
  headings: Headings,
  rows: readonly ReadRow[],
  language: SheetLanguage,
): Promise<ImportReport['remarksFile']> {
  const say = sheetTexts[language];
  const width = Math.max(...rows.map(({ cells }) => cells.length), ...headings.places.map(({ at }) => at + 1));
  const titles = Array.from({ length: width }, (_, at) => {
    const place = headings.places.find((each) => each.at === at);
    return place?.heading ?? cellText(headings.sheet.rows[headings.row]?.[at] ?? null);
  });
  const content = await writeXlsx([
    {
      name: headings.sheet.name.slice(0, 31) || '1',
      headings: [say.remarks, ...titles],
      rows: rows.map(({ cells, faults }) => [
        faults
          .map(({ key, message }) => {
            const { heading } = placeOf(headings, cells, key);
            return heading === '' ? message : `${heading}：${message}`;
          })
          .join('\n'),
        ...Array.from({ length: width }, (_, at) => cells[at] ?? null),
      ]),
      widths: [60],
    },
  ]);
  return {
    name: `${name.replace(/\.[^.]*$/, '')}-${say.remarks}.xlsx`,
    mediaType: XLSX,
    base64: Buffer.from(content).toString('base64'),
  };
}
