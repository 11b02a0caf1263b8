import { hostPage, LIST_STYLE } from '../document.mjs';
import { rivalFile } from '../installed.mjs';

/** While their elements are not defined, pages of these libraries hide them, as their documentation advises. */
const page = ({ prefix, head, script }) =>
  hostPage({
    head: `<style>${LIST_STYLE} :not(:defined) { visibility: hidden; } ${prefix}-card { display: block; width: 100%; }</style>
${head}
<script type="module" src="/page/${script}.js"></script>`,
    body: `<div class="tools">
<${prefix}-input id="search" type="search" label="搜索" placeholder="搜索需求"></${prefix}-input>
<${prefix}-select id="states" label="状态" value=""><${prefix}-option value="">全部</${prefix}-option></${prefix}-select>
</div>
<ul id="list" class="list"></ul>`,
  });

const shoelace = { prefix: 'sl', rows: 'sl-card.row', package: '@shoelace-style/shoelace' };
const webAwesome = { prefix: 'wa', rows: 'wa-card.row', package: '@awesome.me/webawesome' };

/** @type {import('./index.mjs').Contender[]} */
export const components = [
  {
    ...shoelace,
    slug: 'shoelace-autoloader',
    pictured: true,
    name: 'Shoelace, autoloader',
    how: '`themes/light.css` and `shoelace-autoloader.js` of its CDN build; rows by a script of the page',
    scripts: ['shoelace'],
    folders: { '/shoelace-cdn/': rivalFile('@shoelace-style/shoelace', 'cdn') },
    page: () =>
      page({
        prefix: 'sl',
        head: `<link rel="stylesheet" href="/shoelace-cdn/themes/light.css">
<script type="module" src="/shoelace-cdn/shoelace-autoloader.js"></script>`,
        script: 'shoelace',
      }),
  },
  {
    ...shoelace,
    slug: 'shoelace-bundled',
    name: 'Shoelace, bundled',
    how: '`themes/light.css`; five components imported one by one, by esbuild together with the script of the page',
    scripts: ['shoelace-bundled'],
    folders: { '/shoelace/': rivalFile('@shoelace-style/shoelace', 'dist') },
    page: () =>
      page({
        prefix: 'sl',
        head: '<link rel="stylesheet" href="/shoelace/themes/light.css">',
        script: 'shoelace-bundled',
      }),
  },
  {
    ...webAwesome,
    slug: 'webawesome-loader',
    pictured: true,
    name: 'Web Awesome, loader',
    how: '`styles/webawesome.css` and `webawesome.loader.js` of its CDN build; rows by a script of the page',
    scripts: ['webawesome'],
    folders: { '/webawesome-cdn/': rivalFile('@awesome.me/webawesome', 'dist-cdn') },
    page: () =>
      page({
        prefix: 'wa',
        head: `<link rel="stylesheet" href="/webawesome-cdn/styles/webawesome.css">
<script type="module" src="/webawesome-cdn/webawesome.loader.js"></script>`,
        script: 'webawesome',
      }),
  },
  {
    ...webAwesome,
    slug: 'webawesome-bundled',
    name: 'Web Awesome, bundled',
    how: '`styles/themes/default.css`; five components imported one by one, by esbuild together with the script of the page',
    scripts: ['webawesome-bundled'],
    folders: { '/webawesome/': rivalFile('@awesome.me/webawesome', 'dist') },
    page: () =>
      page({
        prefix: 'wa',
        head: '<link rel="stylesheet" href="/webawesome/styles/themes/default.css">',
        script: 'webawesome-bundled',
      }),
  },
];
