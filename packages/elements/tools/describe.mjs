/**
 * Writes `manifest/`: what tools and frameworks know of the elements. Run by `npm run describe -w @qxwq/elements`; a
 * test fails when it is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readManifest } from './read-elements.mjs';
import { htmlData, webTypes } from './render-editor-data.mjs';
import { reactTypes, svelteTypes, vueTypes } from './render-types.mjs';

export const target = (/** @type {string} */ file) => fileURLToPath(new URL(`../manifest/${file}`, import.meta.url));

/** @returns {Record<string, string>} files by name */
export function render() {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const manifest = readManifest();
  const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'custom-elements.json': json(manifest),
    'web-types.json': json(webTypes(manifest, version)),
    'html-data.json': json(htmlData(manifest)),
    'react.d.ts': reactTypes(manifest),
    'vue.d.ts': vueTypes(manifest),
    'svelte.d.ts': svelteTypes(manifest),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(target(''), { recursive: true });
  for (const [file, content] of Object.entries(render())) writeFileSync(target(file), content);
}
