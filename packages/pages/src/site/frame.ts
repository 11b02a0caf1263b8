import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { markup, type PageContext } from './document.js';
import { type ListView, list } from './list-page.js';

/** Height of a frame whose page has no script to say how high it is, in pixels. It scrolls then. */
export const FALLBACK_HEIGHT = 720;

/** What a frame may do: run its own script, send its form, and open links in a new tab. It has no origin of its own. */
export const SANDBOX = 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox';

/** The board for a frame on another site. `host` is the one origin that is told how high the page is. */
export const framePage = (view: ListView, host: string | undefined, context: PageContext): Promise<string> =>
  markup(html`<!doctype html>
<html lang=${context.locale}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${context.texts.own.title} - ${context.settings.site.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href=${context.addresses.part('style.css')}>
${host ? html`<script defer src=${context.addresses.part('embed/size.js')} data-host=${host}></script>` : nothing}
</head>
<body class="frame"><main>${list(view, context, '_blank')}</main></body>
</html>
`);

/** Runs inside the frame: tells the page around it how high it is, at first, when that changes, and when asked. */
export const insideScript = `(function () {
  var host = document.currentScript.dataset.host;
  function tell() {
    parent.postMessage({ type: 'qxwq-height', height: Math.ceil(document.body.getBoundingClientRect().height) }, host);
  }
  addEventListener('message', function (event) {
    if (event.source === parent && event.origin === host && event.data === 'qxwq-height') tell();
  });
  new ResizeObserver(tell).observe(document.body);
})();
`;

/**
 * Runs in the host's page: gives every \`<iframe data-qxwq>\` the height that its page has. A sandboxed frame has the
 * origin "null"; it is known by its window.
 */
export const hostScript = `(function(d,w){function f(){return[].slice.call(d.querySelectorAll('iframe[data-qxwq]'))}
w.addEventListener('message',function(e){f().forEach(function(i){var h=e.data&&e.data.height;if(e.source===i.contentWindow&&(e.origin==='null'||e.origin===new URL(i.src).origin)&&e.data.type==='qxwq-height'&&h>0&&h<2e4)i.style.height=h+'px'})});
function ask(){f().forEach(function(i){i.contentWindow.postMessage('qxwq-height','*')})}ask();w.addEventListener('load',ask)})(document,window)
`;

/** The tag that a host pastes. */
export const frameTag = (address: string, title: string, height = FALLBACK_HEIGHT): string =>
  `<iframe data-qxwq src="${attribute(address)}" title="${attribute(title)}" sandbox="${SANDBOX}" loading="lazy" width="100%" height="${height}" style="border:0;width:100%"></iframe>`;

const attribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
