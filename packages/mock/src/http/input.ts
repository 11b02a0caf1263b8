import { type FieldFault, type Operation, readInput } from '@qxwq/contract';
import type { $ZodType } from 'zod/v4/core';
import { Refusal } from '../refusal.js';
import { readQuery } from './read-query.js';

const MAX_JSON_BYTES = 1024 * 1024;

export interface Input {
  readonly query: unknown;
  readonly body: unknown;
}

/** Query and body as the operation's schemas read them, or every fault at once. An id that is none names nothing. */
export function readRequest(
  { route, params: shapes = {}, query: querySchema, body: bodySchema }: Operation,
  params: Readonly<Record<string, string>>,
  parameters: URLSearchParams,
  headers: Headers,
  bytes: Uint8Array,
): Input {
  for (const [name, schema] of Object.entries(shapes)) {
    if (!readInput(schema, params[name]).ok) throw new Refusal('not_found');
  }
  const faults: FieldFault[] = [];
  const read = (schema: $ZodType, value: unknown, base: string): unknown => {
    const result = readInput(schema, value, base);
    if (result.ok) return result.value;
    faults.push(...result.faults);
    return undefined;
  };
  const query = querySchema ? read(querySchema, readQuery(querySchema, parameters), '/query') : {};
  const json = route.sends === 'json' ? parseJson(headers, bytes) : undefined;
  const body = bodySchema ? read(bodySchema, json, '') : undefined;
  if (faults.length > 0) throw new Refusal('validation_failed', { faults });
  return { query, body };
}

function parseJson(headers: Headers, bytes: Uint8Array): unknown {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) throw new Refusal('media_type_not_allowed');
  if (bytes.length > MAX_JSON_BYTES) throw new Refusal('body_too_large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('malformed_json');
  }
}

/** The key that makes a write happen once: 8–128 printable ASCII characters. */
export function idempotencyKey(headers: Headers): string {
  const key = headers.get('idempotency-key');
  if (!key) throw new Refusal('idempotency_key_missing');
  if (!/^[\x21-\x7e]{8,128}$/.test(key)) throw new Refusal('idempotency_key_invalid');
  return key;
}
