import { followAddress } from './tools/follow-address.mjs';
import { minifyTemplates } from './tools/minify-templates.mjs';

/**
 * The bundle for pages with one script tag. Chunks are grouped by hand: left to itself, a bundler splits five elements
 * into sixty requests. A page with a board loads four files: the loader, the core, the board and the texts.
 */
export const input = { qxwq: 'src/loader.ts' };

export const plugins = [minifyTemplates()];

/** What is done to the bundle alone. */
export const bundlePlugins = [followAddress('bid-form-steps', { ground: ['validation'] })];

const locale = '(zh-CN|zh-Hant|en)';

/** The first that fits names the chunk; `null` leaves a module with the loader. */
const chunks = [
  [/\/elements\/src\/(?:loader|version|core\/(?:configure|sign-out))\.ts$/, null],
  // A language of everything that is public is one request; that of bids comes with bids.
  [new RegExp(`/elements/src/locales/bid-\\w+/${locale}\\.ts$`), (name) => `bids-${name}`],
  // So is that of what universities offer and whom it fits.
  [
    new RegExp(`/elements/src/locales/(?:match-list|achievement-board|expert-board|local-match)/${locale}\\.ts$`),
    (name) => `supply-${name}`,
  ],
  [new RegExp(`/labels/${locale}/(?:supply|concept-validation)\\.ts$`), (name) => `supply-${name}`],
  [new RegExp(`/contract/src/messages/${locale}\\.ts$`), (name) => `bids-${name}`],
  [new RegExp(`/labels/${locale}/validation\\.ts$`), (name) => `bids-${name}`],
  [new RegExp(`/elements/src/locales/(?:challenge-\\w+/)?${locale}\\.ts$`), (name) => name],
  [new RegExp(`/(?:labels|challenge-states)/${locale}[./]`), (name) => name],
  // A form is several files: what is seen first, the draft, its model, the steps. Lists show receipts of it.
  [/\/bid-form\/(?:new-key|styles\/(?:print|receipt)|view\/receipt)\.ts$/, 'bids'],
  [/\/bid-form\/(?:draft\/(?!is-received)|open-form|form-news)/, 'bid-form-draft'],
  [/\/bid-form\/model\//, 'bid-form-model'],
  [/\/bid-form\/(?:writing|view\/(?!panels|start|focus|form-view))/, 'bid-form-steps'],
  [new RegExp(`/elements/src/locales/embed-builder/${locale}\\.ts$`), (name) => `embed-builder-${name}`],
  [/\/elements\/src\/(?:locales\/)?embed-builder\//, 'embed-builder'],
  // Only pages that a server has drawn.
  [/\/@lit-labs\/|\/private-ssr-support\.js$|\/core\/(?:hydrate|visitor-input)\.ts$/, 'hydrate'],
  [/\/lit-html\/directives\/guard\.js$/, 'challenge-board'],
  // What directives stand on is everybody's who has any, so also the board's.
  [/\/lit-html\/directive\.js$/, 'core'],
  [/\/lit-html\/(?:directive-helpers|directives\/.*)\.js$/, 'shared'],
  // For elements that fetch parts of themselves later.
  [/\/elements\/src\/core\/fetch-part\.ts$/, 'shared'],
  // What may be asked for travels with who asks: only the board and its rows are everybody's.
  [/\/generated\/wire\/(?:bids|platform|session)\./, 'bids'],
  [/\/generated\/wire\/matches\./, 'match-list'],
  [/\/generated\/wire\/achievements\.|\/elements\/src\/supply-board\//, 'achievement-board'],
  [/\/generated\/wire\/people\./, 'expert-board'],
  // What the client fetches only when it is asked for it: progress of uploads.
  [/\/sdk\/src\/lazy\/xhr\.ts$/, 'upload'],
  [/\/elements\/src\/styles\/themes\.ts$/, 'themes'],
  [/\/elements\/src\/elder\//, 'elder'],
  // Boards that are not lists.
  [/\/elements\/src\/board\/styles\/(?:layouts|table)\.ts$/, 'layouts'],
  // What computes matches in the browser, fetched when somebody is about to use it.
  // Its tables of words and characters are a file of their own: they stay in caches when the code changes.
  [/\/matching\/src\/analysis\/(?:simplify|field-synonyms|stopwords)\.ts$/, 'words'],
  [/\/matching\/src\/|\/local-match\/engine\.ts$/, 'matching'],
  [/\/elements\/src\/define\/([\w-]+)\.ts$/, (name) => name],
  [
    /\/elements\/src\/(?:locales\/)?(challenge-(?:board|card|detail|list)|bid-\w+|(?:achievement|expert)-board|local-match|match-list|provider)\//,
    (name) => name,
  ],
  // What all boards share comes with the first of them: one request less for the page that has no other.
  [/\/elements\/src\/board\//, 'challenge-board'],
  // The rest is kept out of the core, which every page carries: what several elements share but the board does not
  // need, and what only somebody needs who fills in a form.
  [/\/elements\/src\/core\/(?:device-store|format-bytes)\.ts$/, 'bids'],
  [/\/contract\/src\/(?:consent-purposes|text|lifecycle\/bid|messages\/messages)\.ts$/, 'bids'],
  [/\/elements\/src\/styles\/(?:fact-line|form-controls)\.ts$/, 'shared'],
  [/\/contract\/src\/(?:indicators|limits|lifecycle\/\w+)\.ts$/, 'shared'],
  [/\/zod\//, 'schemas'],
  [/\/contract\/src\/(?!routes\/)|\/dictionaries\/src\/(?!labels\/|lookup\.)/, 'validation'],
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
