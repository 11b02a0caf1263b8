/**
 * Runs in every frame before its page: notes when the first row can be seen, and every shift of the layout. Times are
 * milliseconds since 1970, so that those of frames can be compared.
 *
 * @param {string} rows selector of rows
 */
export function watch(rows) {
  const seen = { shifts: [], row: undefined, frame: undefined };
  globalThis.qxwqWatched = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });

  const visible = (element) =>
    element.matches(':defined') &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().height > 0;
  const hasText = (element) => element.textContent.trim() !== '';
  const find = (root, selector) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const host of root.querySelectorAll('*')) {
      const inside = host.shadowRoot && find(host.shadowRoot, selector);
      if (inside) return inside;
    }
    return undefined;
  };
  const look = () => {
    const row = find(document, rows);
    if (row && visible(row) && hasText(row)) seen.row ??= performance.timeOrigin + performance.now();
    const frame = find(document, 'iframe');
    if (frame && visible(frame)) seen.frame ??= performance.timeOrigin + performance.now();
    if (!seen.row) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
