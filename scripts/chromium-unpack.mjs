/**
 * Unpacks the Chromium of `@sparticuz/chromium`, the libraries it needs, and fonts that hold Chinese, once, into
 * `node_modules/.cache`. Only files of that package are read, none of its code: it is written for newer Node versions.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { untar } from './untar.mjs';
import { woffToSfnt } from './woff-to-sfnt.mjs';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));
const chromiumPackage = join(modules, '@sparticuz/chromium');
const fontFiles = join(modules, '@fontsource/noto-sans-sc/files');

/** Raise it when what is unpacked changes, so that older caches are not taken. */
const LAYOUT = 1;

/**
 * Regular weight: every subset, which together cover GB 2312 and beyond. Bold: the 7,900 most used characters;
 * a rarer one is emboldened by the browser.
 */
const WANTED_FONTS = [
  /^noto-sans-sc-(?:chinese-simplified|latin|latin-ext|cyrillic|\d+)-400-normal\.woff$/,
  /^noto-sans-sc-(?:chinese-simplified|latin)-700-normal\.woff$/,
];

/** @returns {string | undefined} the version of the installed package, or undefined when it is not installed */
export function packagedChromiumVersion() {
  const file = join(chromiumPackage, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/**
 * @param {(line: string) => void} log
 * @returns {Promise<{ executablePath: string, libraries: string, fontsConf: string }>}
 */
export async function unpackChromium(log) {
  const cache = join(modules, '.cache');
  const target = join(cache, `qxwq-chromium-${packagedChromiumVersion()}-${LAYOUT}`);
  if (!existsSync(target)) {
    log('Unpacking Chromium into node_modules/.cache (once, some seconds) …');
    await mkdir(cache, { recursive: true });
    await unpackInto(target, await mkdtemp(join(cache, 'unpacking-')));
  }
  const fontsConf = join(target, 'fonts.conf');
  await writeIfChanged(fontsConf, fontsConfiguration(target));
  return { executablePath: join(target, 'chromium'), libraries: join(target, 'lib'), fontsConf };
}

/** All or nothing: the folder gets its name only when it is complete, so that an interrupted run leaves no half. */
async function unpackInto(target, temporary) {
  try {
    const packed = (name) => join(chromiumPackage, 'bin', name);
    await allDone([
      pipeline(
        createReadStream(packed('chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(join(temporary, 'chromium'), { mode: 0o755 }),
      ),
      untarBrotli(packed('al2023.tar.br'), temporary),
      untarBrotli(packed('fonts.tar.br'), temporary),
      // Beside the program, where it looks for its graphics libraries.
      untarBrotli(packed('swiftshader.tar.br'), temporary),
    ]);
    await unpackChineseFonts(join(temporary, 'fonts', 'noto-sans-sc'));
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
    // Another process may have finished the same folder meanwhile.
    if (!existsSync(target)) throw error;
  }
}

/** Waits for all also when one fails, so that nobody writes any more into a folder that is about to be removed. */
async function allDone(tasks) {
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

async function unpackChineseFonts(folder) {
  if (!existsSync(fontFiles)) return;
  await mkdir(folder, { recursive: true });
  const names = (await readdir(fontFiles)).filter((name) => WANTED_FONTS.some((wanted) => wanted.test(name)));
  for (const name of names) {
    await writeFile(join(folder, name.replace(/woff$/, 'ttf')), woffToSfnt(await readFile(join(fontFiles, name))));
  }
}

async function untarBrotli(file, folder) {
  await untar(brotliDecompressSync(await readFile(file)), folder);
}

function fontsConfiguration(root) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${xml(join(root, 'fonts'))}</dir>
  <cachedir>${xml(join(root, 'fonts-cache'))}</cachedir>
  <!-- The web font files were cut from a variable font and carry the name of its lightest instance. -->
  <match target="scan">
    <test name="family"><string>Noto Sans SC Thin</string></test>
    <edit name="family" mode="assign" binding="same"><string>Noto Sans SC</string></edit>
  </match>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}

function xml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function writeIfChanged(file, text) {
  const current = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (current === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
