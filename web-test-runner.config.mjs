/**
 * Browser tests (`*.browser-test.ts`), each file in a page of its own, in a real Chromium.
 *
 *   npx wtr                                     every package
 *   npx wtr --files 'packages/elements/src/**\/*.browser-test.ts'
 *   npx wtr --watch --files packages/elements/src/badge.browser-test.ts
 *
 * Sources are served as they are, TypeScript stripped file by file; workspace packages resolve to their sources.
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from './scripts/chromium.mjs';
import { countTests } from './scripts/wtr/count-tests.mjs';
import { mockServiceWorker } from './scripts/wtr/mock-service-worker.mjs';
import { pagesWithPolicy } from './scripts/wtr/pages-with-policy.mjs';
import { readUploads } from './scripts/wtr/read-uploads.mjs';
import { uncaughtErrorsFail } from './scripts/wtr/uncaught-errors-fail.mjs';

const chromium = await findChromium({ log: console.log });

export default {
  rootDir: import.meta.dirname,
  files: 'packages/*/src/**/*.browser-test.ts',
  nodeResolve: { exportConditions: ['qxwq-src', 'browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.base.json' }), uncaughtErrorsFail()],
  middleware: [readUploads(), mockServiceWorker(), pagesWithPolicy()],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: chromium.executablePath,
        args: [...chromium.args, '--lang=zh-CN'],
        env: chromium.env,
        headless: chromium.args.includes('--headless=shell') ? 'shell' : true,
      },
      // Pages run two at a time: storage and service workers of one must not reach the other.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countTests()],
  // A page each for two processor cores; more only makes timing tests unsteady.
  concurrency: 2,
  testFramework: { config: { ui: 'bdd', timeout: 15_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 60_000,
  // Lit says on every page that it runs in development mode; it helps nobody here.
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.startsWith('Lit is in dev mode')),
};
