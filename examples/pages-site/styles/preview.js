import { h } from './dom.js';

/** What stands in for the tokens where a system forces its own colours (CSS Color, system colours). */
const FORCED = {
  accent: 'LinkText',
  'on-accent': 'Canvas',
  ink: 'CanvasText',
  'ink-2': 'CanvasText',
  'ink-3': 'CanvasText',
  line: 'CanvasText',
  edge: 'ButtonBorder',
  ground: 'Canvas',
  hot: 'CanvasText',
  ok: 'CanvasText',
  warn: 'CanvasText',
  rule: 'CanvasText',
};

/**
 * The element that is looked at, and what of the editor it wears.
 *
 * @param {{ platform: string, key: string, locale: string, challengeId: string | undefined }} settings
 */
export function createPreview({ platform, key, locale, challengeId }) {
  const frame = h('div', { class: 'frame', id: 'preview' });
  const partSheet = new CSSStyleSheet();
  const outline = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, partSheet, outline];
  let element;

  return {
    frame,
    /** @param {string} tag */
    show(tag) {
      const attributes = { 'base-url': platform, 'publishable-key': key, locale, 'page-size': 6 };
      const next = h(tag, { ...attributes, 'challenge-id': challengeId, theme: element?.theme, elder: element?.elder });
      element = next;
      frame.replaceChildren(next);
    },
    /** @param {{ theme?: string, elder?: boolean }} settings */
    set(settings) {
      // Before its script has come, an element keeps only attributes.
      for (const [name, value] of Object.entries(settings)) {
        if (value === false) element.removeAttribute(name);
        else element.setAttribute(name, value === true ? '' : value);
      }
    },
    /** @param {string} width in px, or `full` */
    resize(width) {
      frame.style.maxInlineSize = width === 'full' ? '' : `${width}px`;
    },
    /** @param {ReadonlyMap<string, string>} tokens @param {boolean} forced */
    wear(tokens, forced) {
      for (const name of Array.from(frame.style)) if (name.startsWith('--qxwq-')) frame.style.removeProperty(name);
      for (const [name, value] of tokens) frame.style.setProperty(name, value);
      if (forced) for (const [name, value] of Object.entries(FORCED)) frame.style.setProperty(`--qxwq-${name}`, value);
    },
    /** The page around the element, in the colour that it is meant for. @param {string} ground */
    lay(ground) {
      frame.style.background = ground;
    },
    /** @param {string} css rules for parts */
    wearParts(css) {
      partSheet.replaceSync(css);
    },
    /** @param {string | undefined} part to be outlined */
    point(part) {
      outline.replaceSync(
        part ? `#preview > *::part(${part}) { outline: 3px solid #d4006a; outline-offset: 2px; }` : '',
      );
    },
    /** What the element's own styles have for a name: `accent`, `hot-tint`; empty while it has not drawn itself. */
    value(name) {
      const root = element?.shadowRoot?.querySelector('.root');
      if (!root) return '';
      const style = getComputedStyle(root);
      if (name === 'font') return style.fontFamily;
      if (name === 'font-size') return style.fontSize;
      return style.getPropertyValue(`--_${name}`).trim();
    },
  };
}
