import { KEY, ROWS } from '../board-data.mjs';
import { hostPage, LIST_STYLE } from '../document.mjs';
import { escaped, rowOf, stateLabel } from '../in-page/rows.js';
import { rivalFile } from '../installed.mjs';

/**
 * What stands in for a closed service inside its frame: the same rows, search and filter, drawn on the server, and no
 * script but the messages by which the service's own page tells its embed that it is ready and how high it is.
 *
 * @param {string} tell statements with `height` at hand
 */
const standIn =
  (tell) =>
  async ({ platform, origin }) => {
    const get = async (path) => (await platform.fetch(new Request(`${origin}/v1/${path}key=${KEY}`))).json();
    const [{ items }, { facets }] = await Promise.all([get(`challenges?limit=${ROWS}&`), get('challenge-facets?')]);
    const options = facets.state.map(
      ({ value, count }) => `<option value="${value}">${stateLabel(value)}（${count}）</option>`,
    );
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>企业技术需求</title>
<style>body { margin: 0; font: 16px/1.6 system-ui, sans-serif; } ${LIST_STYLE}</style></head><body><main>
<form class="tools"><label>搜索 <input type="search" name="q"></label>
<label>状态 <select name="state"><option value="">全部</option>${options.join('')}</select></label>
<button>搜索</button></form>
<ul class="list">${items.map(rowOf).map(row).join('')}</ul>
</main><script>
const height = document.documentElement.scrollHeight;
${tell}
</script></body></html>`;
  };

const row = ({ title, organisation, summary, amount, deadline, state }) => `<li class="row">
<h2><a href="#">${escaped(title)}</a></h2><p>${escaped(organisation)}</p><p>${escaped(summary)}</p>
<p class="facts"><b>${amount}</b> <span>${deadline}</span> <span>${state}</span></p></li>`;

/** @type {import('./index.mjs').Contender[]} */
export const framed = [
  {
    slug: 'giscus',
    pictured: true,
    name: 'giscus',
    package: 'giscus',
    how: "`import 'giscus'` by esbuild, `<giscus-widget>`",
    standsIn: 'giscus.app',
    rows: '.row',
    scripts: ['giscus-bundled'],
    hosts: { 'giscus.app': standIn("parent.postMessage({ giscus: { resizeHeight: height } }, '*');") },
    page: () =>
      hostPage({
        head: '<script type="module" src="/page/giscus-bundled.js"></script>',
        body: `<giscus-widget id="comments" repo="example/board" repoid="R_1" category="General" categoryid="C_1"
mapping="specific" term="board" lang="zh-CN"></giscus-widget>`,
      }),
  },
  {
    slug: 'typeform',
    pictured: true,
    name: 'Typeform',
    package: '@typeform/embed',
    how: '`embed.js` by its script tag, `data-tf-widget` with `data-tf-auto-resize` and a title by `data-tf-iframe-props`',
    standsIn: 'form.typeform.com',
    rows: '.row',
    folders: { 'embed.typeform.com/next/': rivalFile('@typeform/embed', 'build') },
    hosts: {
      'form.typeform.com': standIn(`const embedId = new URLSearchParams(location.search).get('typeform-embed-id');
for (const type of ['form-ready', 'form-height-changed']) parent.postMessage({ type, embedId, height }, '*');`),
    },
    page: () =>
      hostPage({
        body: `<div data-tf-widget="board1" data-tf-auto-resize data-tf-opacity="100" data-tf-iframe-props="title=企业技术需求"></div>
<script src="//embed.typeform.com/next/embed.js"></script>`,
      }),
  },
  {
    slug: 'cal',
    pictured: true,
    name: 'Cal',
    package: '@calcom/embed-core',
    how: '`embed.js` by the snippet of `@calcom/embed-snippet`, inline',
    standsIn: 'app.cal.com',
    rows: '.row',
    scripts: ['cal'],
    folders: { 'app.cal.com/embed/': rivalFile('@calcom/embed-core', 'dist/embed') },
    hosts: {
      'app.cal.com': standIn(`const say = (type, data = {}) =>
  parent.postMessage({ originator: 'CAL', type, namespace: '', fullType: 'CAL::' + type, data }, '*');
say('__iframeReady');
say('__dimensionChanged', { iframeHeight: height, iframeWidth: innerWidth });
say('linkReady');`),
    },
    page: () =>
      hostPage({
        body: '<div id="cal"></div><script type="module" src="/page/cal.js"></script>',
      }),
  },
];
