import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LIBRARIES } from '../bench/compare-libraries.mjs';
import { OURS } from '../bench/compare-ours.mjs';
import { measureWithEsbuild } from '../bench/measure.mjs';

interface Uses {
  readonly name: string;
  readonly whole: string;
  readonly one: string;
}

const folder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const bytesOf = async (code: string) => (await measureWithEsbuild(code, folder, { conditions: ['qxwq-src'] })).initial;

const [checking, light] = OURS as unknown as [Uses, Uses];
const others = LIBRARIES as unknown as Uses[];

/** Those with types and retries; what each of them does is seen by `npm run bench:sdk`. */
const withRetries = others.filter(({ name }) => !name.startsWith('openapi-fetch'));

describe('fewer bytes than', () => {
  test.each(withRetries)('$name: the whole client, which checks besides', async ({ whole }) => {
    expect(await bytesOf(checking.whole)).toBeLessThan(await bytesOf(whole));
  });

  test.each(withRetries)('$name: one call, which as theirs does not check', async ({ one }) => {
    expect(await bytesOf(light.one)).toBeLessThan(await bytesOf(one));
  });

  const checked = others.filter(({ name }) => name.includes('zod'));
  test.each(checked)('$name: one call that checks', async ({ one }) => {
    expect(await bytesOf(checking.one)).toBeLessThan(await bytesOf(one));
  });
});
