import { createHash } from 'node:crypto';
import { checkedScript, type Digests } from '@qxwq/elements/server';

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
  const { map, html } = checkedScript(digests, kit);
  return {
    html: `${html.map}\n${html.script}`,
    source: `'sha256-${createHash('sha256').update(map).digest('base64')}'`,
  };
}
