import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sources = [
  ...readdirSync(here('../src/define')).map((file) => `../src/define/${file}`),
  '../src/index.ts',
  '../src/server.ts',
  '../src/core/hydrate.ts',
  '../src/loader.ts',
];

/** In a Node of its own: nothing that the test runner brings is there. */
describe('without a page', () => {
  test.each(sources)('%s can be imported', async (source) => {
    const folder = await mkdtemp(join(tmpdir(), 'qxwq-'));
    const outfile = join(folder, 'bundle.mjs');
    try {
      await build({
        entryPoints: [here(source)],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        conditions: ['qxwq-src', 'node'],
        footer: { js: "console.log('fine');" },
        tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
        logLevel: 'error',
      });
      expect((await promisify(execFile)(process.execPath, [outfile])).stdout.trim()).toBe('fine');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
