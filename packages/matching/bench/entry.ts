/** What the benchmark needs of the package, its tokens included. */
export { analyze } from '../src/analysis/analyze.js';
export { normalizeText } from '../src/analysis/normalize.js';
export * from '../src/index.js';
