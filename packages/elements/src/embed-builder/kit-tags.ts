import { openTag } from './markup.js';

/** What `preload.json` beside the kit holds: for each part of it, by name, its file and those that come with it. */
export type PreloadParts = Readonly<Record<string, readonly string[]>>;

/** What `integrity.json` beside the kit holds: a digest for each file by its name (Subresource Integrity, W3C). */
export type Digests = Readonly<Record<string, string>>;

/**
 * Links for the head of a page, before the kit's script and after an import map, that let the browser fetch a board
 * together with the loader instead of after it: the first row comes one round trip earlier. The names of files change
 * with each version, so print them anew with each update; a name that is no longer there costs a request and breaks
 * nothing.
 *
 * @param parts the content of `preload.json`
 * @param kit address of the folder as the page names it: `/qxwq/`
 * @param names of what the page shows, and its language: `['challenge-board', 'zh-CN']`; `hydrate` where a server drew it
 * @param digests the content of `integrity.json`, needed where the page has `integrityTags`: without them browsers would
 *   fetch each file twice, once unchecked
 * @throws {TypeError} for an address that is none, or a name that the kit does not have
 */
export function preloadTags(parts: PreloadParts, kit: string, names: readonly string[], digests: Digests = {}): string {
  const folder = kitFolder(kit);
  const files = names.flatMap((name) => {
    const found = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!found) throw new TypeError(`The kit has no "${name}"; it has ${Object.keys(parts).join(', ')}`);
    return found;
  });
  const tag = (file: string) =>
    openTag('link', { rel: 'modulepreload', href: folder + file, integrity: digests[file] || undefined });
  return [...new Set(files)].map(tag).join('\n');
}

export interface CheckedScript {
  /** Content of the import map, as it stands in the page. */
  readonly map: string;
  /** The import map and the kit's script, for the head of the page, before its first module script. */
  readonly html: { readonly map: string; readonly script: string };
}

/**
 * The kit's script with the digest of every file that it may fetch.
 *
 * @throws {TypeError} for an address that is none, for digests that are none, or without the loader `qxwq.js`
 */
export function checkedScript(digests: Digests, kit: string): CheckedScript {
  const folder = kitFolder(kit);
  const entries = Object.entries(digests);
  for (const [name, digest] of entries) {
    if (typeof digest !== 'string' || !/^sha(?:256|384|512)-[A-Za-z0-9+/]+=*$/.test(digest)) {
      throw new TypeError(`integrity.json: "${name}" has no digest`);
    }
  }
  const loader = digests['qxwq.js'];
  if (!loader) throw new TypeError('integrity.json does not name qxwq.js');
  const integrity = Object.fromEntries(
    entries.filter(([name]) => name.endsWith('.js')).map(([name, digest]) => [`${folder}${name}`, digest]),
  );
  // A file name or an address must not end the script element.
  const map = JSON.stringify({ integrity }).replaceAll('<', '\\u003c');
  const script = openTag('script', { type: 'module', src: `${folder}qxwq.js`, integrity: loader });
  return { map, html: { map: `<script type="importmap">${map}</script>`, script: `${script}</script>` } };
}

/**
 * The kit's folder as a page names it, with a slash at its end. A bare path would be no address in an import map, and
 * nothing would be checked.
 */
function kitFolder(kit: string): string {
  if (!/^(?:https?:\/)?\.{0,2}\//.test(kit)) throw new TypeError(`"${kit}" must begin with /, ./, ../ or https://`);
  return kit.endsWith('/') ? kit : `${kit}/`;
}
