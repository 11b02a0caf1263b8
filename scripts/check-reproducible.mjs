/**
 * `npm run check:reproducible`: builds the embed bundle in two folders and compares every byte. Whoever has the sources
 * can so tell that the files on a server were made from them. About two minutes, so it is no part of `npm test`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packages, root } from './workspaces.mjs';

/** The package of the bundle and all that it stands on. */
function needed(workspaces, name = '@qxwq/elements') {
  const own = workspaces.find((workspace) => workspace.name === name);
  return [...new Set([...own.uses.flatMap((used) => [...needed(workspaces, used)]), own])];
}

/** A copy of the sources, with what is installed here and nothing of what was built here. */
function copyTo(folder, workspaces) {
  const isSource = (path) => !/[/\\](?:node_modules|dist)$/.test(path);
  for (const name of readdirSync(root)) {
    if (/^(?:scripts|.*\.(?:json|mjs|ts))$/.test(name)) {
      cpSync(join(root, name), join(folder, name), { recursive: true, filter: isSource });
    }
  }
  mkdirSync(join(folder, 'node_modules/@qxwq'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@qxwq' && name !== '.cache') {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
  }
  for (const { folder: source, name } of workspaces) {
    const place = join(folder, source.slice(root.length));
    cpSync(source, place, { recursive: true, filter: isSource });
    symlinkSync(place, join(folder, 'node_modules', name));
  }
}

function buildIn(folder) {
  execFileSync(process.execPath, [join(folder, 'scripts/build.mjs')], { cwd: folder, stdio: 'inherit' });
  const embed = join(folder, 'packages/elements/dist/embed');
  return new Map(readdirSync(embed).map((name) => [name, readFileSync(join(embed, name))]));
}

const temporary = mkdtempSync(join(tmpdir(), 'qxwq-reproducible-'));
try {
  const workspaces = needed(packages());
  // Paths of different length, so that one which gets into a file is seen.
  const folders = ['a', 'another-folder'].map((name) => join(temporary, name));
  for (const folder of folders) copyTo(folder, workspaces);
  const [first, second] = folders.map(buildIn);
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)));
  for (const name of different) console.error(`${name} differs`);
  console.log(`${names.length} files, ${different.length} different`);
  process.exitCode = different.length > 0 ? 1 : 0;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
