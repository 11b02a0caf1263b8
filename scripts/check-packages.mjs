/**
 * `npm run check:packages`: packs every package as npm would publish it and asks publint and are-the-types-wrong
 * whether another project can use it.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packages, root } from './workspaces.mjs';

const run = promisify(execFile);
const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');

const folder = mkdtempSync(join(tmpdir(), 'qxwq-packages-'));
try {
  const workspaces = packages();
  const tarballs = await pack(workspaces);
  let faulty = 0;
  for (const workspace of workspaces) {
    const tarball = tarballs.get(workspace.name);
    const faults = (await Promise.all([lint(workspace, tarball), checkTypes(tarball)])).flat();
    console.log(faults.length === 0 ? `${workspace.name} fits` : `${workspace.name}\n${faults.join('\n')}`);
    if (faults.length > 0) faulty += 1;
  }
  console.log(`${workspaces.length - faulty} passed, ${faulty} failed`);
  process.exitCode = faulty === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function pack(workspaces) {
  const chosen = workspaces.map(({ name }) => `--workspace=${name}`);
  const args = ['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`, ...chosen];
  const { stdout } = await run('npm', args, { cwd: root, maxBuffer: 2 ** 26, shell: process.platform === 'win32' });
  const packed = JSON.parse(stdout);
  // npm 11 gives an object by name where npm 10 gave a list.
  return new Map(Object.values(packed).map(({ name, filename }) => [name, join(folder, filename)]));
}

async function lint({ manifest }, tarball) {
  const file = readFileSync(tarball);
  const content = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const { messages } = await publint({ strict: true, pack: { tarball: content } });
  return messages
    .filter(({ type }) => type !== 'suggestion')
    .map((message) => `  publint: ${formatMessage(message, manifest)}`);
}

async function checkTypes(tarball) {
  const args = [attw, tarball, '--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-emoji'];
  try {
    await run(process.execPath, [...args, '--no-color'], { maxBuffer: 2 ** 26 });
    return [];
  } catch (error) {
    return [`  are-the-types-wrong:\n${error.stdout || error.message}`];
  }
}
