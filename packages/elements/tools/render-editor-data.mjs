/** What editors read to complete tags and attributes in HTML: JetBrains (web-types) and VS Code (HTML custom data). */
import { elementsOf } from './read-elements.mjs';

/** @param {any} manifest @param {string} version */
export function webTypes(manifest, version) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: '@qxwq/elements',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map(
          ({ tagName, description, attributes, members, events, slots = [], cssParts = [], cssProperties }) => ({
            name: tagName,
            description,
            attributes: attributes.map(({ name, description, type, default: value }) => ({
              name,
              description,
              ...(value !== undefined && { default: value }),
              value: { type: type?.text ?? 'string' },
            })),
            slots,
            js: {
              properties: members
                .filter(({ kind }) => kind === 'field')
                .map(({ name, description, type }) => ({
                  name,
                  description,
                  value: { type: type?.text ?? 'unknown' },
                })),
              events: events.map(({ name, description }) => ({ name, description })),
            },
            css: { parts: cssParts, properties: cssProperties },
          }),
        ),
      },
    },
  };
}

/** @param {any} manifest */
export function htmlData(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map(({ tagName, description, attributes }) => ({
      name: tagName,
      description: { kind: 'markdown', value: description ?? '' },
      attributes: attributes.map(({ name, description, type }) => ({
        name,
        description: { kind: 'markdown', value: description ?? '' },
        ...valuesOf(type?.text),
      })),
    })),
  };
}

/** The values of a union of texts: `'list' | 'cards'`. @param {string | undefined} type */
function valuesOf(type = '') {
  const names = Array.from(type.matchAll(/'([^']+)'/g), ([, name]) => ({ name }));
  return names.length > 0 ? { values: names } : type.startsWith('boolean') ? { valueSet: 'v' } : {};
}
