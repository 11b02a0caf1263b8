import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { problem } from '../test/fake-fetch.js';

type Entry = typeof import('./index.js');

/** The package as a page gets it when two of its parts were bundled apart: everything is there twice. */
async function bundled(entry: string): Promise<Entry> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['qxwq-src'],
    write: false,
    external: ['./lazy/*'],
  });
  // The number keeps the second one from being taken for the first.
  const code = `${outputFiles[0]!.text}\n//${bundles++}`;
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
let bundles = 0;

describe('two copies of the package on one page', async () => {
  const [one, other] = [await bundled('index.ts'), await bundled('index.ts')];
  const client = one.createClient({
    baseUrl: 'https://platform.example',
    publishableKey: 'pk_1',
    maxRetries: 0,
    fetch: async () => problem(404, 'not_found'),
  });
  const error = await client.challenges.get('chl_0000000000000001').catch((reason: unknown) => reason);

  test('are really two', () => {
    expect(one.ApiError).not.toBe(other.ApiError);
    expect(error).toBeInstanceOf(one.ApiError);
    expect(error).not.toBeInstanceOf(other.ApiError);
  });

  test('know each other’s errors, by code too', () => {
    expect(other.isApiError(error)).toBe(true);
    expect(other.isApiError(error, 'not_found')).toBe(true);
    expect(other.isApiError(error, 'deadline_passed')).toBe(false);
    expect(one.isApiError(error, 'not_found')).toBe(true);
  });

  test('name them alike although they are minified', () => {
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404, code: 'not_found', requestId: 'req_1' });
  });
});
