import { createHash } from 'node:crypto';
import { inAttribute, kitFolder } from './kit-address.js';

/** What `integrity.json` beside the kit holds: a digest for each file by its name (Subresource Integrity, W3C). */
export type Digests = Readonly<Record<string, string>>;

export interface IntegrityTags {
  /** For the head of the page, before its first module script: an import map and the kit's script. */
  readonly html: string;
  /** What `script-src` of a strict policy needs for the import map, which stands in the page itself. */
  readonly source: string;
}

/**
 * The kit's script with the digest of every file that it may fetch, so that a browser refuses one that somebody has
 * changed on the way or on the server. An `integrity` attribute covers one file; the rest comes by `import()`, for
 * which browsers look into the import map (Chromium from 127, Safari from 18, Firefox from 138; others do not check).
 *
 * @param digests the content of `integrity.json`
 * @param kit address of the folder as the page names it: `/qxwq/`
 * @throws {TypeError} for an address that is none, for digests that are none, or without the loader `qxwq.js`
 */
export function integrityTags(digests: Digests, kit: string): IntegrityTags {
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
  return {
    html: `<script type="importmap">${map}</script>\n<script type="module" src="${inAttribute(folder)}qxwq.js" integrity="${loader}"></script>`,
    source: `'sha256-${createHash('sha256').update(map).digest('base64')}'`,
  };
}
