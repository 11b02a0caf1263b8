/** The languages that the elements speak; each has all texts, or the package does not compile. */
export const locales = ['zh-CN', 'zh-Hant', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language that comes nearest to a tag (BCP 47); undefined where there is no tag. */
export function nearestLocale(tag: string | null | undefined): Locale | undefined {
  if (!tag) return undefined;
  if (!/^zh\b/i.test(tag)) return 'en';
  // Where a script is not named, the place tells it: Taiwan, Hong Kong and Macao write the traditional one.
  return /-hant\b/i.test(tag) || /^zh-(tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-CN';
}

/** Whether people who read this language count money in 万元 and write 12月6日. */
export const isChinese = (locale: Locale): boolean => locale !== 'en';

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
