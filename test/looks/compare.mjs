import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * Two ways to compare a picture with what it should be. In full, by pixelmatch, which knows antialiasing. Shrunk: every
 * square of `SIDE` pixels by its mean colour, so that hundreds of pictures can be kept in a repository; a line of text
 * that moves by one pixel or a link in another blue still changes the means around it.
 *
 * @typedef {object} Difference
 * @property {string} reason
 * @property {PNG} [picture] where they differ
 */

/** Pixels of a square's side. */
export const SIDE = 8;
/** Steps of 256 by which the mean colour of a square may differ: rounding, and a machine that smooths edges otherwise. */
const TOLERANCE = 3;

/** Of pixelmatch, 0 to 1: above it, two colours are different. The host's accent in another blue is. */
const THRESHOLD = 0.02;

/** @param {Buffer} file */
export const readPicture = (file) => PNG.sync.read(file);

/** @param {PNG} picture */
export const writePicture = (picture) =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1, inputHasAlpha: true });

/** The mean colour of every square, as a picture. @param {PNG} picture */
export function shrink(picture) {
  const small = new PNG({ width: Math.ceil(picture.width / SIDE), height: Math.ceil(picture.height / SIDE) });
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      const mean = meanOf(picture, x * SIDE, y * SIDE);
      small.data.set([...mean, 255], (y * small.width + x) * 4);
    }
  return small;
}

function meanOf({ width, height, data }, left, top) {
  const sums = [0, 0, 0];
  const right = Math.min(left + SIDE, width);
  const bottom = Math.min(top + SIDE, height);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      for (let channel = 0; channel < 3; channel++) sums[channel] += data[(y * width + x) * 4 + channel];
  return sums.map((sum) => Math.round(sum / ((right - left) * (bottom - top))));
}

/** @param {PNG} expected @param {PNG} actual @returns {Difference | undefined} */
export function compareFull(expected, actual) {
  const size = compareSize(expected, actual);
  if (size) return size;
  const { width, height } = expected;
  const picture = new PNG({ width, height });
  const count = pixelmatch(expected.data, actual.data, picture.data, width, height, { threshold: THRESHOLD });
  return count > 0 ? { reason: `${count} pixels differ`, picture } : undefined;
}

/** @param {PNG} expected shrunk @param {PNG} actual in full @returns {Difference | undefined} */
export function compareShrunk(expected, actual) {
  const small = shrink(actual);
  const size = compareSize(expected, small);
  if (size) return size;
  const different = [];
  for (let square = 0; square < small.width * small.height; square++)
    if (
      [0, 1, 2].some(
        (channel) => Math.abs(small.data[square * 4 + channel] - expected.data[square * 4 + channel]) > TOLERANCE,
      )
    )
      different.push(square);
  if (different.length === 0) return undefined;
  return {
    reason: `${different.length} squares of ${SIDE} pixels differ`,
    picture: marked(actual, different, small.width),
  };
}

function compareSize(expected, actual) {
  if (expected.width === actual.width && expected.height === actual.height) return undefined;
  return { reason: `${actual.width} × ${actual.height} instead of ${expected.width} × ${expected.height}` };
}

/** The picture with squares in red. */
function marked({ width, height, data }, squares, perLine) {
  const picture = new PNG({ width, height });
  picture.data.set(data);
  for (const square of squares) {
    const left = (square % perLine) * SIDE;
    const top = Math.floor(square / perLine) * SIDE;
    for (let y = top; y < Math.min(top + SIDE, height); y++)
      for (let x = left; x < Math.min(left + SIDE, width); x++) {
        const at = (y * width + x) * 4;
        picture.data[at] = 255;
        picture.data[at + 1] >>= 1;
        picture.data[at + 2] >>= 1;
      }
  }
  return picture;
}
