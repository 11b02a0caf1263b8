import type { Digests } from './integrity.js';
import { inAttribute, kitFolder } from './kit-address.js';

/** What `preload.json` beside the kit holds: for each part of it, by name, its file and those that come with it. */
export type PreloadParts = Readonly<Record<string, readonly string[]>>;

/**
 * Links for the head of a page, before the kit's script and after an import map, that let the browser fetch a board together with the loader
 * instead of after it: the first row comes one round trip earlier. The names of files change with each version, so print
 * them anew with each update; a name that is no longer there costs a request and breaks nothing.
 *
 * @param parts the content of `preload.json`
 * @param kit address of the folder as the page names it: `/qxwq/`
 * @param names of what the page shows, and its language: `['challenge-board', 'zh-CN']`; `hydrate` where a server drew it
 * @param digests the content of `integrity.json`, needed where the page has `integrityTags`: without them browsers would
 *   fetch each file twice, once unchecked
 * @throws {TypeError} for an address that is none, or a name that the kit does not have
 */
export function preloadTags(parts: PreloadParts, kit: string, names: readonly string[], digests: Digests = {}): string {
  const folder = inAttribute(kitFolder(kit));
  const files = names.flatMap((name) => {
    const found = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!found) throw new TypeError(`The kit has no "${name}"; it has ${Object.keys(parts).join(', ')}`);
    return found;
  });
  const tag = (file: string) => {
    const integrity = digests[file] ? ` integrity="${inAttribute(digests[file])}"` : '';
    return `<link rel="modulepreload" href="${folder}${inAttribute(file)}"${integrity}>`;
  };
  return [...new Set(files)].map(tag).join('\n');
}
