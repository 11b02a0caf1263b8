/**
 * Stands before `@web/test-runner-commands` in engines that cannot do all of it: a test that asks for something the
 * engine's protocol does not have is skipped, with a line that says why, instead of failing.
 *
 * @param {object} engine
 * @param {string} engine.name
 * @param {Record<string, string>} engine.cannot names of commands, each with what is missing
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function engineCommands({ name, cannot }) {
  return {
    name: 'engine-commands',
    resolveImport({ source, context }) {
      const asked = source === '@web/test-runner-commands' && context.path !== MODULE_PATH;
      return asked ? MODULE_PATH : undefined;
    },
    serve({ path }) {
      return path === MODULE_PATH ? { body: moduleFor(name, cannot), type: 'js' } : undefined;
    },
  };
}

const MODULE_PATH = '/engine-commands.js';

/** An own export wins over one of the same name that `export *` brings. */
function moduleFor(engine, cannot) {
  return `import { sendKeys as send } from '@web/test-runner-commands';
export * from '@web/test-runner-commands';

let running;
beforeEach(function () {
  running = this.currentTest;
});

function skip(what) {
  console.warn('skipped in ${engine}: "' + running.fullTitle() + '" needs ' + what);
  running.skip();
}

// WebDriver calls the space bar by the character it writes.
export const sendKeys = (keys) => send(keys.press === 'Space' ? { press: ' ' } : keys);
${Object.entries(cannot)
  .map(([command, what]) => `export const ${command} = async () => skip(${JSON.stringify(what)});`)
  .join('\n')}
`;
}
