import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @returns {string | undefined} the Firefox that is installed here; `FIREFOX_PATH` wins */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, ...candidates()].find((path) => path && existsSync(path));
}

function candidates() {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform === 'win32') {
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']]
      .filter(Boolean)
      .map((folder) => join(/** @type {string} */ (folder), 'Mozilla Firefox', 'firefox.exe'));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The installed Firefox behind a relay that forgives what it does not know yet; see `firefox-tolerant.mjs`. Windows
 * starts no scripts in a program's place: there the driver meets Firefox itself.
 *
 * @returns {string | undefined}
 */
export function tolerantFirefox() {
  const firefox = findFirefox();
  return firefox && process.platform !== 'win32'
    ? fileURLToPath(new URL('./firefox-tolerant.mjs', import.meta.url))
    : firefox;
}
