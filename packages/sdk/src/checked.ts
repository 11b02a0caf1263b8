import type { FieldFault } from '@qxwq/contract';
import { faultsOf, type Shape } from './shape.js';
import type { Wire } from './wire.js';

/** What a call sends and what it answers with. */
interface Shapes {
  /** Path parameters, in the order of the path. */
  readonly params?: readonly Shape[];
  readonly query?: Shape;
  readonly body?: Shape;
  readonly response?: Shape;
  /** One event of a stream. */
  readonly event?: Shape;
}

/** An operation that can tell whether a call and its answer have the contract's shape. */
export interface Checked {
  requestFaults(params: readonly unknown[], query: unknown, body: unknown): FieldFault[];
  responseFaults(data: unknown): FieldFault[];
  eventFaults(event: unknown): FieldFault[];
}

/** Requests strictly; answers openly, so that what a newer platform adds passes. */
export const checked = <const W extends Wire>(wire: W, shapes: Shapes): W & Checked => ({
  ...wire,
  requestFaults(params, query, body) {
    const names = Array.from(wire.path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
    const faults = (shapes.params ?? []).flatMap((shape, index) =>
      faultsOf(shape, params[index], `/params/${names[index]}`),
    );
    if (shapes.query) faults.push(...faultsOf(shapes.query, query, '/query'));
    if (shapes.body) faults.push(...faultsOf(shapes.body, body));
    if (wire.sends === 'bytes' && !(body instanceof Blob || body instanceof Uint8Array)) {
      faults.push({ pointer: '', code: body === undefined ? 'required' : 'invalid_type' });
    }
    return faults;
  },
  responseFaults: (data) => (shapes.response ? faultsOf(shapes.response, data) : []),
  eventFaults: (event) => (shapes.event ? faultsOf(shapes.event, event) : []),
});
