/** A language the labels exist in. */
export type Locale = 'zh-CN' | 'en';

/** One label for every code of a list; the type makes a missing or a stray label a compile error. */
export type Labels<Code extends string> = Readonly<Record<Code, string>>;

/**
 * A coded list: which codes exist, and which edition of which standard says so.
 * Labels live elsewhere (`labels/zh-CN`, `labels/en`), so that a page which shows one language carries only that one.
 */
export interface CodeList<Code extends string = string, Id extends string = string> {
  /** Name of the list; also the name under which each language exports its labels. */
  readonly id: Id;
  /** The standard, public notice or custom the codes come from. */
  readonly standard: string;
  /** Edition of that source; store it beside data that must be read again years later. */
  readonly edition: string;
  /** `false` while the labels rest on indirect sources and nobody has compared them with the source itself. */
  readonly labelsChecked: boolean;
  /** What a reader must know before relying on the list. */
  readonly note?: string;
  /** All codes, in the order in which to show them. */
  readonly codes: readonly [Code, ...Code[]];
}

/** The literal union of a list's codes: `CodeOf<typeof provinces>`. */
export type CodeOf<List extends CodeList> = List['codes'][number];

/** Declares a list and keeps its codes as literal types. Mark the call `@__PURE__` so that unused lists are dropped. */
export function codeList<const Id extends string, const Code extends string>(
  list: CodeList<Code, Id>,
): CodeList<Code, Id> {
  return list;
}

/** The codes as a non-empty tuple type, ready for an enumeration schema. */
export function codesOf<Code extends string>(list: CodeList<Code>): readonly [Code, ...Code[]] {
  return list.codes;
}

/** Whether `value` is a code of the list; exact match, no trimming. */
export function isCode<Code extends string>(list: CodeList<Code>, value: unknown): value is Code {
  return (list.codes as readonly unknown[]).includes(value);
}
