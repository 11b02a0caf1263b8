import { defineConfig } from 'vitest/config';

/**
 * End to end (`*.e2e.ts`): the built packages, a real server and a real browser, as a visitor meets them.
 * One file at a time, since each starts servers and a browser of its own.
 */
export default defineConfig({
  test: {
    include: ['examples/**/*.e2e.ts', 'test/{e2e,hosts,access}/**/*.e2e.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 120_000,
    fileParallelism: false,
    // The built packages and the example sites run in Node as they are, untouched by the test runner.
    server: { deps: { external: [/\/packages\/[^/]+\/dist\//, /\/examples\/.*\.mjs$/] } },
  },
});
