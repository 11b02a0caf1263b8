import { type CodeOf, codeList, isCode } from '../code-list.js';

/** Province-level regions (省级行政区) of GB/T 2260, as six digits. */
export const provinces = /* @__PURE__ */ codeList({
  id: 'provinces',
  standard: 'GB/T 2260',
  edition: '2007',
  labelsChecked: true,
  note: 'Province level only. Amendments since 2007 change counties and cities, not provinces.',
  codes: [
    '110000',
    '120000',
    '130000',
    '140000',
    '150000',
    '210000',
    '220000',
    '230000',
    '310000',
    '320000',
    '330000',
    '340000',
    '350000',
    '360000',
    '370000',
    '410000',
    '420000',
    '430000',
    '440000',
    '450000',
    '460000',
    '500000',
    '510000',
    '520000',
    '530000',
    '540000',
    '610000',
    '620000',
    '630000',
    '640000',
    '650000',
    '710000',
    '810000',
    '820000',
  ],
});

export type ProvinceCode = CodeOf<typeof provinces>;

/**
 * The province of any six-digit region code, be it a province, a city or a county: `regionOf('420106')` is `'420000'`.
 * @returns `undefined` when the text is not six digits or its first two name no province.
 */
export function regionOf(code: string): ProvinceCode | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const province = `${code.slice(0, 2)}0000`;
  return isCode(provinces, province) ? province : undefined;
}
