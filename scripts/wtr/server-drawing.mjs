import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../workspaces.mjs';

/** Elements that a server can draw with their data in them. */
const DRAWN = ['challenge-board', 'challenge-card', 'challenge-detail', 'achievement-board', 'expert-board'];

/**
 * Answers `POST /draw-on-server` with an element as the pages of a server carry it: by the very code that draws them
 * there (`packages/pages`), made from the sources as they stand.
 *
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function serverDrawing() {
  const ready = drawingModule();
  return async function drawOnServer(context, next) {
    if (context.path !== '/draw-on-server') return next();
    const { draw, supplyTextsFor } = await ready;
    const { name, locale, attributes, now, data } = JSON.parse(await bodyOf(context.req));
    await supplyTextsFor(locale);
    context.type = 'text/html';
    context.body = (await draw(name, attributes, now, data)).html;
  };
}

async function drawingModule() {
  const outfile = join(root, 'node_modules/.cache/qxwq-test/server-drawing.mjs');
  await build({
    stdin: {
      contents: [
        ...DRAWN.map((name) => `import '@qxwq/elements/define/${name}';`),
        "export { supplyTextsFor } from '@qxwq/elements/server';",
        "export { draw } from './packages/pages/src/draw/drawing.ts';",
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['qxwq-src'],
    tsconfig: join(root, 'tsconfig.base.json'),
    logLevel: 'error',
    plugins: [othersStayOutside],
  });
  return import(pathToFileURL(outfile).href);
}

/** Only our own sources go into the bundle; Node finds the libraries itself, as it does on a server. */
const othersStayOutside = {
  name: 'others-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) => (path.startsWith('@qxwq/') ? undefined : { external: true }));
  },
};

async function bodyOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
