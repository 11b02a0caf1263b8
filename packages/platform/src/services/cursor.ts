import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from '../problem-error.js';
import { canonicalJson } from '../rules/canonical-json.js';
import { sha256 } from '../rules/digest.js';

const SIGNATURE_BYTES = 16;

/** Signed page markers: opaque to clients, tied to the list and filters that they came from. */
export class CursorCodec {
  constructor(private readonly secret: string) {}

  /** A marker that says where the next page of `list` begins. */
  encode(list: string, filters: object, position: object): string {
    const payload = Buffer.from(JSON.stringify([bindingOf(list, filters), position]));
    return Buffer.concat([this.sign(payload), payload]).toString('base64url');
  }

  /**
   * The position in a marker; undefined for the first page.
   * @throws ProblemError `invalid_cursor` where it was changed or belongs to another list or other filters.
   */
  decode<Position extends object>(list: string, filters: object, cursor: string | undefined): Position | undefined {
    if (cursor === undefined) return undefined;
    const bytes = Buffer.from(cursor, 'base64url');
    const payload = bytes.subarray(SIGNATURE_BYTES);
    const signature = bytes.subarray(0, SIGNATURE_BYTES);
    const genuine = signature.length === SIGNATURE_BYTES && timingSafeEqual(signature, this.sign(payload));
    if (!genuine || bytes.toString('base64url') !== cursor) throw new ProblemError('invalid_cursor');
    const [binding, position] = JSON.parse(payload.toString()) as [string, Position];
    if (binding !== bindingOf(list, filters)) throw new ProblemError('invalid_cursor');
    return position;
  }

  private sign(payload: Uint8Array): Buffer {
    return createHmac('sha256', this.secret).update(payload).digest().subarray(0, SIGNATURE_BYTES);
  }
}

/** Short name of a list with its filters; the order of alternatives within one filter does not matter. */
function bindingOf(list: string, filters: object): string {
  const sorted = Object.entries(filters).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.toSorted() : value,
  ]);
  return sha256(`${list}\n${canonicalJson(Object.fromEntries(sorted))}`).slice(0, 22);
}
