import { type Core, invoke } from './invoke.js';
import type { Wire } from './wire.js';

/** The operations as methods, by resource. */
export function buildClient(core: Core, operations: readonly Wire[]): object {
  const client: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const [resource = '', method = ''] = operation.name.split('.');
    client[resource] ??= {};
    client[resource][method] = (...args: unknown[]) => invoke(core, operation, args);
  }
  return client;
}
