/** What the benchmark needs of the package, its tokens included. */
export { analyze } from '../src/analysis/analyze.js';
export { normalizeText } from '../src/analysis/normalize.js';
export { createIndex } from '../src/search-index.js';
