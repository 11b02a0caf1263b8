import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(import.meta.resolve('@qxwq/elements/custom-elements.json'));

/**
 * What the style editor lists: the tokens, which all elements share, and the parts of each element.
 *
 * @typedef {{ name: string, description: string }} Described
 * @returns {Promise<{ tokens: Described[], parts: Record<string, Described[]> }>} parts by tag
 */
export async function styleData() {
  const { modules } = JSON.parse(await readFile(manifest, 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations);
  return {
    tokens: elements[0].cssProperties,
    parts: Object.fromEntries(elements.map(({ tagName, cssParts = [] }) => [tagName, cssParts])),
  };
}
