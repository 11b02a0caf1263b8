import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient as generate } from '@hey-api/openapi-ts';
import { openApiDocument } from '@qxwq/contract/openapi';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, serve } from '@qxwq/platform';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

interface Generated {
  challengesList(options: {
    baseUrl: string;
    auth: (scheme: { type: string }) => string | undefined;
    query: object;
  }): Promise<{ data?: { items: { id: string }[] }; response?: Response }>;
}

/** Who writes in another language, or has a generator of their own, starts from the document alone. */
test('a client that a well-known generator makes of the document reads the board', async () => {
  // Inside the repository, so that what is generated finds its packages.
  const cache = join(import.meta.dirname, '../node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'generated-client-'));
  const input = join(folder, 'openapi.json');
  await writeFile(input, JSON.stringify(openApiDocument()));
  await generate({ input, output: { path: join(folder, 'client') }, logs: { level: 'silent' } });
  const outfile = join(folder, 'client.mjs');
  await build({
    entryPoints: [join(folder, 'client/sdk.gen.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  const client = (await import(pathToFileURL(outfile).href)) as Generated;

  const { organisations, challenges } = sampleData({ now: new Date() });
  const platform = await createPlatform({
    storage: { memory: true },
    sites: [{ key: 'pk_generated', name: 'Generated', origins: [] }],
    log: () => {},
  });
  await platform.importRecords({ organisations, challenges: challenges.slice(0, 30) });
  const server = await serve({ platform });
  const answer = await client.challengesList({
    baseUrl: server.url,
    auth: ({ type }) => (type === 'apiKey' ? 'pk_generated' : undefined),
    query: { limit: 5 },
  });
  await server.close();
  await platform.close();
  await rm(folder, { recursive: true });
  expect(answer.response?.status, JSON.stringify(answer)).toBe(200);
  expect(answer.data?.items).toHaveLength(5);
}, 120_000);
