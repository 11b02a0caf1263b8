import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render, target } from '../tools/describe.mjs';
import { elementsOf } from '../tools/read-elements.mjs';

const files = render();

describe('what tools know of the elements', () => {
  test.each(Object.keys(files))(
    '%s is that of the sources; if not, run: npm run describe -w @qxwq/elements',
    (file) => {
      expect(readFileSync(target(file), 'utf8')).toBe(files[file]);
    },
  );

  test('every attribute, event, slot and part says what it is', () => {
    const silent = elementsOf(JSON.parse(files['custom-elements.json'] ?? '')).flatMap((element) =>
      [...element.attributes, ...element.events, ...(element.slots ?? []), ...(element.cssParts ?? [])]
        .filter(({ description }) => !description)
        .map(({ name }) => `${element.tagName} ${name}`),
    );
    expect(silent).toEqual([]);
  });
});
