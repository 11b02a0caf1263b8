/**
 * The browser tests of all elements that a server can draw, once more: drawn by a server and taken over in the page.
 * `npm test` runs them after the others; by hand: `npx wtr --config web-test-runner.hydrated.config.mjs`.
 */
import chromium from './web-test-runner.config.mjs';

const ELEMENTS = '{challenge-board,challenge-card,challenge-detail,achievement-board,expert-board,core}';

export default {
  ...chromium,
  files: [`packages/elements/src/${ELEMENTS}/*.browser-test.ts`],
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"></head>
  <body>
    <script type="module" src="/packages/elements/src/core/hydrate.ts"></script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
