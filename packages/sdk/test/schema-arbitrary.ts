import fc, { type Arbitrary } from 'fast-check';
import type {
  $ZodArrayDef,
  $ZodEnumDef,
  $ZodNullableDef,
  $ZodObjectDef,
  $ZodRecordDef,
  $ZodType,
  $ZodUnionDef,
} from 'zod/v4/core';

/**
 * Values of a response schema as a newer platform may send them: every record may have further fields, and open lists
 * have unknown codes. Kinds that the contract does not use yet are an error here, so that none is skipped.
 */
export function arbitraryOf(schema: $ZodType): Arbitrary<unknown> {
  const { def } = schema._zod;
  switch (def.type) {
    case 'object':
      return fc
        .tuple(
          furtherFields,
          fc.record(mapValues((def as $ZodObjectDef).shape, (member) => arbitraryOf(member as $ZodType))),
        )
        .map(([further, known]) => ({ ...further, ...known }));
    case 'array':
      return fc.array(arbitraryOf((def as $ZodArrayDef).element), { maxLength: 2 });
    case 'nullable':
      return fc.option(arbitraryOf((def as $ZodNullableDef).innerType));
    case 'record':
      return fc.dictionary(fc.constantFrom('one', 'two', 'three'), arbitraryOf((def as $ZodRecordDef).valueType), {
        maxKeys: 3,
      });
    case 'union':
      return fc.oneof(...(def as $ZodUnionDef).options.map((option) => arbitraryOf(option as $ZodType)));
    case 'enum':
      return fc.constantFrom(...Object.values((def as $ZodEnumDef).entries));
    case 'string':
      return textOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return isInteger(schema) ? fc.integer() : fc.double({ noNaN: true, noDefaultInfinity: true });
    default:
      throw new TypeError(`No values for a schema of kind ${def.type} yet.`);
  }
}

interface StringFacts {
  readonly format?: string;
  readonly pattern?: RegExp;
}

function textOf(schema: $ZodType): Arbitrary<string> {
  const own = schema._zod.def as unknown as StringFacts;
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def as unknown as StringFacts);
  const facts = [own, ...checks].find(({ format }) => format !== undefined);
  if (facts?.format === 'datetime')
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-01-01') })
      .map((date) => date.toISOString());
  if (facts?.pattern) return fc.stringMatching(facts.pattern);
  return fc.string({ maxLength: 8 });
}

const isInteger = (schema: $ZodType): boolean => (schema._zod.def as unknown as StringFacts).format === 'safeint';

const furtherFields = fc.dictionary(
  fc.constantFrom('addedLater', 'added-too'),
  fc.constantFrom(null, 1, 'text', [1], { deep: { down: true } }),
  { maxKeys: 2 },
);

const mapValues = <T, R>(object: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
