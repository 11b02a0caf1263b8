import type { $ZodArray, $ZodObject, $ZodOptional, $ZodType } from 'zod/v4/core';

/** What belongs to the transport and to no operation's query. */
const TRANSPORT = ['key', 'lang'];

/**
 * The address's parameters in the shape that the schema reads: repeated ones as lists, numbers as numbers. What does
 * not fit is left as it came, for the schema to name it.
 */
export function readQuery(schema: $ZodType, parameters: URLSearchParams): Record<string, unknown> {
  const members = new Map(Object.entries((schema as $ZodObject)._zod.def.shape));
  const names = [...new Set(parameters.keys())].filter((name) => !TRANSPORT.includes(name));
  return Object.fromEntries(
    names.map((name) => {
      const member = required(members.get(name));
      const values = parameters.getAll(name);
      if (isKind<$ZodArray>(member, 'array')) {
        const element = required(member._zod.def.element);
        return [name, values.map((value) => asNumber(element, value))];
      }
      return [name, values.length > 1 ? values : asNumber(member, values[0] ?? '')];
    }),
  );
}

const isKind = <T extends $ZodType>(schema: $ZodType | undefined, kind: string): schema is T =>
  schema?._zod.def.type === kind;

const required = (schema: $ZodType | undefined): $ZodType | undefined =>
  isKind<$ZodOptional>(schema, 'optional') ? schema._zod.def.innerType : schema;

const asNumber = (schema: $ZodType | undefined, value: string): string | number =>
  isKind(schema, 'number') && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
