import type { CodeList } from './code-list.js';

/** What people add to a region's name, in the folded form that `fold` gives. */
const regionSuffix =
  /(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|(?:zhuang|hui|uygur)?autonomousregion|specialadministrativeregion|province|municipality)$/;

/** Width, case, spaces and punctuation do not count: `“Ｃ 38”` is `c38`, 小巨人 is found with and without its quotes. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** 0 for a whole match, 1 at the start, 2 inside, `undefined` for none. */
function rankText(text: string, query: string): number | undefined {
  const at = text.indexOf(query);
  if (at < 0) return undefined;
  if (at > 0) return 2;
  return text === query ? 0 : 1;
}

/** Codes match from their start only, or "00" would find every province; the section letter of `C38` may be left out. */
function rankCode(code: string, query: string): number | undefined {
  if (code === query) return 0;
  return code.startsWith(query) || code.replace(/^[a-z]+/, '').startsWith(query) ? 1 : undefined;
}

/**
 * The codes whose code or label matches `text`, best first: whole matches, then starts, then anything inside a label;
 * within each in list order. Text without any letter or digit finds the whole list.
 * @param otherNames further names that should find a code too, such as the official names of provinces.
 */
export function searchIn<Code extends string>(
  list: CodeList<Code>,
  labels: Readonly<Record<string, string>>,
  text: string,
  otherNames: Readonly<Record<string, string>> = {},
): Code[] {
  const query = fold(text);
  if (query === '') return [...list.codes];
  const stem = query.replace(regionSuffix, '');

  const rank = (code: Code): number => {
    const names = [labels[code], otherNames[code]].filter((name) => name !== undefined).map(fold);
    // Only a whole name may lose its suffix: the 市 of 城市 is no suffix.
    const bySuffix = stem !== '' && names.includes(stem) ? 0 : undefined;
    const ranks = [bySuffix, rankCode(fold(code), query), ...names.map((name) => rankText(name, query))];
    return Math.min(...ranks.map((value) => value ?? Number.POSITIVE_INFINITY));
  };

  return list.codes
    .map((code) => ({ code, rank: rank(code) }))
    .filter((hit) => Number.isFinite(hit.rank))
    .sort((one, other) => one.rank - other.rank)
    .map((hit) => hit.code);
}
