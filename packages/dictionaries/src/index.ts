export * from './catalogue.js';
export * from './code-list.js';
export * from './credit-code.js';
export * from './lists/index.js';
export * from './lookup.js';
export * from './search.js';
