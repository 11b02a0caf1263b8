import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { packageFolder, VERSIONS } from './install.mjs';
import { runToEnd, startAndAsk } from './processes.mjs';

/**
 * @typedef {import('./processes.mjs').Result} Result
 *
 * @typedef {object} Runtime
 * @property {string} name for people
 * @property {string | undefined} npm which of the pinned packages brings it; undefined for the one that runs this
 * @property {(folder: string) => string} program its file, below the folder that holds the packages
 * @property {(program: string, suite: Suite, server: string) => Promise<Result[]>} run
 *
 * @typedef {object} Suite the suite as JavaScript
 * @property {string} commandLine module for runtimes with a command line
 * @property {string} worker one bundle, for workerd
 */

/** What is tested, each runtime by a package of npm; packages are for Linux on x64. */
export const RUNTIMES = [
  ...[20, 22, 24].map(node),
  {
    name: 'Bun',
    npm: '@oven/bun-linux-x64',
    program: (folder) => join(packageFolder(folder, '@oven/bun-linux-x64'), 'bin/bun'),
    run: (program, { commandLine }, server) => runToEnd(program, ['run', commandLine, server]),
  },
  {
    name: 'Deno',
    npm: '@deno/linux-x64-glibc',
    program: (folder) => join(packageFolder(folder, '@deno/linux-x64-glibc'), 'deno'),
    run: (program, { commandLine }, server) =>
      runToEnd(
        program,
        [
          ...['run', '--no-remote', '--no-prompt', '--node-modules-dir=manual', '--no-lock'],
          // The network of this machine is all that client and mock may touch.
          ...['--allow-net=127.0.0.1', commandLine, server],
        ],
        { DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
      ),
  },
  {
    name: 'workerd',
    npm: '@cloudflare/workerd-linux-64',
    program: (folder) => join(packageFolder(folder, '@cloudflare/workerd-linux-64'), 'bin/workerd'),
    run: onWorkerd,
  },
];

/** The Node that runs this is not fetched a second time. */
function node(major) {
  const own = process.versions.node.startsWith(`${major}.`);
  return {
    name: `Node ${major}`,
    npm: own ? undefined : `node${major}`,
    program: (folder) => (own ? process.execPath : join(packageFolder(folder, `node${major}`), 'bin/node')),
    run: (program, { commandLine }, server) => runToEnd(program, [commandLine, server]),
  };
}

async function onWorkerd(program, { worker }, server) {
  const folder = mkdtempSync(join(tmpdir(), 'qxwq-workerd-'));
  try {
    const port = await freePort(0, { tries: 0 });
    const config = join(folder, 'config.capnp');
    writeFileSync(join(folder, 'worker.js'), worker);
    writeFileSync(config, workerdConfig(port));
    const address = `http://127.0.0.1:${port}/?http=${encodeURIComponent(server)}`;
    return await startAndAsk(program, ['serve', config], address);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** "private" lets the worker call this machine; by itself it may call public addresses only. */
const workerdConfig = (port) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01",
    )),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

/** @param {string} folder @param {Runtime[]} [runtimes] */
export const present = (folder, runtimes = RUNTIMES) => runtimes.filter(({ program }) => existsSync(program(folder)));

/** The pinned packages of some runtimes, as in a package.json. */
export const packagesOf = (runtimes) =>
  Object.fromEntries(runtimes.flatMap(({ npm }) => (npm ? [[npm, VERSIONS[npm]]] : [])));
