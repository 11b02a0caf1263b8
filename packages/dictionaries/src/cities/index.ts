/**
 * The cities, an entry of their own: some 330 places in two languages are more than all other lists together, and most
 * pages ask for a province only. Look up and search with `labelIn` and `searchIn` of the main entry.
 */
export * from './labels-en.js';
export * from './labels-zh-CN.js';
export * from './list.js';
export * from './names-zh-CN.js';
