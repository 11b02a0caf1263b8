import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBoard, preloadTags, renderBoard } from '@qxwq/pages';
import { createClient } from '@qxwq/sdk';
import { root } from '../../workspaces.mjs';
import { KEY, ROWS } from '../board-data.mjs';
import { hostPage } from '../document.mjs';

const rows = '[part~="row"]';
const board = (origin) =>
  `<qxwq-challenge-board base-url="${origin}" publishable-key="${KEY}" challenge-href="#{id}" facets="state" layouts="list" heading-level="2"></qxwq-challenge-board>`;

const script = '<script type="module" src="/qxwq/qxwq.js"></script>';
const preload = (...names) => {
  const parts = JSON.parse(readFileSync(join(root, 'packages/elements/dist/embed/preload.json'), 'utf8'));
  return preloadTags(parts, '/qxwq/', names);
};

/** @type {import('./index.mjs').Contender[]} */
export const ours = [
  {
    slug: 'ours-drawn',
    pictured: true,
    name: '**qxwq, drawn on the server**',
    ours: true,
    how: 'the tag with its declarative shadow root (`renderBoard`), `qxwq.js` takes it over',
    rows,
    page: async ({ origin, platform }) => {
      const client = createClient({
        baseUrl: origin,
        publishableKey: KEY,
        fetch: (input, init) => platform.fetch(new Request(input, init)),
      });
      const { html } = await renderBoard({
        ...(await loadBoard(client, { locale: 'zh-CN', pageSize: ROWS })),
        locale: 'zh-CN',
        platform: { baseUrl: origin, publishableKey: KEY },
        challengeHref: '#{id}',
        facets: 'state',
        layouts: 'list',
        headingLevel: 2,
      });
      return hostPage({ head: script, body: html });
    },
  },
  {
    slug: 'ours-script',
    name: '**qxwq, one script**',
    ours: true,
    how: '`<script type="module" src="/qxwq/qxwq.js">` and `<qxwq-challenge-board>`',
    rows,
    page: ({ origin }) => hostPage({ head: script, body: board(origin) }),
  },
  {
    slug: 'ours-preloaded',
    name: '**qxwq, one script, preloaded**',
    ours: true,
    how: 'the same, and the three lines that `qxwq-snippets --preload` prints',
    rows,
    page: ({ origin }) => hostPage({ head: `${preload('challenge-board', 'zh-CN')}\n${script}`, body: board(origin) }),
  },
  {
    slug: 'ours-bundled',
    name: '**qxwq, bundled**',
    ours: true,
    how: "`import '@qxwq/elements/define/challenge-board'`, by esbuild",
    rows,
    scripts: ['ours-bundled'],
    page: ({ origin }) =>
      hostPage({ head: '<script type="module" src="/page/ours-bundled.js"></script>', body: board(origin) }),
  },
];
