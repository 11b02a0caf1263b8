import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { root } from '../workspaces.mjs';
import { countTests } from './count-tests.mjs';
import { mockServiceWorker } from './mock-service-worker.mjs';
import { pagesWithPolicy } from './pages-with-policy.mjs';
import { readUploads } from './read-uploads.mjs';
import { serverDrawing } from './server-drawing.mjs';
import { uncaughtErrorsFail } from './uncaught-errors-fail.mjs';

/**
 * What the browser tests need in every engine. Sources are served as they are, TypeScript stripped file by file;
 * workspace packages resolve to their sources.
 *
 * @type {import('@web/test-runner').TestRunnerConfig}
 */
export const sharedConfig = {
  rootDir: root,
  files: [
    'packages/*/src/**/*.browser-test.ts',
    'packages/*/runtime-tests/*.browser-test.ts',
    // Begins with a server's drawing: web-test-runner.hydrated.config.mjs.
    '!packages/elements/src/core/drawn.browser-test.ts',
  ],
  nodeResolve: { exportConditions: ['qxwq-src', 'browser', 'development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.base.json' }), uncaughtErrorsFail()],
  middleware: [serverDrawing(), readUploads(), mockServiceWorker(), pagesWithPolicy()],
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
