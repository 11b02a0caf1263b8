/**
 * Types of the elements for frameworks whose templates are checked. Types of attributes are looked up in the classes,
 * so that they cannot differ; what is written out are names and docs.
 */
import { elementsOf } from './read-elements.mjs';

const head = '// Made from the sources by tools/describe.mjs (`npm run describe -w @qxwq/elements`).';

/** @param {any[]} elements */
const imports = (elements) =>
  `import type { QxwqEventDetails, ${elements.map(({ name }) => name).join(', ')} } from '@qxwq/elements';`;

/**
 * React 19: attributes by their names in HTML, so that what a server renders is right before a script runs; what has no
 * attribute as property; events as `onqxwq-ready`.
 *
 * @param {any} manifest
 */
export function reactTypes(manifest) {
  const elements = elementsOf(manifest);
  return [
    head,
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    imports(elements),
    '',
    'type Own<E extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E> & { class?: string | undefined };',
    '',
    ...elements.flatMap((element) => interfaceOf(element, { by: 'attribute', events: 'onqxwq-' })),
    'export interface QxwqReactElements {',
    ...elements.map(({ tagName, name }) => `  '${tagName}': Own<${name}> & ${name}Props;`),
    '}',
    '',
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements extends QxwqReactElements {}',
    '  }',
    '}',
    '',
  ].join('\n');
}

/**
 * Vue 3 (Volar, vue-tsc): properties in camel case, which templates write with hyphens; events as `@qxwq-ready`.
 *
 * @param {any} manifest
 */
export function vueTypes(manifest) {
  const elements = elementsOf(manifest);
  return [
    head,
    "import type { HTMLAttributes } from 'vue';",
    imports(elements),
    '',
    ...elements.flatMap((element) => interfaceOf(element, { by: 'property', events: 'onQxwq' })),
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    ...elements.map(
      ({ tagName, name }) =>
        `    ${pascal(tagName)}: new () => { $props: HTMLAttributes & ${name}Props; $el: ${name} };`,
    ),
    '  }',
    '}',
    '',
    'export {};',
    '',
  ].join('\n');
}

/**
 * Svelte 5: attributes by their names in HTML, events as `onqxwq-ready`.
 *
 * @param {any} manifest
 */
export function svelteTypes(manifest) {
  const elements = elementsOf(manifest);
  return [
    head,
    "import type { HTMLAttributes } from 'svelte/elements';",
    imports(elements),
    '',
    ...elements.flatMap((element) => interfaceOf(element, { by: 'attribute', events: 'onqxwq-' })),
    "declare module 'svelte/elements' {",
    '  export interface SvelteHTMLElements {',
    ...elements.map(({ tagName, name }) => `    '${tagName}': HTMLAttributes<${name}> & ${name}Props;`),
    '  }',
    '}',
    '',
    'export {};',
    '',
  ].join('\n');
}

/** @param {any} element @param {{ by: 'attribute' | 'property', events: 'onqxwq-' | 'onQxwq' }} style */
function interfaceOf({ tagName, name, description, members, events }, { by, events: style }) {
  const fields = members.filter((member) => member.kind === 'field' && !member.readonly);
  return [
    ...docOf(description ?? `\`<${tagName}>\``, ''),
    `export interface ${name}Props {`,
    ...fields.flatMap((field) => [
      ...docOf(field.description, '  '),
      `  ${quoted(by === 'attribute' ? (field.attribute ?? field.name) : field.name)}?: ${name}['${field.name}'] | undefined;`,
    ]),
    ...events.flatMap((event) => [
      ...docOf(event.description, '  '),
      `  ${quoted(eventName(event.name, style))}?: ((event: CustomEvent<QxwqEventDetails['${event.name}']>) => void) | undefined;`,
    ]),
    '}',
    '',
  ];
}

/** @param {string | undefined} text @param {string} indent */
const docOf = (text, indent) =>
  text ? [`${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()} */`] : [];

const quoted = (/** @type {string} */ name) => (/^\w+$/.test(name) ? name : `'${name}'`);

const pascal = (/** @type {string} */ tag) =>
  tag.replace(/(?:^|-)(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/** @param {string} event @param {'onqxwq-' | 'onQxwq'} style */
const eventName = (event, style) => (style === 'onQxwq' ? `on${pascal(event)}` : `on${event}`);
