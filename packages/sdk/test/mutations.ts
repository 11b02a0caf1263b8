import fc, { type Arbitrary } from 'fast-check';

/** What may stand where something else was expected. */
const junk: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', ' ', 0, -1, 0.5, 1e9, 1e17, -1e17, Number.NaN, Infinity, [], {}),
  fc.constantFrom<unknown>(
    [null],
    { type: 'later' },
    { type: 7 },
    'file:///etc/passwd',
    'HTTPS://a',
    '\u200b',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer({ min: 1, max: 3000 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 1, max: 150 }).map((length) => Array.from({ length }, () => 'x')),
);

/** One change at a place that `steps` lead to: each of them chooses among the children of where it stands. */
export const mutation: Arbitrary<(value: unknown) => unknown> = fc
  .record({
    steps: fc.array(fc.nat(40), { maxLength: 6 }),
    kind: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
    junk,
  })
  .map(
    ({ steps, kind, junk }) =>
      (value: unknown) =>
        changeAt(value, steps, kind, junk),
  );

function changeAt(value: unknown, steps: readonly number[], kind: string, replacement: unknown): unknown {
  const [step, ...rest] = steps;
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const name = step === undefined ? undefined : names[step % Math.max(names.length, 1)];
  if (name !== undefined) {
    const parent = value as Record<string, unknown>;
    if (rest.length === 0 && kind === 'remove') {
      return Array.isArray(value)
        ? value.filter((_, index) => String(index) !== name)
        : Object.fromEntries(Object.entries(parent).filter(([key]) => key !== name));
    }
    const child = changeAt(parent[name], rest, kind, replacement);
    return Array.isArray(value)
      ? value.map((item, index) => (String(index) === name ? child : item))
      : { ...parent, [name]: child };
  }
  if (kind === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { ...value, 'a/~b': replacement };
  }
  if (kind === 'repeat' && Array.isArray(value) && value.length > 0) return Array.from({ length: 120 }, () => value[0]);
  return replacement;
}
