export type Locale = 'zh-CN' | 'en';

/** The language that comes nearest to a tag (BCP 47); undefined where there is no tag. */
export function nearestLocale(tag: string | null | undefined): Locale | undefined {
  if (!tag) return undefined;
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** The language of the page around an element: the nearest `lang`, also beyond shadow roots. */
export function pageLocale(element: Element): Locale {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    // "und" is the tag of "not known".
    if (lang && lang !== 'und') return nearestLocale(lang) ?? 'zh-CN';
  }
  return 'zh-CN';
}

const parentOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
