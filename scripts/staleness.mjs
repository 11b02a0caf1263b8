import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A digest of files and folders: it changes when a file's path or content does, not with time stamps, which a clone
 * and a change of branch set anew.
 *
 * @param {string} base paths count from here
 * @param {string[]} paths files or folders, relative to `base`; one that does not exist counts as absent
 * @param {object} [options]
 * @param {(path: string) => boolean} [options.skip] true for files that do not matter
 * @param {string[]} [options.also] other things that matter, as text
 * @returns {string}
 */
export function digest(base, paths, { skip = () => false, also = [] } = {}) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((path) => filesBelow(base, path)).sort()) {
    if (skip(path)) continue;
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(base, path)))
      .update('\0');
  }
  for (const text of also) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** @returns {string[]} with forward slashes, so that a digest is the same on every system */
function filesBelow(base, path) {
  const absolute = join(base, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute).flatMap((name) => filesBelow(base, `${path}/${name}`));
}
