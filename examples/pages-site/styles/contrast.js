/** @typedef {readonly [red: number, green: number, blue: number]} Rgb from 0 to 255 */

/** What has to be told apart, and how well (WCAG 2.2, 1.4.3 text and 1.4.11 controls). Names as the kit's styles have them. */
export const PAIRS = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'hot', 'ok', 'warn'].map((ink) => ({ ink, ground: 'ground', least: 4.5 })),
  { ink: 'on-accent', ground: 'accent', least: 4.5 },
  ...['accent', 'hot', 'ok', 'warn'].map((ink) => ({ ink, ground: `${ink}-tint`, least: 4.5 })),
  { ink: 'edge', ground: 'ground', least: 3 },
];

/** Relative luminance (WCAG 2.2, definitions). @param {Rgb} colour */
function luminance(colour) {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21. @param {Rgb} one @param {Rgb} other */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Ratios are cut, never rounded up: 4.46 is not 4.5.
 *
 * @param {(name: string) => Rgb | undefined} colourOf of a name as in PAIRS
 * @returns {{ ink: string, ground: string, least: number, ratio: number, enough: boolean }[]}
 */
export const judge = (colourOf) =>
  PAIRS.flatMap((pair) => {
    const [ink, ground] = [colourOf(pair.ink), colourOf(pair.ground)];
    if (!ink || !ground) return [];
    const ratio = contrast(ink, ground);
    return [{ ...pair, ratio: Math.floor(ratio * 10) / 10, enough: ratio >= pair.least }];
  });
