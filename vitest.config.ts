import { defineConfig } from 'vitest/config';

/** Node tests (`*.test.ts`). Workspace packages resolve to their TypeScript sources, so no build comes first. */
export default defineConfig({
  resolve: { conditions: ['qxwq-src'] },
  ssr: { resolve: { conditions: ['qxwq-src', 'node'] } },
  test: {
    include: [
      'packages/*/{src,test,judged}/**/*.test.ts',
      'examples/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
