/**
 * What the sources say of each element: its attributes, properties, events, slots and parts, with their docs. Read by
 * the analyzer of the Custom Elements Manifest, from the JSDoc that people read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const isSource = (/** @type {string} */ path) =>
  path.endsWith('.ts') && !/\.(?:browser-)?test\.ts$/.test(path) && !/[\\/](?:testing|locales)[\\/]/.test(path);

/** `define('qxwq-challenge-board', QxwqChallengeBoard)` in `src/define`. @returns {Map<string, string>} tag by class */
function tagsByClass() {
  const files = readdirSync(join(folder, 'src/define')).map((file) => readFileSync(join(folder, 'src/define', file)));
  return new Map(
    files.map((text) => {
      const [, tag, name] = /define\('([\w-]+)', (\w+)\)/.exec(String(text)) ?? [];
      return [String(name), String(tag)];
    }),
  );
}

/**
 * The tokens, which all elements share: what a host may set (`@cssproperty` in `src/styles/tokens.ts`), in that order.
 *
 * @returns {{ name: string, default?: string, description: string }[]} without a default: as something else says
 */
export function readTokens() {
  const text = readFileSync(join(folder, 'src/styles/tokens.ts'), 'utf8');
  return Array.from(
    text.matchAll(/@cssproperty \[(--[\w-]+)(?:=([^\]]+))?\](?: - (.+))?/g),
    ([, name = '', value, description = '']) => ({ name, ...defined({ default: value }), description }),
  );
}

/** @returns {any} a manifest, schema 1.0.0 of custom-elements-manifest */
export function readManifest() {
  const tags = tagsByClass();
  const paths = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .sort()
    .map((path) => join(folder, 'src', path));
  const modules = paths.map((path) => {
    const name = relative(folder, path).replaceAll('\\', '/');
    return ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  });
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } });
  const described = manifest.modules.flatMap((/** @type {any} */ module) => {
    const declarations = module.declarations
      .filter(({ name }) => tags.has(name))
      .map((/** @type {any} */ declaration) => publicPart(declaration, String(tags.get(declaration.name))));
    return declarations.length === 0 ? [] : [{ kind: 'javascript-module', path: built(module.path), declarations }];
  });
  return { schemaVersion: '1.0.0', readme: 'README.md', modules: described };
}

const built = (/** @type {string} */ path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** Without what is nobody's business: private and protected members, and what Lit adds. */
function publicPart(
  { attributes = [], members = [], events = [], slots, cssParts, ...rest },
  /** @type {string} */ tag,
) {
  const { name, description, superclass } = rest;
  const isPublic = ({ privacy, static: isStatic }) => !isStatic && (privacy === undefined || privacy === 'public');
  const fields = members
    .filter((member) => member.kind === 'field' && isPublic(member) && !HIDDEN.has(member.name))
    .map(({ name, type, description, attribute, default: value, readonly }) =>
      defined({ kind: 'field', name, type, description, attribute, default: value, readonly }),
    );
  const methods = members
    .filter((member) => member.kind === 'method' && METHODS.has(member.name) && isPublic(member))
    .map(({ name, description, parameters, return: result }) =>
      defined({ kind: 'method', name, description, parameters, return: result }),
    );
  return {
    kind: 'class',
    customElement: true,
    tagName: tag,
    name,
    ...defined({ description, superclass: superclass && { name: 'LitElement', package: 'lit' } }),
    attributes: attributes.filter(({ fieldName }) => fields.some((field) => field.name === fieldName)).map(plain),
    members: [...fields, ...methods],
    events: events
      .filter(({ name }) => name)
      .map(({ name, description }) => ({ name, description, type: { text: 'CustomEvent' } })),
    ...defined({ slots, cssParts }),
    cssProperties: readTokens(),
  };
}

/** For the kit's own use. */
const HIDDEN = new Set(['drawn', 'activeClient', 'language', 'renderOptions']);
const METHODS = new Set(['update', 'signOut', 'retry', 'focus']);

const plain = ({ name, type, description, fieldName, default: value }) =>
  defined({ name, type, description, fieldName, default: value });

/** @param {Record<string, unknown>} object */
const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/**
 * The elements of a manifest, in the order of their tags.
 *
 * @param {any} manifest
 * @returns {any[]}
 */
export const elementsOf = (manifest) =>
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .sort((/** @type {any} */ a, /** @type {any} */ b) => (a.tagName < b.tagName ? -1 : 1));
