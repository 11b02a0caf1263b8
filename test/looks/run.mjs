/**
 * `npm run test:looks`: takes a picture of every element in every state, theme and language and compares it with the one
 * in `baselines`; `-- --update` writes those anew, `-- --only=match-list` takes some. What differs is put into
 * `test-results/looks`, as it is, as it should be, and where; `-- --show` puts all of them there, to be looked at.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { packagedChromium } from '../../scripts/chromium.mjs';
import { root } from '../../scripts/workspaces.mjs';
import { compareFull, compareShrunk, readPicture, shrink, writePicture } from './compare.mjs';
import { pictures } from './pictures.mjs';
import { openSheet } from './sheet.mjs';

const baselines = join(root, 'test/looks/baselines');
const results = join(root, 'test-results/looks');
const { values } = parseArgs({
  options: { update: { type: 'boolean' }, show: { type: 'boolean' }, only: { type: 'string' } },
});
const wanted = pictures.filter(({ name }) => name.includes(values.only ?? ''));

const found = await packagedChromium({ log: console.log });
if (found) await main();
// Another browser or other fonts draw other pictures.
else console.log('Pictures are compared where the Chromium from npm runs: Linux on x64. Nothing was compared.');

async function main() {
  const began = performance.now();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(baselines, { recursive: true });
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args, env: found.env });
  const faults = [];
  try {
    const queue = [...wanted];
    const work = async () => {
      const sheet = await openSheet(browser);
      for (let picture = queue.shift(); picture; picture = queue.shift()) faults.push(...(await look(sheet, picture)));
      await sheet.close();
    };
    await Promise.all([work(), work()]);
    if (!values.only) faults.push(...(await seesChanges(browser)), ...leftOver());
  } finally {
    await browser.close();
  }
  for (const fault of faults) console.error(`✗ ${fault}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${wanted.length} pictures ${values.update ? 'taken' : 'compared'} in ${seconds} s, ${faults.length} faults`,
  );
  if (faults.length > 0)
    console.error(
      'If the change is meant, run "npm run test:looks -- --update", look at the pictures and commit them.',
    );
  const { QXWQ_TEST_RESULTS: counts } = process.env;
  if (counts) {
    const numbers = { numPassedTests: wanted.length - faults.length, numFailedTests: faults.length };
    writeFileSync(counts, JSON.stringify(numbers));
  }
  if (faults.length > 0) process.exitCode = 1;
}

function fileOf({ name, full }) {
  return `${name.replaceAll(' ', '_')}${full ? '.full' : ''}.png`;
}

/** Takes a picture; what is wrong with it, in a sentence. */
async function look(sheet, picture) {
  const { name, full, cells, options } = picture;
  const file = join(baselines, fileOf(picture));
  let actual;
  try {
    const drawn = await sheet.draw(cells, options);
    if (values.show) keep(name, drawn);
    actual = readPicture(drawn);
  } catch (error) {
    return [`${name} could not be drawn: ${error.message}`];
  }
  if (values.update) {
    writeFileSync(file, writePicture(full ? actual : shrink(actual)));
    return [];
  }
  let expected;
  try {
    expected = readPicture(readFileSync(file));
  } catch {
    return [`${name} has no picture to compare with`];
  }
  const difference = full ? compareFull(expected, actual) : compareShrunk(expected, actual);
  return difference ? [tell(name, { actual, expected, difference: difference.picture }, difference.reason)] : [];
}

function keep(name, file) {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name.replaceAll(' ', '_')}.png`), file);
}

function tell(name, images, reason) {
  mkdirSync(results, { recursive: true });
  const paths = Object.entries(images).flatMap(([kind, image]) => {
    if (!image) return [];
    const path = join(results, `${name.replaceAll(' ', '_')}.${kind}.png`);
    writeFileSync(path, writePicture(image));
    return [`\n    ${kind}: ${relative(root, path)}`];
  });
  return `${name}: ${reason}${paths.join('')}`;
}

/** The watch sees what it is there for: another blue, and everything one pixel lower. */
async function seesChanges(browser) {
  const sheet = await openSheet(browser);
  const { cells, options } = pictures[0];
  const before = readPicture(await sheet.draw(cells, options));
  const faults = [];
  for (const style of ['--qxwq-accent: #1a56d0', 'position: relative; top: 1px']) {
    const after = readPicture(await sheet.restyle(style));
    if (!compareFull(before, after)) faults.push(`In full, "${style}" is not seen.`);
    if (!compareShrunk(shrink(before), after)) faults.push(`Shrunk, "${style}" is not seen.`);
  }
  await sheet.close();
  return faults;
}

/** Pictures of what is no longer drawn. */
function leftOver() {
  const known = new Set(pictures.map(fileOf));
  const unknown = readdirSync(baselines).filter((file) => !known.has(file));
  if (!values.update) return unknown.map((file) => `${file} shows what is no longer drawn`);
  for (const file of unknown) rmSync(join(baselines, file));
  return [];
}
