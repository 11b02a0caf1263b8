/** `npm run sizes -w @qxwq/sdk`: the sizes of the built client beside their limits. Exits with 1 where one is passed. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measureWithEsbuild, measureWithRollup } from './measure.mjs';

const KIB = 1024;
const folder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** What people import, and the most that it may cost. */
export const GOALS = [
  {
    name: 'whole client, with validation',
    limit: 16 * KIB,
    code: "import { createClient } from '@qxwq/sdk'; globalThis.client = createClient({ baseUrl: '/' });",
  },
  {
    name: 'whole client, without validation',
    limit: 8 * KIB,
    code: "import { createLightClient } from '@qxwq/sdk/light'; globalThis.client = createLightClient({ baseUrl: '/' });",
  },
  {
    name: 'one operation, with validation',
    limit: 12 * KIB,
    code: `import { call, challengesList, createCore } from '@qxwq/sdk/core';
      globalThis.page = call(createCore({ baseUrl: '/' }), challengesList);`,
  },
  {
    name: 'one operation, without validation',
    limit: 8 * KIB,
    code: `import { call, challengesList, createCore } from '@qxwq/sdk/core/light';
      globalThis.page = call(createCore({ baseUrl: '/' }), challengesList);`,
  },
];

/** @returns {Promise<{ name: string, limit: number, rollup: import('./measure.mjs').Size, esbuild: import('./measure.mjs').Size }[]>} */
export async function measureGoals() {
  const measured = [];
  for (const { code, ...goal } of GOALS) {
    const [rollup, esbuild] = [await measureWithRollup(code, folder), await measureWithEsbuild(code, folder)];
    measured.push({ ...goal, rollup, esbuild });
  }
  return measured;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const kib = (/** @type {number} */ bytes) => `${(bytes / KIB).toFixed(2)} KiB`.padStart(10);
  for (const { name, limit, rollup, esbuild } of await measureGoals()) {
    const fits = Math.max(rollup.initial, esbuild.initial) <= limit;
    console.log(
      `${fits ? '✓' : '✗'} ${name.padEnd(34)} Rollup${kib(rollup.initial)}  esbuild${kib(esbuild.initial)}  of${kib(limit)}` +
        `  (later:${kib(rollup.lazy)},${kib(esbuild.lazy)})`,
    );
    if (!fits) process.exitCode = 1;
  }
}
