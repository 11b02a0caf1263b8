import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installInto, packageFolder } from '../runtimes/install.mjs';
import { root } from '../workspaces.mjs';

/** The rivals weigh some 130 MB, so they are no devDependencies but fill a folder when somebody compares. */
export const VERSIONS = JSON.parse(readFileSync(new URL('versions.json', import.meta.url), 'utf8'));

export const folder = join(root, 'node_modules/.cache/qxwq-rivals');

/** @param {string} name of a package @param {string[]} path inside it */
export const rivalFile = (name, ...path) => join(packageFolder(folder, name), ...path);

/** @returns {Promise<string | undefined>} why something is missing, in one line */
export const installRivals = () => installInto(folder, VERSIONS, { log: console.log });
