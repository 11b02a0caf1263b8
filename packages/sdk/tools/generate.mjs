/**
 * Writes `src/generated/`: the contract's operations as constants that a bundler can take one by one, how they travel
 * in `wire/`, what they send and answer in `checks.generated.ts`. Run by `npm run generate`; a test fails
 * when they are stale.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { quote, schemaCompiler } from './compile-schemas.mjs';

const src = fileURLToPath(new URL('../src/', import.meta.url));
export const target = (/** @type {string} */ file) => join(src, 'generated', file);

/** `bids.create` as a constant: `bidsCreate`. @param {string} operation */
export const constantName = (operation) => operation.replace(/\.(\w)/, (_, letter) => letter.toUpperCase());

/**
 * @param {object} contract
 * @param {Readonly<Record<string, Readonly<Record<string, any>>>>} contract.operations
 * @param {readonly (readonly [string, any])[]} contract.named schemas with the names they are exported by
 * @param {Readonly<Record<string, string | undefined>>} contract.docs by operation
 * @returns {Record<string, string>} files by name
 */
export function render({ operations, named, docs }) {
  const all = Object.entries(operations).flatMap(([resource, calls]) =>
    Object.entries(calls).map(([name, operation]) => ({ resource, name: `${resource}.${name}`, ...operation })),
  );
  return {
    ...Object.fromEntries(
      Object.keys(operations).map((resource) => [
        `wire/${resource}.generated.ts`,
        wireFile(
          all.filter((operation) => operation.resource === resource),
          docs,
        ),
      ]),
    ),
    'wire.generated.ts': wireIndex(all, Object.keys(operations)),
    'checks.generated.ts': checksFile(all, named, docs),
  };
}

/**
 * A file for each resource, so that a bundler which splits by modules can keep what only one page needs apart.
 *
 * @param {any[]} calls of one resource @param {Readonly<Record<string, string | undefined>>} docs
 */
function wireFile(calls, docs) {
  const lines = calls.map(
    ({ name, route }) =>
      `${docOf(docs, name)}export const ${constantName(name)} = ${wireLiteral(name, route)} as const satisfies Wire;`,
  );
  const streams = calls.some(isStream) ? ["import { eventCall } from '../../event-call.js';"] : [];
  return [head, ...streams, "import type { Wire } from '../../wire.js';", '', ...lines, ''].join('\n');
}

/** @param {any[]} all @param {string[]} resources */
function wireIndex(all, resources) {
  const file = (/** @type {string} */ resource) => `'./wire/${resource}.generated.js'`;
  return [
    head,
    "import type { Wire } from '../wire.js';",
    ...resources.map((resource) => {
      const names = all.filter((call) => call.resource === resource).map(({ name }) => constantName(name));
      return `import { ${names.join(', ')} } from ${file(resource)};`;
    }),
    '',
    ...resources.map((resource) => `export * from ${file(resource)};`),
    '',
    ...listOf(all, 'Wire'),
  ].join('\n');
}

/** @param {any[]} all @param {readonly (readonly [string, any])[]} named @param {Readonly<Record<string, string | undefined>>} docs */
function checksFile(all, named, docs) {
  const { source, declarations } = schemaCompiler(new Map(named.map(([name, schema]) => [schema, name])));
  const calls = all.map(({ name, route, params = {}, query, body, response, event }) => {
    const parts = [
      Object.keys(params).length > 0 &&
        `params: [${pathNames(route.path).map((param) => source(params[param], `${name}: parameter ${param}`))}]`,
      query && `query: ${source(query, `${name}: query`)}`,
      body && `body: ${source(body, `${name}: body`)}`,
      response && `response: ${source(response, `${name}: answer`)}`,
      event && `event: ${source(event, `${name}: event`)}`,
    ].filter(Boolean);
    return { name, wire: wireLiteral(name, route), shapes: `{ ${parts.join(', ')} }` };
  });
  const shapes = [...declarations].map(([name, expression]) => `const ${name} = ${expression};`);
  const code = [...shapes, ...calls.map((call) => call.shapes)].join('\n');
  const words = SHAPE_WORDS.filter((word) => new RegExp(`\\b${word}\\b(?!:)`).test(code.replace(/'[^']*'/g, '')));
  return [
    head,
    "import { checked } from '../checked.js';",
    ...(all.some(isStream) ? ["import { eventCall } from '../event-call.js';"] : []),
    `import { ${words.join(', ')} } from '../shape.js';`,
    "import type { Wire } from '../wire.js';",
    '',
    ...shapes,
    '',
    ...calls.map(({ name, wire, shapes }) => {
      const constant = constantName(name);
      return `${docOf(docs, name)}export const ${constant} = /*#__PURE__*/ checked(${wire}, ${shapes});`;
    }),
    '',
    ...listOf(all, 'Wire'),
  ].join('\n');
}

/** What `src/shape.ts` exports for schemas. */
const SHAPE_WORDS =
  'anything between boolean both either instant int list matching nullable number object oneOf optional record sized strict string text webAddress'.split(
    ' ',
  );

const head = '/** Made from the contract by tools/generate.mjs (`npm run generate`). */';

/** @param {Readonly<Record<string, string | undefined>>} docs @param {string} name */
const docOf = (docs, name) => (docs[name] ? `/** ${docs[name]} */\n` : '');

/** @param {any[]} all @param {string} type */
const listOf = (all, type) => [
  '/** Every operation. Whoever needs only some names them instead, so that the others stay out of the bundle. */',
  `export const everyOperation: readonly ${type}[] = [${all.map(({ name }) => constantName(name)).join(', ')}];`,
  '',
];

/**
 * Problems and scopes are the platform's business; a call travels without them.
 * @param {string} name
 * @param {any} route
 */
const wireLiteral = (name, { problems, auth, status, etag, returns, ...travels }) =>
  literal(
    { name, ...travels, ...(returns !== 'json' && { returns }), auth: auth.kind },
    returns === 'events' ? ['stream: eventCall'] : [],
  );

/** @param {{ route: { returns: string } }} call */
const isStream = ({ route }) => route.returns === 'events';

/** @param {Record<string, unknown>} object @param {string[]} more members as code */
const literal = (object, more) =>
  `{ ${[
    ...Object.entries(object).map(
      ([name, value]) => `${name}: ${typeof value === 'string' ? quote(value) : String(value)}`,
    ),
    ...more,
  ].join(', ')} }`;

/** @param {string} path */
const pathNames = (path) => Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => /** @type {string} */ (name));

/** The contract as it stands in the sources. */
async function readContract() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        export { operations } from '@qxwq/contract';
        export { named } from '../contract/src/openapi/components.ts';
        export { descriptions } from '../contract/src/openapi/descriptions.generated.ts';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['qxwq-src'],
    write: false,
  });
  const code = Buffer.from(/** @type {any} */ (outputFiles[0]).contents).toString('base64');
  const { operations, named, descriptions } = await import(`data:text/javascript;base64,${code}`);
  return { operations, named, docs: descriptions.operations };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, content] of Object.entries(render(await readContract()))) {
    mkdirSync(dirname(target(file)), { recursive: true });
    writeFileSync(target(file), content);
  }
}
