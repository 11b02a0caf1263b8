import { buildClient } from './build-client.js';
import type { ClientOf, MethodNamed } from './client.js';
import { type Core, invoke } from './invoke.js';
import type { OperationName, OperationOf } from './wire.js';

/** Calls one operation: `call(core, challengesGet, id)` does what `client.challenges.get(id)` does. */
export const call = <Name extends OperationName>(
  core: Core,
  operation: OperationOf<Name>,
  ...args: Parameters<MethodNamed<Name>>
): ReturnType<MethodNamed<Name>> => invoke(core, operation, args) as ReturnType<MethodNamed<Name>>;

/** A client of some operations: `clientOf(core, [challengesList, challengesGet]).challenges.list()`. */
export const clientOf = <Name extends OperationName>(
  core: Core,
  operations: readonly OperationOf<Name>[],
): ClientOf<Name> => buildClient(core, operations) as ClientOf<Name>;
