import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs `npm ci` when `node_modules` is missing or is not what `package-lock.json` says.
 *
 * @param {(line: string) => void} log told before npm runs
 * @returns {Promise<boolean>} whether it installed
 */
export async function ensureInstalled(log) {
  const reason = whyInstall(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'));
  if (!reason) return false;
  log(`安装依赖 · installing dependencies: ${reason}`);
  await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  return true;
}

/**
 * What is installed is written by npm beside it, in the form of the lock file; the two are compared by content, since
 * time stamps say nothing after a clone or a change of branch.
 *
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed
 * @returns {string | undefined} why an installation is needed, or undefined when it is not
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean,
 *   resolved?: string }} LockedPackage
 */
export function whyInstall(wanted, installed) {
  if (!wanted) return undefined;
  if (!installed) return 'nothing is installed yet';
  for (const [path, there] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const here = installed.packages[path];
    // An optional package is left out where it does not fit the system.
    if (!here && (there.optional || there.devOptional)) continue;
    if (!here || here.version !== there.version || here.integrity !== there.integrity) {
      return `${path.replace(/^node_modules\//, '')} is missing or of another version`;
    }
  }
  return undefined;
}

function readLock(name) {
  const file = join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string[]} args */
function npm(args) {
  // Under `npm start` this is the npm that runs us; started directly, the one on the path (on Windows a script).
  const own = process.env.npm_execpath;
  const [command, first, shell] = own?.endsWith('.js') ? [process.execPath, [own], false] : ['npm', [], true];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: 'inherit', shell });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(undefined) : reject(new InstallError(`npm ${args[0]} ended with status ${code}.`)),
    );
  });
}

/** npm has said what is wrong before. */
export class InstallError extends Error {
  name = 'InstallError';
}
