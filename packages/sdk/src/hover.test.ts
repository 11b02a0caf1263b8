import { operations } from '@qxwq/contract';
import { openApiDocument } from '@qxwq/contract/openapi';
import { describe, expect, test } from 'vitest';
import { editorFor } from '../test/type-checker.js';

const names = Object.entries(operations).flatMap(([resource, calls]) =>
  Object.keys(calls).map((name) => `${resource}.${name}`),
);

/** What the contract says about each operation, as the OpenAPI document has it. */
const documented = new Map(
  Object.values(openApiDocument().paths ?? {}).flatMap((path) =>
    Object.values(path as Record<string, { operationId?: string; summary?: string; description?: string }>).map(
      ({ operationId, summary, description }) => [operationId, description ?? summary] as const,
    ),
  ),
);

// A line for each method, each in brackets of its own so that its place can be found.
const editor = editorFor(`
  import { createClient } from './index.js';
  const client = createClient({ baseUrl: '' });
  ${names.map((name) => `(client.${name}/*${name}*/);`).join('\n')}
`);

// The first answer takes long where much else runs: the compiler reads the contract and its libraries.
describe('an editor shows about every method', { timeout: 120_000 }, () => {
  test.each(names)('%s what the contract says, and its arguments by name', (name) => {
    const [, method] = name.split('.');
    const { signature, documentation } = editor.at(`${method}/*${name}*/`);
    expect(documentation).not.toBe('');
    expect(documentation.replaceAll(/\s*\n\s*/g, ' ')).toBe(documented.get(name));
    expect(signature).not.toContain('args_');
    for (const [, parameter] of pathOf(name).matchAll(/\{(\w+)\}/g)) expect(signature).toContain(`${parameter}: `);
  });
});

function pathOf(name: string): string {
  const [resource, method] = name.split('.') as [string, string];
  return (operations as unknown as Record<string, Record<string, { route: { path: string } }>>)[resource]![method]!
    .route.path;
}
