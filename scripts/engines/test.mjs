/**
 * `npm run test:firefox`, `npm run test:webkit`: the browser tests in an engine that is not part of `npm ci`. Where the
 * engine is not installed it says so and what to install, and ends well: nothing was found wrong.
 *
 *   npm run test:webkit -- --files packages/elements/src/loader.browser-test.ts
 */
import '../node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { finalLine, runStep } from '../steps.mjs';
import { root } from '../workspaces.mjs';
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';

const ENGINES = {
  firefox: { title: 'in Firefox', find: findFirefox, packages: 'firefox-esr' },
  webkit: { title: 'in WebKit', find: findWebKit, packages: 'webkit2gtk-driver xvfb' },
};

const [name = '', ...args] = process.argv.slice(2);
const engine = ENGINES[name];
if (!engine) {
  console.error(`There is no engine "${name}". Engines: ${Object.keys(ENGINES).join(', ')}`);
  process.exitCode = 1;
} else if (!engine.find()) {
  console.log(
    `${engine.title}: skipped, since it is not installed. On Debian and Ubuntu: apt-get install ${engine.packages}`,
  );
} else {
  const results = join(root, 'node_modules/.cache/qxwq-test');
  mkdirSync(results, { recursive: true });
  const step = {
    name,
    title: engine.title,
    args: [
      join(root, 'node_modules/@web/test-runner/dist/bin.js'),
      `--config=web-test-runner.${name}.config.mjs`,
      ...args,
    ],
    counts: /** @type {const} */ ('wtr'),
  };
  const outcome = await runStep(step, { root, resultsFile: join(results, `${name}.json`) });
  console.log(`\n${finalLine([outcome])}`);
  process.exitCode = outcome.ok ? 0 : 1;
}
