import type { $ZodArrayDef, $ZodObjectDef, $ZodOptionalDef, $ZodType } from 'zod/v4/core';

/** Query parameters that belong to the transport and are in no operation's schema. */
const TRANSPORT = new Set(['key', 'lang']);

/**
 * Query parameters as the value that a schema reads: a repeated parameter is a list, and text becomes a number where
 * the schema wants one. What does not fit stays as it is, so that the schema says what is wrong with it.
 */
export function queryValue(schema: $ZodType, parameters: URLSearchParams): Record<string, unknown> {
  const { shape = {} } = schema._zod.def as Partial<$ZodObjectDef>;
  const value: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    if (TRANSPORT.has(name)) continue;
    const member = Object.hasOwn(shape, name) ? unwrap(shape[name]!) : undefined;
    const texts = parameters.getAll(name);
    // An own property even if somebody names a parameter `__proto__`.
    Object.defineProperty(value, name, { value: memberValue(member, texts), enumerable: true });
  }
  return value;
}

function memberValue(member: $ZodType | undefined, texts: string[]): unknown {
  if (member?._zod.def.type === 'array') {
    const element = unwrap((member._zod.def as $ZodArrayDef).element);
    return texts.map((text) => scalar(element, text));
  }
  return texts.length === 1 ? scalar(member, texts[0]!) : texts;
}

const scalar = (schema: $ZodType | undefined, text: string): unknown =>
  schema?._zod.def.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

const unwrap = (schema: $ZodType): $ZodType =>
  schema._zod.def.type === 'optional' ? unwrap((schema._zod.def as $ZodOptionalDef).innerType) : schema;
