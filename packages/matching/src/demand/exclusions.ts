import { type AlignedText, alignText } from '../analysis/aligned-text.js';
import {
  CHANGE,
  DEED,
  ENGLISH_RULE,
  KEPT_AFTER,
  LIST_SEPARATOR,
  NEXT_CLAUSE,
  NOT_FALLING,
  NOT_RISING,
  NOT_STOPPED,
  RULED_AFTER,
  SUBJECT_END,
  USE,
} from './rules.js';
import { SUBSTANCE } from './substances.js';

/** Something that a demand rules out. */
export interface Exclusion {
  /** What must not be used, must stay as it is, or must not grow or shrink: "氟", "现有设备", "烧成周期", "产量". */
  readonly subject: string;
  readonly kind: 'must-not-use' | 'must-not-change' | 'must-not-rise' | 'must-not-fall';
  /** The words it was read from. */
  readonly quote: string;
}

const LONGEST_SUBJECT = 12;
/** Nobody writes more; a text made to hold more must not slow a ranking down. */
const MOST_EXCLUSIONS = 100;

/** "孔无铜" is a fault of a board, no wish. */
const NAMED_AFTER = new RegExp(
  `(?<change>${CHANGE})|${DEED}|(?<use>${USE})|(?<!孔|壁)(?:无|免|零)(?<substance>${SUBSTANCE})`,
  'g',
);

/** Rules whose subject comes before them. */
const NAMED_FIRST = [
  [NOT_RISING, 'must-not-rise'],
  [NOT_FALLING, 'must-not-fall'],
  [RULED_AFTER, 'must-not-use'],
  [KEPT_AFTER, 'must-not-change'],
] as const;

/** What stands around the name of a substance without belonging to it. */
const AROUND_SUBJECT =
  /^(?:而且|并且|但是?|另外|任何|一切|所有|各种|别的|其他|昂贵的?|不加|不上|不用|不含|含有?|带有?|加(?=.)(?![工热压班])|用(?=.)|现行|使用|采用|有(?!机))+|(?:成分|物质|类|什么|的|系|这条路|那一?套|太[贵慢]|物(?<=化物)|\s)+$/g;
/** "往焚烧炉里喷" means the furnace. */
const INTO = /^[往向朝](.+?)[里中内上][^里中内上]{1,3}$/;
/** A thing's kind after its name: a document that names the thing does not repeat it. */
const KIND_OF_THING = /(?<=..)(?:设备|装置)$/;
/** So does one that names the way of doing something: "离心的办法". */
const WAY_OF_DOING = /(?<=..)(?:工艺|工序|技术|方案|方法|办法)$/;
/** Who says that the build of a thing must stay means the thing. */
const BUILD_OF_THING = /(?<=..)(?:结构|本体)$/;
/** "盐类除冰液" is what documents call "氯盐除冰液". */
const FAMILY_INSIDE = /(?<=.)类(?=..)/g;

/** Where a list of deeds goes on with other wishes: "不预埋、不破损、每个 2 分钟". */
const NEXT_WISH = /、(?=[不每能要还]).*/;

/** What a text rules out ("不含氟、铅", "禁用有机溶剂", "不动现有设备", "solvent-free"); the first hundred of it, each once. */
export function readExclusions(text: string): Exclusion[] {
  const once = new Map<string, Exclusion>();
  for (const one of readAll(alignText(text))) {
    once.set(`${one.kind} ${one.subject} ${one.quote}`, one);
    if (once.size === MOST_EXCLUSIONS) break;
  }
  return [...once.values()];
}

function readAll(aligned: AlignedText): Exclusion[] {
  const found: Exclusion[] = [];
  for (const match of aligned.text.matchAll(NAMED_AFTER)) {
    const { change, substance, deed } = match.groups ?? {};
    const start = match.index + match[0].length;
    const itself = substance ?? deed;
    if (itself) found.push({ subject: itself, kind: 'must-not-use', quote: aligned.source(match.index, start) });
    const rest = aligned.text.slice(start, start + LONGEST_SUBJECT * 2);
    if (substance || (deed && !rest.startsWith('、'))) continue;
    const end = rest.search(SUBJECT_END);
    const phrase = end < 0 ? rest : rest.slice(0, end);
    const kind = change ? 'must-not-change' : 'must-not-use';
    const quote = aligned.source(match.index, start + phrase.length);
    const subjects = readSubjects(deed ? phrase.replace(NEXT_WISH, '') : phrase);
    if (subjects.length > 1 && end >= 0 && NEXT_CLAUSE.test(rest.slice(end))) subjects.pop();
    for (const subject of subjects) found.push({ subject: nameOf(subject, kind), kind, quote });
  }
  for (const [rule, kind] of NAMED_FIRST) {
    for (const match of aligned.text.matchAll(rule)) {
      const quote = aligned.source(match.index, match.index + match[0].length);
      // "不允许含铅" already names its subject after the rule.
      if (found.some((other) => other.quote.includes(quote) || quote.includes(other.quote))) continue;
      for (const named of readSubjects(match.groups?.list ?? '')) {
        const thing = kind === 'must-not-use' ? named.replace(KIND_OF_THING, '') : named;
        found.push({ subject: nameOf(thing, kind), kind, quote });
      }
    }
  }
  for (const match of aligned.text.matchAll(NOT_STOPPED)) {
    const quote = aligned.source(match.index, match.index + match[0].length);
    found.push({ subject: '停产', kind: 'must-not-use', quote });
  }
  for (const match of aligned.text.matchAll(ENGLISH_RULE)) {
    const subject = (match.groups?.after ?? match.groups?.before ?? '').toLowerCase().trim();
    found.push({ subject, kind: 'must-not-use', quote: aligned.source(match.index, match.index + match[0].length) });
  }
  return found;
}

const nameOf = (subject: string, kind: Exclusion['kind']): string =>
  subject.replace(kind === 'must-not-use' ? WAY_OF_DOING : BUILD_OF_THING, '');

function readSubjects(phrase: string): string[] {
  return phrase
    .split(LIST_SEPARATOR)
    .map((part) =>
      part
        .trim()
        .replace(INTO, '$1')
        .replaceAll(AROUND_SUBJECT, '')
        .replaceAll(FAMILY_INSIDE, '')
        .trim()
        .slice(0, LONGEST_SUBJECT),
    )
    .filter((subject) => subject !== '' && !/^(?:[太很更最].*|[都也均更全]+)$/.test(subject));
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
