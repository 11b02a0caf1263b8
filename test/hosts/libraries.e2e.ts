import { describe, expect, test } from 'vitest';
import { startHosts } from './hosts.js';
import { libraries } from './libraries.js';
import { useEverything, visit } from './visitor.js';

const hosts = startHosts();

const hasPrototype = libraries['prototype.js'] !== undefined;
if (!hasPrototype) console.log('skipped: Prototype.js itself, which Debian’s libjs-prototype has and npm has not');

describe('libraries of the page', () => {
  test('jQuery 1.12 without its $', async () => {
    const visitor = await visit(hosts, 'jquery.html');
    await useEverything(visitor);
    expect(await visitor.page.locator('#own.touched').count()).toBe(1);
  });

  test('built-in objects rewritten as Prototype.js does it', async () => {
    const visitor = await visit(hosts, 'like-prototype.html');
    // What the trap is: JSON is no longer JSON for everybody who writes it without care.
    expect(await visitor.page.evaluate(() => JSON.stringify({ list: ['a'] }))).toBe('{"list":"[\\"a\\"]"}');
    await useEverything(visitor);
  });

  test.skipIf(!hasPrototype)('Prototype.js 1.7.3 itself (Debian: libjs-prototype)', async () => {
    const visitor = await visit(hosts, 'prototype.html');
    expect(
      await visitor.page.evaluate(() => (window as unknown as { Prototype: { Version: string } }).Prototype.Version),
    ).toBe('1.7.3');
    await useEverything(visitor);
  });

  test('RequireJS and its global define', async () => {
    const visitor = await visit(hosts, 'requirejs.html');
    await useEverything(visitor);
    expect(await visitor.page.locator('html[data-amd=true]').count()).toBe(1);
  });

  test('zone.js, which puts its own functions in the place of the platform’s', async () => {
    await useEverything(await visit(hosts, 'zone.html'));
  });
});
