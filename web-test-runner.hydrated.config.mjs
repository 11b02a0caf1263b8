/**
 * The browser tests of all elements once more: drawn by a server and taken over in the page.
 * `npm test` runs them after the others; by hand: `npx wtr --config web-test-runner.hydrated.config.mjs`.
 */
import chromium from './web-test-runner.config.mjs';

export default {
  ...chromium,
  // The loader's own test opens pages of its own.
  files: ['packages/elements/src/*/*.browser-test.ts'],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"></head>
  <body>
    <script type="module" src="/packages/elements/src/core/hydrate.ts"></script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
