/**
 * Makes a test file fail on errors that nobody caught. Mocha fails a running test on a thrown error, but lets
 * rejected promises pass, and what happens after the last test as well.
 *
 * It adds to each test file an import of a small script with a root hook; the hook waits one turn of the event loop,
 * then fails with everything that was seen.
 */
export function uncaughtErrorsFail() {
  return {
    name: 'uncaught-errors-fail',
    serve(context) {
      return context.path === HOOK_PATH ? { body: HOOK, type: 'js' } : undefined;
    },
    transform(context) {
      // On the same line, so that line numbers in stack traces stay right.
      return /\.browser-test\.[jt]s$/.test(context.path) ? `import '${HOOK_PATH}';${context.body}` : undefined;
    },
  };
}

const HOOK_PATH = '/uncaught-errors-fail.js';

const HOOK = `const uncaught = [];
let running = 'before the first test';
window.addEventListener('error', (event) => keep(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => keep(event.reason));

function keep(reason) {
  uncaught.push(String(reason) + ' (' + running + ')');
}
beforeEach(function () {
  running = 'during or after ' + this.currentTest.fullTitle();
});
after('no uncaught errors', async () => {
  await new Promise((resolve) => setTimeout(resolve));
  if (uncaught.length > 0) throw new Error('uncaught errors:\\n' + uncaught.join('\\n'));
});
`;
