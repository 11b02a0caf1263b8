import { minifyTemplates } from './tools/minify-templates.mjs';

/**
 * The bundle for pages with one script tag. Chunks are grouped by hand: left to itself, a bundler splits five elements
 * into sixty requests. A page with a board loads the loader, the core and the board.
 */
export const input = { qxwq: 'src/loader.ts' };

export const plugins = [minifyTemplates()];

/** Folders of elements that have a chunk of their own, with their Chinese texts. */
const elements =
  /\/packages\/elements\/src\/(?:locales\/)?(provider|challenge-board|challenge-card|challenge-detail|bid-form|bid-list)\//;
const definitions = /\/packages\/elements\/src\/define\/([\w-]+)\.ts$/;
/** English of all elements of a public page is one request; that of the bid form comes with the form. */
const english = /\/(?:labels|messages|locales)\/(?:(?:challenge-\w+)\/)?en(?:\/.*)?\.ts$/;

/** @param {string} source path of the module's TypeScript source */
export function manualChunks(source) {
  const path = source.replaceAll('\\', '/');
  // These stay in the loader itself.
  if (/\/elements\/src\/(?:loader|core\/configure)\.ts$/.test(path)) return undefined;
  if (english.test(path)) return 'en';
  const own = path.match(/\/locales\/(bid-\w+)\/en\.ts$/);
  if (own) return `${own[1]}-en`;
  const element = path.match(elements) ?? path.match(definitions);
  if (element) return element[1];
  return providerOnly.test(path) ? 'provider' : 'core';
}

/** Only providers give context; elements ask for it. */
const providerOnly = /@lit\/context\/.*(?:context-provider|value-notifier)\.js$/;
