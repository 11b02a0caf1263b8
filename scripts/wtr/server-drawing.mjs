import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../workspaces.mjs';

/**
 * Answers `POST /draw-on-server` with an element as the pages of a server carry it: by the very code that draws them
 * there (`packages/pages`), made from the sources as they stand. `POST /fill-on-server` does so for a list in markup of
 * the host's own.
 *
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function serverDrawing() {
  const ready = drawingModule();
  return async function drawOnServer(context, next) {
    const answer = { '/draw-on-server': drawn, '/fill-on-server': filled }[context.path];
    if (!answer) return next();
    context.type = 'text/html';
    context.body = await answer(await ready, JSON.parse(await bodyOf(context.req)));
  };
}

async function drawn({ draw, supplyTextsFor, visitorTextsFor }, { name, locale, attributes, now, data }) {
  await Promise.all([supplyTextsFor(locale), visitorTextsFor(locale)]);
  return (await draw(name, attributes, now, data)).html;
}

/** The page has asked the platform already, as the server would have. */
const filled = ({ renderLists }, { markup, locale, now, data }) =>
  renderLists(markup, { client: { challenges: { list: async () => data } }, locale, now });

async function drawingModule() {
  // Where Node finds the libraries that the package itself finds.
  const outfile = join(root, 'packages/pages/node_modules/.cache/qxwq-test/server-drawing.mjs');
  await build({
    stdin: {
      contents: [
        "export { supplyTextsFor, visitorTextsFor } from '@qxwq/elements/server';",
        "export { draw } from './packages/pages/src/draw/drawing.ts';",
        "export { renderLists } from './packages/pages/src/own-markup/index.ts';",
        ...['elements', 'supply', 'visitor'].map(
          (group) => `export * as ${group} from './packages/pages/src/draw/${group}.ts';`,
        ),
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
