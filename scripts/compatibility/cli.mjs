/**
 * `npm run compatibility`: what changed incompatibly since the last release, and whether a changeset says so.
 * `-- --record`: keeps what is there now as the last release; `npm run release:version` does it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { root } from '../workspaces.mjs';
import { compareOpenApi } from './compare-openapi.mjs';
import { compareExports, exportsNow } from './exports.mjs';
import { announced, refused } from './gate.mjs';

const folder = join(root, 'scripts/compatibility/baseline');
const file = (name) => join(folder, `${name}.json`);
const read = (name) => JSON.parse(readFileSync(file(name), 'utf8'));
// Exports are read from the sources; only the document is asked of what was built.
await build({ only: ['@qxwq/contract'] });
const { openApiDocument } = await import('@qxwq/contract/openapi');
const now = { openapi: openApiDocument(), exports: exportsNow() };

if (process.argv.includes('--record')) {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(now))
    writeFileSync(file(name), `${JSON.stringify(value, withoutTexts)}\n`);
  console.log(`Recorded in ${folder}`);
} else {
  const faults = compareExports(read('exports'), now.exports);
  const api = compareOpenApi(read('openapi'), now.openapi);
  if (api.length > 0) faults.set('@qxwq/contract', [...(faults.get('@qxwq/contract') ?? []), ...api]);
  const lines = refused(faults, announced(join(root, '.changeset')));
  for (const [name, changes] of faults) console.log(`${name}\n  ${changes.join('\n  ')}`);
  for (const line of lines) console.error(line);
  const count = [...faults.values()].flat().length;
  console.log(`${count} incompatible changes, ${lines.length} of them without a changeset`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}

/** Descriptions may change freely; a field that is called so is an object and stays. */
function withoutTexts(key, value) {
  return ['description', 'summary'].includes(key) && typeof value === 'string' ? undefined : value;
}
