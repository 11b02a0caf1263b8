import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entries, packages, root } from '../workspaces.mjs';
import { nodeBuiltinsOf } from './node-builtins.mjs';

/** What shall run in every runtime. `@qxwq/sdk/server` is meant for servers, where Node's modules may be. */
const everywhere = packages()
  .filter(({ name }) => ['@qxwq/dictionaries', '@qxwq/contract', '@qxwq/sdk', '@qxwq/elements'].includes(name))
  .flatMap((workspace) => entries(workspace).map(({ subpath }) => join(workspace.name, subpath)))
  .filter((specifier) => specifier !== '@qxwq/sdk/server');

it.each(everywhere)('%s needs no module of Node', async (specifier) => {
  expect(await nodeBuiltinsOf([specifier], { resolveDir: root, conditions: ['qxwq-src'] })).toEqual([]);
});

it('sees a module of Node, with and without "node:", and who imports it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qxwq-builtins-'));
  writeFileSync(join(folder, 'deep.js'), "import { readFileSync } from 'fs'; export const read = readFileSync;");
  writeFileSync(join(folder, 'entry.js'), "export { read } from './deep.js'; import 'node:path';");

  const found = await nodeBuiltinsOf(['./entry.js'], { resolveDir: folder });

  expect(found.sort()).toEqual([`fs in ${join(folder, 'deep.js')}`, `node:path in ${join(folder, 'entry.js')}`]);
  rmSync(folder, { recursive: true });
});
