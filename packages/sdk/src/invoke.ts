import type { FieldFault } from '@qxwq/contract';
import { fillPath } from './address.js';
import type { Attempts } from './attempts.js';
import { type Answer, Call } from './call.js';
import type { Checked } from './checked.js';
import { RequestValidationError, ResponseValidationError } from './errors.js';
import type { AnyOptions, ClientOptions, Validation } from './options.js';
import { type Page, PagedCall } from './paged-call.js';
import type { OutgoingCall } from './request.js';
import { makeSend, type Send } from './transport.js';
import type { Wire } from './wire.js';

/** What calls share: the connection, the session token, the settings. */
export interface Core {
  readonly send: Send;
  readonly validate: Validation;
}

export const coreOf = (options: ClientOptions, attempts: Attempts, validate: Validation = 'throw'): Core => ({
  send: makeSend(options, attempts),
  validate,
});

/** Calls an operation: path parameters, then query and body where it has them, then options. */
export function invoke(core: Core, operation: Wire & Partial<Checked>, given: readonly unknown[]) {
  const args = [...given];
  const params = args.splice(0, operation.path.split('{').length - 1);
  const query = operation.query ? ((args.shift() ?? {}) as OutgoingCall['query']) : {};
  const body = operation.sends ? args.shift() : undefined;
  const options = (args.shift() ?? {}) as AnyOptions;

  const perform = async (query: OutgoingCall['query'], more?: AnyOptions): Promise<Answer<unknown>> => {
    const path = fillPath(operation, params);
    const faults = operation.requestFaults?.(params, query, body) ?? [];
    if (faults.length > 0) throw new RequestValidationError(operation.name, faults);
    const answer = await core.send({ operation, path, query, body, options: { ...options, ...more } });
    mind(core.validate, operation, () => operation.responseFaults?.(answer.data));
    return answer;
  };

  if (operation.stream) {
    return operation.stream({
      name: operation.name,
      after: (query.after ?? null) as string | null,
      options,
      open: async (after, signal) =>
        (await perform({ ...query, ...(after !== null && { after }) }, { signal, maxRetries: 0 }))
          .data as ReadableStream<Uint8Array>,
      check: (event) => mind(core.validate, operation, () => operation.eventFaults?.(event)),
    });
  }
  const answer = perform(query);
  if (!operation.paged) return new Call(answer);
  return new PagedCall(
    answer as Promise<Answer<Page<unknown>>>,
    async (cursor) => (await perform({ ...query, cursor })).data as Page<unknown>,
  );
}

/** Only whether it fits: the caller gets the data as they came, with all that this version does not know. */
function mind(validate: Validation, { name }: Wire, find: () => FieldFault[] | undefined): void {
  const faults = validate === 'off' ? [] : (find() ?? []);
  if (faults.length === 0) return;
  const error = new ResponseValidationError(name, faults);
  if (validate === 'throw') throw error;
  console.warn(`qxwq: ${error.message}`);
}
