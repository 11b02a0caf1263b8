const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
const probe = document.createElement('span');

/**
 * Any colour that CSS can write, also `color-mix()` and system colours, as the screen shows it.
 *
 * @param {string} value
 * @returns {import('./contrast.js').Rgb | undefined}
 */
export function toRgb(value) {
  if (!CSS.supports('color', value)) return undefined;
  if (!probe.isConnected) document.body.append(probe);
  probe.hidden = true;
  probe.style.color = value;
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** For `<input type="color">`, which knows no other form. @param {string} value */
export function toHex(value) {
  const colour = toRgb(value);
  return colour && `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
