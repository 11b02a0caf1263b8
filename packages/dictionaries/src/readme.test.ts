import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as cities from './cities/index.js';
import * as dictionaries from './index.js';
import { industries as labels } from './labels/zh-CN/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^(\w+\(.*\)); +\/\/ (.+?)(?:, the .*)?$/gm)].map(([, call, result]) => [
  call,
  result,
]);

it('holds examples', () => {
  expect(examples.length).toBeGreaterThan(5);
});

it.each(Object.keys(dictionaries.codeLists))('lists %s', (name) => {
  expect(readme).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm'));
});

it.each(examples)('tells the truth about %s', (call, result) => {
  const scope = { ...dictionaries, ...cities, labels };
  const evaluate = (expression: string) =>
    new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope));
  expect(evaluate(call ?? '')).toEqual(evaluate(result ?? ''));
});
