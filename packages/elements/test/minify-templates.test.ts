import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import { minifyTemplates } from '../tools/minify-templates.mjs';

async function minified(code: string): Promise<string> {
  const id = '/x/packages/elements/src/a.js';
  const bundle = await rollup({
    input: id,
    plugins: [{ name: 'virtual', resolveId: (source) => source, load: () => code }, minifyTemplates()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code.trim();
}

const tag = 'const css = String.raw, html = css, text = css;\n';

test('styles lose comments and blanks, but not those that mean something', async () => {
  const code = await minified(
    `${tag}export const a = css\`\n  /* why */\n  .a :is(b, c) > d { color: red; inline-size: calc(1px + 0.2em) ; }\n\`;`,
  );
  expect(code).toContain('css` .a :is(b,c)>d{color:red;inline-size:calc(1px + .2em)}`');
});

test('markup keeps one blank between words, and what is filled in', async () => {
  const code = await minified(
    `${tag}export const a = (b) => html\`<p>\n  one\n  \${b ? html\`<b>  x</b>\` : 'a  b'} two</p>\`;`,
  );
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  expect(code).toContain("html`<p> one ${b ? html`<b> x</b>` : 'a  b'} two</p>`");
});

test('other templates stay as they are', async () => {
  expect(await minified(`${tag}export const a = text\`a   b\`;`)).toContain('text`a   b`');
});
