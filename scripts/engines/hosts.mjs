import { join } from 'node:path';
import { root } from '../workspaces.mjs';

/**
 * The host pages (`test/hosts`) in an engine.
 *
 * @param {string} name of the engine
 * @returns {import('../steps.mjs').Step}
 */
export const hostPages = (name) => ({
  name: `${name}-hosts`,
  title: `host pages in ${name}`,
  args: [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.e2e.config.ts', 'test/hosts'],
  env: { QXWQ_ENGINE: name },
  counts: 'vitest',
});
