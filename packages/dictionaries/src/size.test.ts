import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What a bundler makes of a page that holds `source`, minified. */
async function bundle(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    conditions: ['qxwq-src'],
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

describe('a page with a byte budget', () => {
  it('carries the labels it shows in 3 KB gz', async () => {
    const names = 'provinces, industries, disciplines, enterpriseTiers, cooperationModes';
    const page = await bundle(`export { ${names} } from '@qxwq/dictionaries/labels/zh-CN'`);
    expect(page).toContain('电气机械和器材制造业');
    const size = gzipSync(page).length;
    expect(size, `The labels of a board have grown to ${size} bytes gz; shorten them or leave some out.`).toBeLessThan(
      3 * 1024,
    );
  });

  it('carries no other list and no other language', async () => {
    const page = await bundle(`
      import { labelIn } from '@qxwq/dictionaries';
      import { enterpriseTiers } from '@qxwq/dictionaries/labels/zh-CN';
      console.log(labelIn(enterpriseTiers, location.hash));`);
    expect(page).toContain('龙头企业');
    expect(page.length).toBeLessThan(500);
  });

  it('carries no label when it needs only codes', async () => {
    const page = await bundle(`
      import { codesOf, provinces } from '@qxwq/dictionaries';
      console.log(codesOf(provinces));`);
    expect(page).toContain('110000');
    expect(page).not.toMatch(/北京|Beijing|C38/);
  });
});
