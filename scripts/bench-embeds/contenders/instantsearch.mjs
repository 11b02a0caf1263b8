import { hostPage, LIST_STYLE } from '../document.mjs';
import { rivalFile } from '../installed.mjs';

const page = ({ head = '', script }) =>
  hostPage({
    head: `<style>${LIST_STYLE}</style>
<link rel="stylesheet" href="/instantsearch.css/satellite-min.css">
${head}
<script type="module" src="/page/${script}.js"></script>`,
    body: '<div class="tools"><div id="search"></div><div id="states"></div></div><div id="list"></div>',
  });

const shared = { package: 'instantsearch.js', rows: '.ais-Hits-item .row' };
const theme = { '/instantsearch.css/': rivalFile('instantsearch.css', 'themes') };

/** @type {import('./index.mjs').Contender[]} */
export const instantSearch = [
  {
    ...shared,
    slug: 'instantsearch-cdn',
    pictured: true,
    name: 'InstantSearch, script tag',
    how: '`instantsearch.production.min.js` and the Satellite theme; a search client of the page that asks our API',
    scripts: ['instantsearch'],
    folders: { ...theme, '/instantsearch/': rivalFile('instantsearch.js', 'dist') },
    page: () =>
      page({
        head: '<script defer src="/instantsearch/instantsearch.production.min.js"></script>',
        script: 'instantsearch',
      }),
  },
  {
    ...shared,
    slug: 'instantsearch-bundled',
    name: 'InstantSearch, bundled',
    how: 'three widgets imported one by one, by esbuild, and the Satellite theme; the same search client',
    scripts: ['instantsearch-bundled'],
    folders: theme,
    page: () => page({ script: 'instantsearch-bundled' }),
  },
];
