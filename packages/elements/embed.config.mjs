import { minifyTemplates } from './tools/minify-templates.mjs';

/**
 * The bundle for pages with one script tag. Chunks are grouped by hand: left to itself, a bundler splits five elements
 * into sixty requests. A page with a board loads three files: the loader, the core and the board.
 */
export const input = { qxwq: 'src/loader.ts' };

export const plugins = [minifyTemplates()];

/** The first that fits names the chunk; `null` leaves a module with the loader. */
const chunks = [
  [/\/elements\/src\/(?:loader|core\/configure)\.ts$/, null],
  // English of everything that is public is one request; that of bids comes with bids.
  [/\/elements\/src\/locales\/(bid-\w+)\/en\.ts$/, (name) => `${name}-en`],
  [/\/(?:elements\/src\/locales|locales\/challenge-\w+|messages\/challenge-states)\/en\.ts$|\/labels\/en\//, 'en'],
  [/\/elements\/src\/define\/([\w-]+)\.ts$/, (name) => name],
  [/\/elements\/src\/(?:locales\/)?(provider|challenge-(?:board|card|detail)|bid-\w+)\//, (name) => name],
  // Only providers give context; elements ask for it.
  [/\/@lit\/context\/.*(?:context-provider|value-notifier)\.js$/, 'provider'],
  // The rest is kept out of the core, which every page carries: what several elements share but the board does not
  // need, and what only somebody needs who fills in a form.
  [/\/elements\/src\/core\/(?:device-store|format-bytes)\.ts$|\/lit-html\/(?:directives\/|directive)/, 'shared'],
  [/\/@lit\/reactive-element\/decorators\/|\/tslib\//, 'shared'],
  [/\/contract\/src\/(?:indicators|limits|lifecycle\/\w+)\.ts$|\/labels\/zh-CN\/(?:disc|stra|vali)\w+/, 'shared'],
  [/\/contract\/src\/(?!routes\/|messages\/challenge-states\/)|\/zod\//, 'validation'],
  [/\/dictionaries\/src\/(?!labels\/|lookup\.)/, 'validation'],
];

/** @param {string} source path of the module's TypeScript source */
export function manualChunks(source) {
  const path = source.replaceAll('\\', '/');
  for (const [pattern, chunk] of chunks) {
    const match = pattern.exec(path);
    if (match) return typeof chunk === 'function' ? chunk(match[1]) : (chunk ?? undefined);
  }
  return 'core';
}
