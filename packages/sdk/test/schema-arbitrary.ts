import fc, { type Arbitrary } from 'fast-check';
import type { $ZodType } from 'zod/v4/core';

/** The facts of a schema and of the checks attached to it, as far as values depend on them. */
interface Def {
  readonly type: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly shape: Readonly<Record<string, $ZodType>>;
  readonly catchall?: $ZodType;
  readonly element: $ZodType;
  readonly innerType: $ZodType;
  readonly valueType: $ZodType;
  readonly options: readonly $ZodType[];
  readonly entries: Readonly<Record<string, string>>;
  readonly values: readonly string[];
}
interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly textLength?: { readonly min: number; readonly max: number };
}

const defOf = (schema: $ZodType): Def => schema._zod.def as unknown as Def;
const checksOf = ({ checks = [] }: Def): Check[] => checks.map((check) => check._zod.def);
const fact = <Name extends keyof Check>(def: Def, name: Name, kind?: string) =>
  checksOf(def).find((check) => check[name] !== undefined && (!kind || check.check === kind))?.[name];

/**
 * Values that a schema accepts, as a newer platform may send them: every record that is open has further fields, and
 * open lists have unknown codes. Kinds that the contract does not use yet are an error, so that none is skipped.
 */
export function arbitraryOf(schema: $ZodType): Arbitrary<unknown> {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return objectOf(def);
    case 'array':
      return fc.array(arbitraryOf(def.element), {
        minLength: fact(def, 'minimum') ?? 0,
        maxLength: Math.max(2, fact(def, 'minimum') ?? 0),
      });
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType));
    case 'optional':
      return fc.option(arbitraryOf(def.innerType), { nil: undefined });
    case 'record':
      return fc.dictionary(fc.constantFrom('one', 'two', 'a/b', '~'), arbitraryOf(def.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'string':
      return textOf(def);
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1 });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numberOf(def);
    default:
      throw new TypeError(`No values for a schema of kind ${def.type} yet.`);
  }
}

function objectOf(def: Def): Arbitrary<unknown> {
  const known = fc.record(mapValues(def.shape, arbitraryOf));
  if (def.catchall && defOf(def.catchall).type === 'never') return known;
  return fc.tuple(furtherFields, known).map(([further, fields]) => ({ ...further, ...fields }));
}

function textOf(def: Def): Arbitrary<string> {
  const format = def.format ?? fact(def, 'format');
  const pattern = def.pattern ?? fact(def, 'pattern');
  if (format === 'datetime') {
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') })
      .map((date) => date.toISOString());
  }
  if (format === 'url') return fc.webUrl();
  if (pattern) return fc.stringMatching(pattern);
  const { min = 0 } = fact(def, 'textLength') ?? {};
  const least = Math.max(min, fact(def, 'minimum', 'min_length') ?? 0);
  return fc.stringMatching(new RegExp(`^[\\w气孔𠮷]{${least},${least + 8}}$`, 'u'));
}

function numberOf(def: Def): Arbitrary<number> {
  const min = fact(def, 'value', 'greater_than');
  const max = fact(def, 'value', 'less_than');
  if (def.format === 'safeint') return fc.integer({ min: min ?? -5, max: max ?? 1e6 });
  return fc.double({ noNaN: true, noDefaultInfinity: true, min: min ?? -1e9, max: max ?? 1e9 });
}

const furtherFields = fc.dictionary(
  fc.constantFrom('addedLater', 'added-too'),
  fc.constantFrom(null, 1, 'text', [1], { deep: { down: true } }),
  { maxKeys: 2 },
);

const mapValues = <T, R>(object: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
