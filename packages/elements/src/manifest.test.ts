import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { render, target } from '../tools/describe.mjs';
import { elementsOf, readTokens } from '../tools/read-elements.mjs';

const files = render();

describe('what tools know of the elements', () => {
  test.each(Object.keys(files))(
    '%s is that of the sources; if not, run: npm run describe -w @qxwq/elements',
    (file) => {
      expect(readFileSync(target(file), 'utf8')).toBe(files[file]);
    },
  );

  test('every attribute, event, slot, part and token says what it is', () => {
    const silent = elementsOf(JSON.parse(files['custom-elements.json'] ?? '')).flatMap((element) =>
      [
        ...element.attributes,
        ...element.events,
        ...(element.slots ?? []),
        ...(element.cssParts ?? []),
        ...element.cssProperties,
      ]
        .filter(({ description }) => !description)
        .map(({ name }) => `${element.tagName} ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('every token that the styles read is described, with the value that they fall back to', () => {
    const styles = ['tokens', 'reset'].map((name) =>
      readFileSync(new URL(`styles/${name}.ts`, import.meta.url), 'utf8'),
    );
    // The light theme comes last and is what a host begins with.
    const [, light = ''] = /\.root \{([\s\S]*?)\}/.exec(styles[0] ?? '') ?? [];
    const fallbacks = new Map(
      Array.from(`${light}${styles[1]}`.matchAll(/var\((--qxwq-[\w-]+), ([^()]+|var\(.+?\))\)/g), ([, name, value]) => [
        name,
        value?.replace('--_', '--qxwq-'),
      ]),
    );
    const described = new Map(readTokens().map(({ name, default: value }) => [name, value]));
    expect([...described.keys()].sort()).toEqual([...fallbacks.keys()].sort());
    for (const [name, value] of described) {
      if (name !== '--qxwq-font') expect(`${name} ${value}`).toBe(`${name} ${fallbacks.get(name)}`);
    }
  });
});
