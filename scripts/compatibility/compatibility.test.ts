import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiDocument } from '@qxwq/contract/openapi';
import { expect, it } from 'vitest';
import { root } from '../workspaces.mjs';
import { compareOpenApi } from './compare-openapi.mjs';
import { compareExports, exportsNow } from './exports.mjs';
import { announced, refused } from './gate.mjs';

const baseline = (name: string) =>
  JSON.parse(readFileSync(new URL(`baseline/${name}.json`, import.meta.url), 'utf8')) as unknown;

it('takes what programs of the last release need, or a changeset says that it does not', { timeout: 120_000 }, () => {
  const faults = compareExports(baseline('exports') as never, exportsNow());
  const api = compareOpenApi(baseline('openapi'), openApiDocument());
  if (api.length > 0) faults.set('@qxwq/contract', [...(faults.get('@qxwq/contract') ?? []), ...api]);

  expect(refused(faults, announced(join(root, '.changeset')))).toEqual([]);
});

const schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, state: { type: 'string', enum: ['open', 'closed'] }, next: { $ref: '#/x' } },
};
const api = (change: (parts: { operation: Record<string, unknown>; schema: typeof schema }) => void = () => {}) => {
  const own = structuredClone(schema);
  const operation: Record<string, unknown> = {
    operationId: 'a.get',
    parameters: [{ in: 'query', name: 'q', required: false, schema: { type: 'string', enum: ['a', 'b'] } }],
    requestBody: { content: { 'application/json': { schema: own } } },
    responses: { '200': { content: { 'application/json': { schema: { $ref: '#/x' } } } } },
  };
  change({ operation, schema: own });
  return { x: own, paths: { '/a': { post: operation } } };
};

it('finds nothing where only optional things were added', () => {
  const grown = api(({ schema: own }) => Object.assign(own.properties, { more: { type: 'string' } }));
  expect(compareOpenApi(api(), grown)).toEqual([]);
});

it.each<[string, Parameters<typeof api>[0], string]>([
  ['a new name', ({ operation }) => (operation.operationId = 'b.get'), 'its name a.get is now b.get'],
  ['a removed parameter', ({ operation }) => (operation.parameters = []), 'parameter query.q is gone'],
  [
    'a parameter that became required',
    ({ operation }) => {
      (operation.parameters as { required: boolean }[])[0]!.required = true;
    },
    'parameter query.q became required',
  ],
  ['a removed field', ({ schema: own }) => Reflect.deleteProperty(own.properties, 'state'), 'answer 200.state is gone'],
  ['a field that may be missing', ({ schema: own }) => (own.required = []), 'answer 200.id may now be missing'],
  ['a field to send', ({ schema: own }) => own.required.push('state'), 'body.state became required'],
  ['a narrowed enum', ({ schema: own }) => own.properties.state.enum.pop(), 'body.state lost the values closed'],
  ['another type', ({ schema: own }) => (own.properties.id.type = 'number'), 'body.id no longer takes string'],
  ['a removed answer', ({ operation }) => (operation.responses = {}), 'answer 200 is gone'],
])('names %s', (_, change, fault) => {
  expect(compareOpenApi(api(), api(change))).toContain(`POST /a: ${fault}`);
});

it('names an operation that is gone', () => {
  expect(compareOpenApi(api(), { paths: {} })).toEqual(['POST /a: the operation is gone']);
});

it('names exports that are gone or are types only, by package', () => {
  const faults = compareExports(
    { '@qxwq/sdk': { a: 'value', b: 'value', C: 'type' }, '@qxwq/sdk/light': {} },
    { '@qxwq/sdk': { b: 'type', C: 'type', d: 'value' } },
  );
  expect([...faults]).toEqual([
    [
      '@qxwq/sdk',
      ['@qxwq/sdk no longer exports a', '@qxwq/sdk exports b as a type only', 'the entry @qxwq/sdk/light is gone'],
    ],
  ]);
});

it('lets an incompatible change pass only with a major changeset', () => {
  const faults = new Map([['@qxwq/sdk', ['@qxwq/sdk no longer exports a']]]);
  const judge = (bump?: 'major' | 'minor' | 'patch') => refused(faults, new Map(bump ? [['@qxwq/sdk', bump]] : []));

  const refusal = ['@qxwq/sdk: @qxwq/sdk no longer exports a; needs a major changeset'];
  expect([judge(), judge('patch'), judge('minor'), judge('major')]).toEqual([refusal, refusal, refusal, []]);
});

it('reads the greatest bump that the changesets announce', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qxwq-changesets-'));
  writeFileSync(join(folder, 'one.md'), "---\n'@qxwq/sdk': minor\n'@qxwq/mock': patch\n---\n\nText: major\n");
  writeFileSync(join(folder, 'two.md'), '---\n"@qxwq/sdk": patch\n---\n\nText\n');
  expect([...announced(folder)]).toEqual([
    ['@qxwq/sdk', 'minor'],
    ['@qxwq/mock', 'patch'],
  ]);
  rmSync(folder, { recursive: true });
});
