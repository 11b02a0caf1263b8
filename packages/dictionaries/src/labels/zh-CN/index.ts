export * from './budget.js';
export * from './cooperation.js';
export * from './disciplines.js';
export * from './industries.js';
export * from './organisations.js';
export * from './provinces.js';
export * from './strategic-industries.js';
export * from './validation.js';
