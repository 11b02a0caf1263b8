import { alignText } from '../analysis/aligned-text.js';
import { FIELD_SYNONYMS } from '../analysis/field-synonyms.js';
import { finderFor } from '../analysis/synonyms.js';
import { createWordSegmenter } from '../analysis/word-segmenter.js';
import type { Exclusion } from './exclusions.js';
import { mentionPatterns } from './substances.js';

/** Words before a mention that say that the document, too, does without it. */
const DENIED_BEFORE =
  /(?:不含有?|不带|不加|不需|无|非|免|零|没有|不使用|不采用|不用|不靠|不设|不施|未施|不喷|不添加|未添加|未使用|未检出|未引入|不引入|不投加?|不掺|未掺|未投加?|替代|取代|代替|避免|去除|消除|脱除|摆脱|淘汰|取消|省去|禁用|不改变?|不更换|不改动|不改造|不拆|不凿开?|不动|不换|不必|无需更换|无需改造|相比|对照)\s?(?:[^，。；,;\s]{0,5}[和与及或、]\s?|[^，。；,;\s]{0,5})$|(?:without|free of)[^，。；,;]{0,5}$/i;
const DENIED_AFTER = /^(?:-free|[^，。；\s]{0,4}(?:替代|代替|取代|去除|脱除|相比|未检出|均未检出|为零))/i;
/** Who cleans waste of it, finds it there already ("内碳源") or compares with it ("较醋酸钠") neither uses it nor does without. */
const ASIDE_AFTER = /^[^，。；\s]{0,3}(?:废水|废液|废气|污染|残留|超标|中毒)/;
const ASIDE_BEFORE = /(?:[内自](?:产|生|身)?|[较比])$/;

const CHANGE_VERB = /改变|改动|改造|改为|须改|需改|更换|换成|换为|换掉|替换|变更|拆|凿|重新?加工|重建|新建|停机|停产/;
const CHANGED_BEFORE = /(?<!无|不|免)(?:须|需|要|整[支台套体机])[^，。；]{0,4}(?:更换|换|改造|拆)[^，。；]{0,12}$/;
const RISES = /(?<![不未无没])(?:增加|增大|提高|上升|升高|延长|加长|变长|上涨|翻倍)/;
const FALLS = /(?<![不未无没])(?:降低|下降|减少|变差|变小|变短|损失|减半)/;
const CHANGES = { 'must-not-rise': RISES, 'must-not-fall': FALLS };

/**
 * Where a document rests on what a demand rules out: the sentence part that says so, or `undefined`. A document that
 * somewhere says that it does without ("无氟涂层", "替代有机溶剂") is not meant, whatever else it compares itself with.
 */
export function findConflict({ subject, kind }: Exclusion, documentText: string): string | undefined {
  const { text, source } = alignText(documentText);
  const lower = text.toLowerCase();
  let conflict: string | undefined;
  for (const [at, end] of mentions(subject, text)) {
    const before = lower.slice(Math.max(0, at - 24), at);
    const after = lower.slice(end, end + 8);
    if (kind === 'must-not-rise' || kind === 'must-not-fall') {
      const clause = /^[^，。；,;\n]{0,16}/.exec(lower.slice(end))?.[0] ?? '';
      if (CHANGES[kind].test(clause)) conflict ??= source(...clauseAround(text, at, end));
      continue;
    }
    if (DENIED_BEFORE.test(before.slice(-12)) || DENIED_AFTER.test(after)) return undefined;
    if (ASIDE_AFTER.test(after) || ASIDE_BEFORE.test(before)) continue;
    const isChanged = CHANGE_VERB.test(before.slice(-6) + after) || CHANGED_BEFORE.test(before);
    if (kind === 'must-not-change' && !isChanged) continue;
    conflict ??= source(...clauseAround(text, at, end));
  }
  return conflict;
}

const segment = createWordSegmenter();
const SENTENCE = /[^。；;\n]+/g;
/** A shorter name is one thing, not a thing with what is done to it. */
const SHORTEST_COMPOUND = 4;

/**
 * Where one sentence holds all words of a compound, in whatever order: "高压釜超临界发泡" in "在高压釜中以超临界氮气发泡". The
 * place is that of the first word.
 */
function spreadMentions(subject: string, text: string): [start: number, end: number][] {
  const words: string[] = [];
  segment(subject, (from, to) => {
    if (to - from > 1) words.push(subject.slice(from, to));
  });
  if (subject.length < SHORTEST_COMPOUND || words.length < 2) return [];
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }): [number, number][] => {
    const places = words.map((word) => sentence.indexOf(word));
    const [first = 0] = places;
    return places.every((place) => place >= 0) ? [[index + first, index + first + (words[0] ?? '').length]] : [];
  });
}

/** Where a document names it, by whatever name. */
function mentions(subject: string, text: string): [start: number, end: number][] {
  const others = finderFor(FIELD_SYNONYMS)
    .find(subject.toLowerCase())
    .map(({ start, end, text }) => subject.slice(0, start) + text + subject.slice(end));
  const whole = mentionPatterns(subject, others).flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): [number, number] => [match.index, match.index + match[0].length]),
  );
  return (whole.length > 0 ? whole : spreadMentions(subject, text)).sort((a, b) => a[0] - b[0]);
}

function clauseAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  const cut = Math.max(...['，', '。', '；', ',', ';', '\n'].map((mark) => before.lastIndexOf(mark)));
  const stop = after.search(/[，。；,;\n]/);
  return [start - before.length + cut + 1, stop < 0 ? end + after.length : end + stop];
}
