import { readFileSync } from 'node:fs';
import { type FieldFault, type Operation, operations, readInput } from '@qxwq/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { $ZodType } from 'zod/v4/core';
import { named } from '../packages/contract/src/openapi/components.js';
import { descriptions } from '../packages/contract/src/openapi/descriptions.generated.js';
import type { Checked } from '../packages/sdk/src/checked.js';
import * as checks from '../packages/sdk/src/generated/checks.generated.js';
import type { Wire } from '../packages/sdk/src/wire.js';
import { mutation } from '../packages/sdk/test/mutations.js';
import { arbitraryOf } from '../packages/sdk/test/schema-arbitrary.js';
import { schemaCompiler } from '../packages/sdk/tools/compile-schemas.mjs';
import { render, target } from '../packages/sdk/tools/generate.mjs';

test('the operations in src/generated are those of the contract; if not, run: npm run generate -w @qxwq/sdk', () => {
  const files = render({ operations, named, docs: descriptions.operations });
  for (const [name, content] of Object.entries(files)) expect(readFileSync(target(name), 'utf8')).toBe(content);
});

const all = Object.entries(operations as Record<string, Record<string, Operation>>).flatMap(([resource, calls]) =>
  Object.entries(calls).flatMap(([call, operation]) => {
    const name = `${resource}.${call}`;
    const checked = checks.everyOperation.find((one) => one.name === name) as (Wire & Checked) | undefined;
    return checked ? [{ name, checked, ...operation }] : [];
  }),
);

/** What a schema finds, and what its compact form finds, in the same value. */
interface Pair {
  readonly of: string;
  readonly schema: $ZodType;
  readonly base: string;
  faults(value: unknown): FieldFault[];
}

const pairs = all.flatMap(({ name, checked, params = {}, query, body, response, ...more }): Pair[] => {
  const names = Array.from(checked.path.matchAll(/\{(\w+)\}/g), ([, param]) => param!);
  const valid = names.map((param) => fc.sample(arbitraryOf(params[param]!), { numRuns: 1, seed: 1 })[0]);
  const only = (faults: FieldFault[], base: string) => faults.filter(({ pointer }) => pointer.startsWith(base));
  const event = (more as { event?: $ZodType }).event;
  return [
    ...names.map((param, index) => ({
      of: `${name}, parameter ${param}`,
      schema: params[param]!,
      base: `/params/${param}`,
      faults: (value: unknown) =>
        only(checked.requestFaults(valid.with(index, value), {}, new Blob()), `/params/${param}`),
    })),
    ...(query
      ? [
          {
            of: `${name}, query`,
            schema: query,
            base: '/query',
            faults: (value: unknown) => only(checked.requestFaults(valid, value, new Blob()), '/query'),
          },
        ]
      : []),
    ...(body
      ? [
          {
            of: `${name}, body`,
            schema: body,
            base: '',
            faults: (value: unknown) => checked.requestFaults(valid, {}, value),
          },
        ]
      : []),
    ...(response ? [{ of: `${name}, answer`, schema: response, base: '', faults: checked.responseFaults }] : []),
    ...(event ? [{ of: `${name}, event`, schema: event, base: '', faults: checked.eventFaults }] : []),
  ];
});

const IS_OF_TYPE = /^(?:required|invalid_type|invalid)$/;

/**
 * Pointer and code. Where zod says only that no alternative fits, the compact form may say why; and what is of the
 * wrong type altogether has nothing else at its place (zod also counts the length of a text where a list should be).
 */
const comparable = (faults: readonly FieldFault[]): string[] => {
  const mistyped = new Set(faults.filter(({ code }) => IS_OF_TYPE.test(code)).map(({ pointer }) => pointer));
  const others = faults
    .filter(({ pointer }) => !mistyped.has(pointer))
    .map(({ pointer, code }) => `${pointer} ${code}`);
  return [...new Set([...others, ...[...mistyped].map((pointer) => `${pointer} of another type`)])].sort();
};

describe('the compact form of a schema', () => {
  test.each(pairs)('accepts what the schema accepts, and what is newer: $of', ({ schema, base, faults }) => {
    fc.assert(
      fc.property(arbitraryOf(schema), (value) => {
        expect(readInput(schema, value, base)).toMatchObject({ ok: true });
        expect(faults(value)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(pairs)('finds the same faults at the same places: $of', ({ schema, base, faults }) => {
    let spoilt = 0;
    fc.assert(
      fc.property(arbitraryOf(schema), fc.array(mutation, { minLength: 1, maxLength: 3 }), (valid, mutations) => {
        const value = mutations.reduce((changed, mutate) => mutate(changed), valid);
        const read = readInput(schema, value, base);
        if (!read.ok) spoilt++;
        expect(comparable(faults(value))).toEqual(comparable(read.ok ? [] : read.faults));
      }),
      { numRuns: 120 },
    );
    expect(spoilt).toBeGreaterThan(0);
  });
});

describe('a rule without a compact form', () => {
  const compile = async (make: (z: typeof import('zod/mini')) => $ZodType) => {
    const z = await import('zod/mini');
    return () => schemaCompiler(new Map()).source(make(z), 'The.place');
  };

  test.each<[string, (z: typeof import('zod/mini')) => $ZodType]>([
    ['own code', (z) => z.string().check(z.refine((value) => value.length > 1))],
    ['a bound that is not included', (z) => z.number().check(z.gt(0))],
    [
      'a transformation',
      (z) =>
        z.pipe(
          z.string(),
          z.transform((value) => value.length),
        ),
    ],
    ['a date', (z) => z.date()],
    ['an e-mail address’s other protocol', (z) => z.url({ protocol: /^ftp$/ })],
    ['a pattern with state', (z) => z.string().check(z.regex(/a/g))],
    ['choices that are no words', (z) => z.literal([1, 2])],
    ['a schema for further fields', (z) => z.catchall(z.object({}), z.string())],
  ])('is an error that names the place: %s', async (_, make) => {
    expect(await compile(make)).toThrow(/^The\.place/);
  });
});
