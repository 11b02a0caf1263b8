/**
 * @typedef {{ tolerancePercent: number, gzipBytes: Record<string, number> }} AllowedSizes
 */

/** Below this a change is noise of the compressor. */
const NOISE_BYTES = 48;

/**
 * Growth is a cost to every visitor; shrinkage is good news that the file should know, or the next growth hides in it.
 *
 * @param {Record<string, number>} measured bytes after gzip, by name
 * @param {AllowedSizes} allowed
 * @returns {{ lines: string[], faults: number }} a line for each name, and how many do not agree
 */
export function compareSizes(measured, { tolerancePercent, gzipBytes }) {
  const names = [...new Set([...Object.keys(gzipBytes), ...Object.keys(measured)])].sort();
  const verdicts = names.map((name) => {
    const now = measured[name];
    const before = gzipBytes[name];
    if (now === undefined) return { name, fault: true, text: 'is in the file, but no longer exists' };
    if (before === undefined)
      return { name, fault: true, text: `${kibibytes(now)} is new; thank you for adding it to the file` };
    const tolerated = Math.max((before * tolerancePercent) / 100, NOISE_BYTES);
    const percent = `${((Math.abs(now - before) / before) * 100).toFixed(1)} %`;
    if (now - before > tolerated) {
      return {
        name,
        fault: true,
        text: `${kibibytes(now)} has grown by ${percent} from ${kibibytes(before)}; please look whether it can be smaller`,
      };
    }
    if (before - now > tolerated) {
      return {
        name,
        fault: true,
        text: `${kibibytes(now)} has shrunk by ${percent} from ${kibibytes(before)}, well done; please update the file`,
      };
    }
    return { name, fault: false, text: kibibytes(now) };
  });
  return {
    lines: verdicts.map(({ name, fault, text }) => `${fault ? '✗' : '✓'} ${name}: ${text}`),
    faults: verdicts.filter(({ fault }) => fault).length,
  };
}

/** @param {number} bytes */
export function kibibytes(bytes) {
  return `${(bytes / 1024).toFixed(2)} KiB`;
}

/** `core-3f9a1c2b.js` is `core.js`: the hash says which version it is, not which file. @param {string} file */
export function nameWithoutHash(file) {
  return file.replace(/-[0-9a-z]{8}(?=\.js$)/, '');
}
