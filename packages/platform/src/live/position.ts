import type { OutboxPosition } from '../storage/repositories/outbox-repository.js';

const TRANSACTION = 13;
const ID = 8;
const FORM = /^[0-9a-z]{21}$/;

/** A place in the outbox as the opaque `id` of an event. Later places are greater, as text too. */
export const encodePosition = ({ transaction, id }: OutboxPosition): string =>
  BigInt(transaction).toString(36).padStart(TRANSACTION, '0') + id.toString(36).padStart(ID, '0');

/** Undefined for what no platform ever gave out. */
export function decodePosition(text: string): OutboxPosition | undefined {
  if (!FORM.test(text)) return undefined;
  const digits = [...text.slice(0, TRANSACTION)];
  const transaction = digits.reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  // `xid8` holds 64 bits.
  if (transaction >= 2n ** 64n) return undefined;
  return { transaction: String(transaction), id: Number.parseInt(text.slice(TRANSACTION), 36) };
}

export const isAfter = (one: OutboxPosition, other: OutboxPosition): boolean => {
  const [a, b] = [BigInt(one.transaction), BigInt(other.transaction)];
  return a > b || (a === b && one.id > other.id);
};
