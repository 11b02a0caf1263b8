/**
 * Finds the Chromium that the browser tests drive, in this order: `CHROME_PATH`, an installed Chrome, Chromium or Edge,
 * the one that the npm package `@sparticuz/chromium` carries (Linux on x64 only).
 *
 * Run directly, it prints what it found: `node scripts/chromium.mjs`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagedChromiumVersion, unpackChromium } from './chromium-unpack.mjs';

/** What keeps a test run quiet, off line and the same everywhere. */
const COMMON_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
];

/**
 * @typedef {object} Chromium
 * @property {string} executablePath
 * @property {string[]} args for the command line
 * @property {NodeJS.ProcessEnv} env the whole environment to start it with
 * @property {string} source where it comes from, for a person to read
 */

/**
 * @param {object} [options]
 * @param {(line: string) => void} [options.log] told when unpacking begins, since that takes some seconds
 * @returns {Promise<Chromium>}
 * @throws {Error} that says what to install, when there is none
 */
export async function findChromium({ log = () => {} } = {}) {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is "${named}", and there is no such file.`);
    return installed(named, 'CHROME_PATH');
  }
  const found = installedCandidates().find((path) => existsSync(path));
  if (found) return installed(found, `installed, ${found}`);

  const own = await packagedChromium({ log });
  if (own) return own;
  throw new Error(whatToInstall(packagedChromiumVersion()));
}

/**
 * The Chromium from npm with its own fonts, whatever else is installed: it draws the same picture on every machine.
 *
 * @param {object} [options]
 * @param {(line: string) => void} [options.log] told when unpacking begins
 * @returns {Promise<Chromium | undefined>} undefined where it does not run
 */
export async function packagedChromium({ log = () => {} } = {}) {
  const version = packagedChromiumVersion();
  if (process.platform !== 'linux' || process.arch !== 'x64' || !version) return undefined;
  return packaged(version, log);
}

function installed(executablePath, source) {
  // Chromium refuses to run as root inside its sandbox; continuous integration often is root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...COMMON_ARGS, ...asRoot], env: { ...process.env }, source };
}

async function packaged(version, log) {
  const unpacked = await unpackChromium(log);
  return {
    executablePath: unpacked.executablePath,
    // The package holds the headless shell without the setuid helper that the sandbox needs for an ordinary user.
    // Only pages of this repository are opened with it.
    args: [...COMMON_ARGS, '--headless=shell', '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [unpacked.libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: unpacked.fontsConf,
    },
    source: `@sparticuz/chromium ${version}`,
  };
}

function installedCandidates() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return folders
      .filter(Boolean)
      .flatMap((folder) =>
        ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'].map((name) =>
          join(folder, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
      );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function whatToInstall(version) {
  const here = `${process.platform} ${process.arch}`;
  const packageHint = version
    ? `The Chromium from npm (@sparticuz/chromium ${version}) runs on Linux on x64 only; this is ${here}.`
    : 'The npm package @sparticuz/chromium is not installed (run "npm ci").';
  const command =
    { darwin: 'brew install --cask google-chrome', win32: 'winget install Google.Chrome' }[process.platform] ??
    'sudo apt-get install chromium (or dnf, zypper, pacman)';
  return `No Chromium was found for the browser tests. ${packageHint}
Install Chrome, Chromium or Edge, for example with: ${command}
or set CHROME_PATH to the program file of one.`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const chromium = await findChromium({ log: console.log });
  console.log(`${chromium.source}\n${chromium.executablePath}\n${chromium.args.join(' ')}`);
  if (chromium.env.FONTCONFIG_FILE) console.log(readFileSync(chromium.env.FONTCONFIG_FILE, 'utf8'));
}
