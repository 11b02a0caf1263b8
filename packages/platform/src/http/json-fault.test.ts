import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from './json-fault.js';

test.each([
  ['', 1, 1],
  ['{', 1, 2],
  ['{"a":1', 1, 7],
  ['{"a":1,}', 1, 8],
  ['[1,]', 1, 4],
  ['{a:1}', 1, 2],
  ['[01]', 1, 3],
  ['[1.]', 1, 3],
  ['["a\nb"]', 1, 4],
  ['["\\u12"]', 1, 3],
  ['nul', 1, 1],
  ['{"a":"x"}\n }', 2, 2],
  ['{\n  "a": [1, 2\n}', 3, 1],
  ["{'a':1}", 1, 2],
])('%j goes wrong at line %i, character %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFault(text)).toEqual({ line, column });
});

test('what comes before the place could still become JSON, and the character there could not follow it', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(',', '}', ']', '"', ':', 'x', '1', ' ', '\\', '\n'))
    .map(
      ([text, at, letter]) => text.slice(0, at % (text.length + 1)) + letter + text.slice((at + 1) % (text.length + 1)),
    )
    .filter((text) => !isJson(text));
  fc.assert(
    fc.property(broken, (text) => {
      const { line, column } = jsonFault(text);
      const start =
        text
          .split('\n')
          .slice(0, line - 1)
          .join('\n').length + (line > 1 ? 1 : 0);
      const at = start + column - 1;
      expect(at).toBeLessThanOrEqual(text.length);
      // Cutting the text there makes the place its end.
      if (!isJson(text.slice(0, at))) expect(jsonFault(text.slice(0, at))).toEqual({ line, column });
    }),
  );
});

test('deep nesting does not exhaust the stack', () => {
  expect(jsonFault('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
