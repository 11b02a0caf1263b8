import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'major' | 'minor' | 'patch'} Bump */

const ORDER = /** @type {const} */ (['patch', 'minor', 'major']);

/**
 * Which bump the pending changesets announce for each package; the greatest where several do.
 *
 * @param {string} folder `.changeset`
 * @returns {Map<string, Bump>}
 */
export function announced(folder) {
  const bumps = new Map();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
    const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    for (const [, named, bump] of head.matchAll(/^['"]?([^'":]+)['"]?:\s*(major|minor|patch)\s*$/gm)) {
      if (ORDER.indexOf(bump) > ORDER.indexOf(bumps.get(named) ?? 'patch') || !bumps.has(named)) bumps.set(named, bump);
    }
  }
  return bumps;
}

/**
 * The bump that an incompatible change needs. Before 1.0 that is minor: `^0.1.0` does not take `0.2.0`
 * (Semantic Versioning 2.0, item 4, and how npm reads ranges).
 *
 * @param {string} version of the package as it was released
 * @returns {Bump}
 */
export const breakingBump = (version) => (version.startsWith('0.') ? 'minor' : 'major');

/**
 * @param {Map<string, string[]>} faults by package
 * @param {Map<string, Bump>} bumps
 * @param {Record<string, string>} versions by package
 * @returns {string[]} what must not be released as it is, a line each
 */
export function refused(faults, bumps, versions) {
  return [...faults].flatMap(([name, lines]) => {
    const needed = breakingBump(versions[name] ?? '1.0.0');
    const has = bumps.get(name);
    if (has && ORDER.indexOf(has) >= ORDER.indexOf(needed)) return [];
    return lines.map((line) => `${name}: ${line}; needs a ${needed} changeset`);
  });
}
