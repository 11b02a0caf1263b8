import { type FieldFault, type Operation, operations, readInput } from '@qxwq/contract';
import type { Checks } from './build-client.js';
import { RequestValidationError, ResponseValidationError } from './errors.js';
import type { OutgoingCall } from './request.js';

/** What to do with an answer that does not have the shape of the contract. */
export type Validation = 'throw' | 'warn' | 'off';

/** Requests strictly, before anything is sent; answers openly, so that what a newer platform adds passes. */
export const schemaChecks = (validation: Validation): Checks => ({
  request(call, params) {
    const faults = requestFaults(call, params);
    if (faults.length > 0) throw new RequestValidationError(call.operation, faults);
  },
  response({ operation }, data) {
    const schema = operationOf(operation).response;
    if (validation === 'off' || !schema) return;
    // Only asked whether it fits: the caller gets the data as they came, with all that this version does not know.
    const read = readInput(schema, data);
    if (read.ok) return;
    const error = new ResponseValidationError(operation, read.faults);
    if (validation === 'throw') throw error;
    console.warn(`qxwq: ${error.message}`);
  },
});

function requestFaults({ operation, route, query, body }: OutgoingCall, params: readonly unknown[]): FieldFault[] {
  const schemas = operationOf(operation);
  const names = Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const parts = names.map((name, index) => ({
    schema: schemas.params?.[name],
    value: params[index],
    base: `/params/${name}`,
  }));
  if (route.query) parts.push({ schema: schemas.query, value: query, base: '/query' });
  if (route.sends) parts.push({ schema: schemas.body, value: body, base: '' });
  const faults = parts.flatMap(({ schema, value, base }) => {
    const read = schema ? readInput(schema, value, base) : { ok: true as const };
    return read.ok ? [] : read.faults;
  });
  if (route.sends === 'bytes' && !(body instanceof Blob || body instanceof Uint8Array)) {
    faults.push({ pointer: '', code: 'invalid_type' });
  }
  return faults;
}

/** `bids.create` in the table of operations. */
function operationOf(name: string): Operation {
  const [resource = '', method = ''] = name.split('.');
  const table: Readonly<Record<string, Readonly<Record<string, Operation>>>> = operations;
  const found = table[resource]?.[method];
  if (!found) throw new TypeError(`There is no operation ${name}.`);
  return found;
}
