import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDirections } from './directions.mjs';
import { packages } from './workspaces.mjs';

const mayImport = { '@x/low': [], '@x/high': ['@x/low'] };

describe('checkDirections', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'qxwq-directions-'));
    write('package.json', JSON.stringify({ devDependencies: { vitest: '4' } }));
    writePackage('low', {});
    writePackage('high', { '@x/low': '1', lit: '3' });
    write('packages/low/src/index.ts', 'export const low = 1;');
    write('packages/high/src/index.ts', "import { low } from '@x/low';\nimport { html } from 'lit';");
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function write(path: string, text: string) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  function writePackage(name: string, dependencies: Record<string, string>) {
    const exports = { '.': { 'qxwq-src': './src/index.ts', default: './dist/index.js' } };
    write(`packages/${name}/package.json`, JSON.stringify({ name: `@x/${name}`, exports, dependencies }));
  }

  const faults = () => checkDirections(packages(join(root, 'packages')), { root, mayImport });

  it('finds nothing in packages that keep the rule', () => {
    expect(faults()).toEqual([]);
  });

  it.each([
    ['static', "import { high } from '@x/high';"],
    ['of a type only', "import type { High } from '@x/high';"],
    ['dynamic', "const high = await import('@x/high');"],
    ['re-exporting', "export * from '@x/high/part.js';"],
  ])('reports an import upward that is %s', (_kind, source) => {
    writePackage('high', {});
    write('packages/high/src/index.ts', '');
    writePackage('low', { '@x/high': '1' });
    write('packages/low/src/index.ts', source);

    expect(faults()).toEqual(['packages/low/src/index.ts: @x/low must not import @x/high: imports only point down']);
  });

  it('reports an import upward in a module that an entry reaches', () => {
    write('packages/low/src/index.ts', "export * from './deep/part.js';");
    write('packages/low/src/deep/part.ts', "import '@x/high';");

    expect(faults()).toEqual([
      'packages/low/src/deep/part.ts: @x/low must not import @x/high: imports only point down',
    ]);
  });

  it('reports a dependency that is not declared', () => {
    write('packages/low/src/index.ts', "import ky from 'ky';");

    expect(faults()).toEqual([
      'packages/low/src/index.ts: imports "ky", which @x/low does not declare in its dependencies',
    ]);
  });

  it('reports a tool of the tests in what is shipped', () => {
    write('packages/low/src/index.ts', "import { expect } from 'vitest';");

    expect(faults()).toHaveLength(1);
  });

  it('reports a path into another package', () => {
    write('packages/high/src/index.ts', "import { low } from '../../low/src/index.js';");

    expect(faults()).toEqual([
      'packages/high/src/index.ts: imports "../../low/src/index.js", which lies outside of @x/high; import it by name',
    ]);
  });

  it('lets a test use any package of the repository and the tools of the root', () => {
    write('packages/low/src/low.test.ts', "import { it } from 'vitest';\nimport { high } from '@x/high';");

    expect(faults()).toEqual([]);
  });

  it('does not let a test use what nobody declares', () => {
    write('packages/low/src/low.test.ts', "import chai from 'chai';");

    expect(faults()).toEqual([
      'packages/low/src/low.test.ts: imports "chai", which neither @x/low nor the root declares',
    ]);
  });

  it('reports a package without a place in the order', () => {
    writePackage('new', {});
    write('packages/new/src/index.ts', '');

    expect(faults()).toEqual(['packages/new: @x/new has no place in MAY_IMPORT (scripts/directions.mjs)']);
  });
});
