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
 * An incompatible change needs a major changeset, before 1.0 as well: the first one is what makes it 1.0, and until
 * then everybody may rely on what they have.
 *
 * @param {Map<string, string[]>} faults by package
 * @param {Map<string, Bump>} bumps
 * @returns {string[]} what must not be released as it is, a line each
 */
export function refused(faults, bumps) {
  return [...faults].flatMap(([name, lines]) =>
    bumps.get(name) === 'major' ? [] : lines.map((line) => `${name}: ${line}; needs a major changeset`),
  );
}
