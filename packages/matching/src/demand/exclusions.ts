import { alignText } from '../analysis/aligned-text.js';
import { elementSymbol } from './element-symbols.js';

/** Something that a demand rules out. */
export interface Exclusion {
  /** What must not be used, must stay as it is, or must not grow or shrink: "氟", "现有设备", "烧成周期", "产量". */
  readonly subject: string;
  readonly kind: 'must-not-use' | 'must-not-change' | 'must-not-rise' | 'must-not-fall';
  /** The words it was read from. */
  readonly quote: string;
}

const USE =
  '(?:不得|不能|不可|不许|不准|不宜|不允许|不应|严禁|禁止|(?<!动)不|避免|杜绝|拒绝)再?(?:使用|采用|添加|加入|引入|依赖|涉及|用|含有?|加(?!工|热|压|班|快|强|大|剧|速|重)|带(?!来|动|宽)|做(?!到|成|好|完|出|大|小|强))|(?:不得|不能|不许|不准|不允许)有|禁用|禁止|避免|杜绝';
const CHANGE =
  '(?:不得|不能|不可|不准|不许|不允许|严禁|(?<!动)不|无需|无须|避免|禁止)(?:改变|改动|改造|更换|替换|变更|调整|拆除|破坏|损伤|动|改(?!善|进|性|良|变)|拆(?!开)|凿开?|换(?!热|算|气|向))';
/** "无" and "非" begin too many other words (无线, 无损, 非晶), so they need a substance that is commonly ruled out. */
const SUBSTANCE = '铅|氟|卤素?|溴|汞|镉|铬|氰|磷|硼|钴|溶剂|甲醛|甲苯|VOCs?|粘结剂|胶';

const CHINESE_RULE = new RegExp(`(?<change>${CHANGE})|(?<use>${USE})|(?:无|免|零)(?<substance>${SUBSTANCE})`, 'g');
const ENGLISH_RULE =
  /\b(?:without(?: using)?|free of|must not (?:use|contain)|no use of|avoid(?:ing)?)\s+(?<after>[a-z][a-z -]{1,24}[a-z])|\b(?<before>[a-z]{3,16})-free\b/gi;

/** Where the name of what is ruled out ends. */
const SUBJECT_END = /[，。；：,;:!?！？\n()（）]|的|时|前提|情况|条件下|怎么|如何|重做|等|且|并|而|以|来|也|都|把|将/;
const LIST_SEPARATOR = /[、/]|和|及|与|或|这类|之类|这些|那些|这种/;
/** Words after which a list's last item belongs to what comes next: "不含铬、薄涂也要扛盐雾". */
const NEXT_CLAUSE = /^(?:也|都|而|且|并|把|将)/;
const LONGEST_SUBJECT = 12;

/** The other order: what is ruled out comes first ("六价铬、三价铬都不能有", "水喷淋也不行", "臭氧不考虑"). */
const RULED_AFTER =
  /(?<list>[^，。；：,;:!?！？\n()（）]{1,24}?)(?:(?:都|也|均|一律|一概|因[^，。；]{1,8})?(?:(?:不能|不得|不许|不准|不允许|不可以?)(?:有|用|使用|采用|含有|添加)|不考虑|禁用)|(?:都|也|均)不行)(?=[，。；：,;:!?！？\n()（）]|$)/g;

/** What is to stay, named first as well ("喷房、烘道不改", "现有快滤池不拆", "冲水粪沟保留"); a wish ("想保留") is no rule. */
const KEPT_AFTER =
  /(?<list>[^，。；：,;:!?！？\n()（）]{1,24}?)(?:都|也|均|要|必须|须)?(?:不(?:能|许|准)?(?:改动?|换|拆|变|(?<![挖搬推拉走抬跑拧掰]不)动)|(?<![想望])保留)(?=[，。；：,;:!?！？\n()（）]|$)/g;

const MUST_NOT = '(?:不能|不许|不得|不可以?|不准|不允许|别)(?:再|有)?';
const BEGINS_CLAUSE = '(?<=^|[，。；：、,;:!?！？\\n()（）])';
const ENDS_CLAUSE = '(?=[，。；：、,;:!?！？\\n()（）]|$)';
const NAMED = '(?<list>[^，。；：、,;:!?！？\\n()（）]{2,12}?)(?:也|都)?';

/** What must not grow ("烧成周期不能加", "煤气费不能多花") or shrink ("产量不能掉", "香味别丢"). */
const NOT_RISING = new RegExp(
  `${BEGINS_CLAUSE}${NAMED}${MUST_NOT}(?:增加|增大|提高|上升|升高|延长|加长|变长|变慢|多花|涨|加)${ENDS_CLAUSE}`,
  'g',
);
const NOT_FALLING = new RegExp(
  `${BEGINS_CLAUSE}${NAMED}${MUST_NOT}(?:降低|下降|减少|变差|变小|变短|损失|降|掉|减|丢)${ENDS_CLAUSE}`,
  'g',
);

/** Rules whose subject comes before them. */
const NAMED_FIRST = [
  [RULED_AFTER, 'must-not-use'],
  [KEPT_AFTER, 'must-not-change'],
  [NOT_RISING, 'must-not-rise'],
  [NOT_FALLING, 'must-not-fall'],
] as const;

/** What stands around the name of a substance without belonging to it. */
const AROUND_SUBJECT =
  /^(?:而且|并且|但是?|另外|任何|一切|所有|各种|含有?|带有?|现行|使用|采用|有(?!机))+|(?:成分|物质|类|什么)$/g;
/** A thing's kind after its name: a document that names the thing does not repeat it. */
const KIND_OF_THING = /(?<=..)(?:设备|装置|工艺|技术)$/;

/** Who says that the build of a thing must stay means the thing. */
const BUILD_OF_THING = /(?<=..)(?:结构|本体)$/;

/** Words around a mention that say that the document, too, does without it. */
const DENIED_BEFORE =
  /(?:不含有?|不带|不加|不需|无|非|免|零|不使用|不采用|不用|不添加|未添加|未使用|未检出|未引入|不引入|不投加?|不掺|未掺|未投加?|替代|取代|代替|避免|去除|消除|脱除|摆脱|淘汰|禁用|不改变?|不更换|不改动|不改造|不拆|不凿开?|不动|不换|无需更换|无需改造|相比|对照|without|free of)[^，。；,;]{0,5}$/i;
const DENIED_AFTER = /^(?:-free|[^，。；]{0,4}(?:替代|代替|取代|去除|脱除|相比|未检出|均未检出|为零))/i;
const CHANGE_VERB = /改变|改动|改造|改为|须改|需改|更换|换成|换为|换掉|替换|变更|拆|凿|重新?加工|重建|新建|停机|停产/;
const RISES = /(?<![不未无没])(?:增加|增大|提高|上升|升高|延长|加长|变长|上涨|翻倍)/;
const FALLS = /(?<![不未无没])(?:降低|下降|减少|变差|变小|变短|损失|减半)/;
const CHANGES = { 'must-not-rise': RISES, 'must-not-fall': FALLS };

/** What a text rules out ("不含氟、铅", "禁用有机溶剂", "不动现有设备", "solvent-free"). */
export function readExclusions(text: string): Exclusion[] {
  const aligned = alignText(text);
  const found: Exclusion[] = [];
  for (const match of aligned.text.matchAll(CHINESE_RULE)) {
    const { change, substance } = match.groups ?? {};
    const start = match.index + match[0].length;
    if (substance) {
      found.push({ subject: substance, kind: 'must-not-use', quote: aligned.source(match.index, start) });
      continue;
    }
    const rest = aligned.text.slice(start, start + LONGEST_SUBJECT * 2);
    const end = rest.search(SUBJECT_END);
    const phrase = end < 0 ? rest : rest.slice(0, end);
    const kind = change ? 'must-not-change' : 'must-not-use';
    const quote = aligned.source(match.index, start + phrase.length);
    const subjects = readSubjects(phrase);
    if (subjects.length > 1 && end >= 0 && NEXT_CLAUSE.test(rest.slice(end))) subjects.pop();
    for (const subject of subjects) {
      found.push({ subject: kind === 'must-not-change' ? subject.replace(BUILD_OF_THING, '') : subject, kind, quote });
    }
  }
  for (const [rule, kind] of NAMED_FIRST) {
    for (const match of aligned.text.matchAll(rule)) {
      const quote = aligned.source(match.index, match.index + match[0].length);
      // "不允许含铅" already names its subject after the rule.
      if (found.some((other) => other.quote.includes(quote) || quote.includes(other.quote))) continue;
      for (const named of readSubjects(match.groups?.list ?? '')) {
        const subject = kind === 'must-not-use' ? named.replace(KIND_OF_THING, '') : named.replace(BUILD_OF_THING, '');
        found.push({ subject, kind, quote });
      }
    }
  }
  for (const match of aligned.text.matchAll(ENGLISH_RULE)) {
    const subject = (match.groups?.after ?? match.groups?.before ?? '').toLowerCase().trim();
    found.push({ subject, kind: 'must-not-use', quote: aligned.source(match.index, match.index + match[0].length) });
  }
  return found;
}

function readSubjects(phrase: string): string[] {
  return phrase
    .split(LIST_SEPARATOR)
    .map((part) => part.trim().replaceAll(AROUND_SUBJECT, '').trim().slice(0, LONGEST_SUBJECT))
    .filter((subject) => subject !== '' && !/^[太很更最]/.test(subject));
}

/**
 * The text without the phrases that rule out a use, so that a search does not look for what is unwanted. What must not
 * be changed is part of the problem, and stays.
 */
export function withoutExclusions(text: string, exclusions: readonly Exclusion[]): string {
  return exclusions
    .filter(({ kind }) => kind === 'must-not-use')
    .reduce((rest, { quote }) => rest.replaceAll(quote, ' '), text);
}

/**
 * Where a document rests on what a demand rules out: the sentence part that says so, or `undefined`. A document that
 * somewhere says that it does without ("无氟涂层", "替代有机溶剂") is not meant, whatever else it compares itself with.
 */
export function findConflict({ subject, kind }: Exclusion, documentText: string): string | undefined {
  const { text, source } = alignText(documentText);
  const lower = text.toLowerCase();
  let conflict: string | undefined;
  for (const [at, end] of mentions(subject, text)) {
    const before = lower.slice(Math.max(0, at - 12), at);
    const after = lower.slice(end, end + 8);
    if (kind === 'must-not-rise' || kind === 'must-not-fall') {
      const clause = /^[^，。；,;\n]{0,16}/.exec(lower.slice(end))?.[0] ?? '';
      if (CHANGES[kind].test(clause)) conflict ??= source(...clauseAround(text, at, end));
      continue;
    }
    if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(after)) return undefined;
    if (kind === 'must-not-change' && !CHANGE_VERB.test(before.slice(-6) + after)) continue;
    conflict ??= source(...clauseAround(text, at, end));
  }
  return conflict;
}

/** Where a document names it; an element also by its symbol. */
function mentions(subject: string, text: string): [start: number, end: number][] {
  const symbol = elementSymbol(subject);
  const patterns = [new RegExp(escapePattern(subject), 'gi'), ...(symbol ? [symbol] : [])];
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match): [number, number] => [match.index, match.index + match[0].length]),
  );
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function clauseAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  const cut = Math.max(...['，', '。', '；', ',', ';', '\n'].map((mark) => before.lastIndexOf(mark)));
  const stop = after.search(/[，。；,;\n]/);
  return [start - before.length + cut + 1, stop < 0 ? end + after.length : end + stop];
}
