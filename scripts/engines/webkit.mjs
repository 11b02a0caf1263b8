import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} WebKit
 * @property {string} driver the program WebKitWebDriver
 * @property {string} browser the program MiniBrowser
 * @property {string} display the program Xvfb, for pages that nobody sees
 */

/** @returns {WebKit | undefined} WebKitGTK as Debian's `webkit2gtk-driver` and `xvfb` bring it; Linux only */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const browser = miniBrowsers().find((path) => existsSync(path));
  return driver && display && browser ? { driver, browser, display } : undefined;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Distributions differ in where they keep it: by architecture (Debian) or not (Fedora, Arch). */
function miniBrowsers() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter((folder) => existsSync(folder));
  const byArchitecture = libraries.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  );
  return [...byArchitecture, ...libraries].map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'));
}
