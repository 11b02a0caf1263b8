import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The runtimes weigh some 600 MB, so they are no devDependencies but fill a folder when somebody asks for them. */
export const VERSIONS = JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8'));

/**
 * Installs packages at their pinned versions into a folder with a package.json of its own. Without a network, or where
 * a registry lacks one of them, what is there already stays.
 *
 * @param {string} folder
 * @param {Record<string, string>} versions by package, as in a package.json
 * @param {{ log?: (line: string) => void, timeoutMs?: number }} [options]
 * @returns {Promise<string | undefined>} why something is missing, in one line
 */
export async function installInto(folder, versions, { log = () => {}, timeoutMs = 300_000 } = {}) {
  mkdirSync(folder, { recursive: true });
  const manifest = `${JSON.stringify({ private: true, dependencies: versions }, null, 2)}\n`;
  const file = join(folder, 'package.json');
  const asBefore = existsSync(file) && readFileSync(file, 'utf8') === manifest;
  if (asBefore && Object.keys(versions).every((name) => existsSync(packageFolder(folder, name)))) return undefined;
  writeFileSync(file, manifest);
  log(`Filling ${folder} from npm, once …`);
  try {
    await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      timeout: timeoutMs,
      maxBuffer: 2 ** 24,
      shell: process.platform === 'win32',
    });
    return undefined;
  } catch (error) {
    return error.killed ? `npm took longer than ${timeoutMs / 1000} s` : firstLine(error.stderr || error.message);
  }
}

/** @param {string} folder @param {string} name */
export const packageFolder = (folder, name) => join(folder, 'node_modules', name);

const firstLine = (text) => text.trim().split('\n', 1)[0];
