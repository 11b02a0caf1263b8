import type { Match, MatchReason } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import type { MatchListMessages } from '../locales/match-list/zh-CN.js';
import type { CoreMessages } from '../locales/zh-CN.js';

/** Enough to see why; all of them stand below. */
const TERMS_IN_LINE = 5;

/** One reason in words; without a wording of its own, by what kind it is. */
export function reasonText(reason: MatchReason, t: MatchListMessages, core: CoreMessages): string {
  const text = wording(reason, t, core);
  return reason.inferred ? t.inferred(text) : text;
}

function wording(reason: MatchReason, t: MatchListMessages, core: CoreMessages): string {
  if (reason.terms?.length) return t.terms(reason.terms);
  const kind = labelIn(t.kindsOfReason, reason.kind);
  const say = reason.code === undefined ? undefined : t.reasons[reason.code];
  return say ? say(setFigures(valueText(reason, t, core))) : kind;
}

function valueText({ kind, value }: MatchReason, t: MatchListMessages, core: CoreMessages): string {
  const code = String(value ?? '');
  switch (kind) {
    case 'industry':
      return [core.labels.industries[code], code].filter(Boolean).join(' ');
    case 'discipline':
      return labelIn(t.disciplines, code);
    case 'region':
      return labelIn(core.labels.provinces, `${code.slice(0, 2)}0000`);
    case 'mode':
      return labelIn(core.labels.cooperationModes, code);
    default:
      return code;
  }
}

/** `直径≤0.3mm` as it is set: `直径 ≤ 0.3 mm`. */
export const setFigures = (text: string): string =>
  text
    .replace(/\s*([≤≥])\s*/g, ' $1 ')
    .replace(/([≤≥] [\d.]+)(?=[\p{L}°])/gu, '$1 ')
    .trimStart();

/** Why it fits, in one line: shared words first, then what speaks for it and against it, by weight. */
export function reasonLine(
  { terms, reasons }: Pick<Match, 'terms' | 'reasons'>,
  t: MatchListMessages,
  core: CoreMessages,
) {
  const coded = reasons
    // That it resembles others tells nobody why; it stands among the parts of the score.
    .filter(({ code, kind, score }) => code !== undefined && kind !== 'resemblance' && score !== 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map((reason) => reasonText(reason, t, core));
  return [...(terms.length > 0 ? [t.terms(terms.slice(0, TERMS_IN_LINE))] : []), ...coded].join(t.separator);
}
