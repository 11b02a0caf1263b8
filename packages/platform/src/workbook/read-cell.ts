import { textLength } from '@qxwq/contract';
import { codesOf, labelIn, labelsOf, search } from '@qxwq/dictionaries';
import type { CellContent, Column, Money, SheetLanguage } from './column.js';
import { sheetTexts } from './texts.js';

/** A cell as a workbook has it. */
export type RawCell = string | number | boolean | Date | null;

export type CellRead = { readonly value: CellContent } | { readonly fault: string };

const SEPARATORS = /[、，,;；/\n|]+/;
/** How many options a remark names. */
const NAMED_OPTIONS = 10;

/** The text of a cell as people read it: full-width digits and signs are plain, dates are ISO. */
export function cellText(cell: RawCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return String(cell).replace(/\r\n?/g, '\n').trim();
}

/** Reads a cell as its column wants it. `inYuan`: the heading says that amounts are in yuan. */
export function readCell(column: Column, cell: RawCell, language: SheetLanguage, inYuan: boolean): CellRead {
  const say = sheetTexts[language];
  const text = cellText(cell);
  if (text === '' || /^[-—–/]+$/.test(text))
    return column.required ? { fault: say.required(column.example) } : { value: null };
  const plain = text.normalize('NFKC').trim();
  switch (column.kind) {
    case 'text':
      return lengthChecked(column, text, language);
    case 'words':
      return {
        value: [
          ...new Set(
            text
              .split(SEPARATORS)
              .map((word) => word.trim())
              .filter(Boolean),
          ),
        ],
      };
    case 'number':
    case 'integer': {
      const number = Number(
        plain
          .replace(/,(?=\d{3})/g, '')
          .replace(/\s*(?:%|个月|月|人|级|年)$/, '')
          .replace(/^TRL\s*/i, ''),
      );
      if (Number.isNaN(number)) return { fault: say.notANumber(column.example) };
      if (column.kind === 'integer' && !Number.isInteger(number)) return { fault: say.notWhole };
      const { least = 0, most = 10_000_000 } = column;
      return number < least || number > most ? { fault: say.outOfRange(least, most) } : { value: number };
    }
    case 'money':
      return readMoney(plain, inYuan) ?? { fault: say.notMoney };
    case 'day':
      return readDay(plain) ?? { fault: say.notADay };
    case 'moment':
      return readMoment(plain) ?? { fault: say.notADay };
    case 'yes-no':
      if (/^(?:是|有|同意|已同意|y|yes|true|1|√|✓)$/i.test(plain)) return { value: true };
      return /^(?:否|无|不|不同意|未同意|n|no|false|0|×)$/i.test(plain) ? { value: false } : { fault: say.notYesNo };
    case 'code':
      return readCode(column, text, language);
    case 'codes': {
      const codes: string[] = [];
      for (const part of splitCodes(column, text)) {
        const read = readCode(column, part, language);
        if ('fault' in read) return read;
        codes.push(read.value as string);
      }
      return { value: [...new Set(codes)] };
    }
  }
}

function lengthChecked(column: Column, text: string, language: SheetLanguage): CellRead {
  const length = textLength(text);
  return column.max !== undefined && length > column.max
    ? { fault: sheetTexts[language].tooLong(column.max, length) }
    : { value: text };
}

const AMOUNT = String.raw`(\d+(?:\.\d+)?)\s*(亿元?|万元?|元)?`;
const SPAN = new RegExp(`^[¥￥约]?\\s*${AMOUNT}(?:\\s*(?:-|–|—|~|至|到)\\s*${AMOUNT})?(?:以内|左右|人民币)?$`);

/** `50`, `50万元`, `500000元`, `80-120`, `1.2亿`; 面议 is no amount. */
function readMoney(plain: string, inYuan: boolean): CellRead | undefined {
  if (/^(?:面议|另议|待定|可议|negotiable)$/i.test(plain)) return { value: null };
  const match = SPAN.exec(plain.replace(/,(?=\d{3})/g, ''));
  if (!match) return undefined;
  const [, low = '', lowUnit, high, highUnit] = match;
  const inWan = (amount: string, unit: string | undefined) => {
    if (unit?.startsWith('亿')) return Number(amount) * 10_000;
    if (unit?.startsWith('万')) return Number(amount);
    return unit === '元' || inYuan ? Number(amount) / 10_000 : Number(amount);
  };
  const minWan = inWan(low, lowUnit ?? highUnit);
  const maxWan = high === undefined ? minWan : inWan(high, highUnit ?? lowUnit);
  if (maxWan < minWan || maxWan > 10_000_000) return undefined;
  return { value: { minWan, maxWan } satisfies Money };
}

const DAY = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;

function readDay(plain: string): CellRead | undefined {
  const match = DAY.exec(plain);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  // 31 February would silently become March.
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day!
    ? { value: date.toISOString().slice(0, 10) }
    : undefined;
}

function readMoment(plain: string): CellRead | undefined {
  const day = readDay(plain);
  const match = DAY.exec(plain);
  if (!day || !match || !('value' in day)) return undefined;
  const [hour, minute] = match[4] === undefined ? [23, 59] : [Number(match[4]), Number(match[5])];
  if (hour > 23 || minute > 59) return undefined;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
  return { value: new Date(`${day.value}T${time}+08:00`).toISOString() };
}

function readCode(column: Column, text: string, language: SheetLanguage): CellRead {
  const list = column.list!;
  const code = codeOf(column, text.trim());
  if (code !== undefined) return { value: code };
  const near = search(list, text, language).slice(0, NAMED_OPTIONS);
  const options = near.length > 0 ? near : codesOf(list).slice(0, NAMED_OPTIONS);
  const labels = labelsOf(list, language);
  return { fault: sheetTexts[language].notListed(options.map((option) => labelIn(labels, option))) };
}

/** By code or by label in either language; otherwise only where there can be no doubt. */
function codeOf({ list: own, means = {} }: Column, text: string): string | undefined {
  const list = own!;
  if (Object.hasOwn(means, text)) return means[text];
  if ((list.codes as readonly string[]).includes(text)) return text;
  const plain = text.normalize('NFKC').toLowerCase();
  for (const language of ['zh-CN', 'en'] as const) {
    const labels = labelsOf(list, language);
    const exact = list.codes.find((code) => labelIn(labels, code).normalize('NFKC').toLowerCase() === plain);
    if (exact !== undefined) return exact;
  }
  // Official names, codes with another number of digits, TRL 5.
  const found = search(list, text.replace(/^TRL\s*/i, ''), 'zh-CN');
  return found.length === 1 || /^[A-Z]?\d{1,4}$/i.test(plain.replace(/^trl\s*/, '')) ? found[0] : undefined;
}

/** Labels may hold a separator themselves (农、林、牧、渔业), so the whole text is tried first. */
function splitCodes(column: Column, text: string): string[] {
  if (codeOf(column, text) !== undefined) return [text];
  return text.split(SEPARATORS).filter((part) => part.trim() !== '');
}
