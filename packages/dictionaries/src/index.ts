export * from './code-list.js';
export * from './lists/index.js';
