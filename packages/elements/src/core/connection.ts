import { type ClientOf, type Core, clientOf, type OperationName, type OperationOf } from '@qxwq/sdk/core/light';
import type { Client } from '@qxwq/sdk/light';

/** How an element reaches the platform: a client of the host's, or what the kit made from an address and a key. */
export type Connection = Client | Core;

/** Clients that were made, by connection and by the list of operations: an element asks again at every update. */
const made = new WeakMap<Core, Map<unknown, unknown>>();

/** A client of the operations that an element uses; the others stay out of its bundle. */
export function clientOn<Name extends OperationName>(
  connection: Connection,
  operations: readonly OperationOf<Name>[],
): ClientOf<Name> {
  // A client has a member for every resource; this one is what they all send through.
  if (!('send' in connection)) return connection as unknown as ClientOf<Name>;
  const clients = made.get(connection) ?? new Map<unknown, unknown>();
  made.set(connection, clients);
  const client = (clients.get(operations) ?? clientOf(connection, operations)) as ClientOf<Name>;
  clients.set(operations, client);
  return client;
}
