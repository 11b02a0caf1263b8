import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import { markup, type PageContext } from './document.js';
import { type ListView, list } from './list-page.js';

/** The board for a frame on another site. */
export const framePage = (view: ListView, context: PageContext): Promise<string> =>
  markup(html`<!doctype html>
<html lang=${context.locale}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${context.texts.own.title} - ${context.settings.site.name}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href=${context.addresses.part('style.css')}>
<script defer src=${context.addresses.part('embed/size.js')} data-hosts=${context.settings.frameAncestors?.join(' ') ?? nothing}></script>
</head>
<body class="frame"><main>${list(view, context, '_blank')}</main></body>
</html>
`);

/**
 * Runs inside the frame: tells the page around it how high it is, when asked and whenever that changes. The answer goes
 * to the very origin that asked, as the browser names it, and only if that may show the frame.
 */
export const insideScript = `(function () {
  var hosts = document.currentScript.dataset.hosts, host;
  function tell() {
    if (host) parent.postMessage({ type: 'qxwq-height', height: Math.ceil(document.body.getBoundingClientRect().height) }, host);
  }
  addEventListener('message', function (event) {
    if (event.source !== parent || event.data !== 'qxwq-height' || event.origin === 'null') return;
    if (hosts && hosts.split(' ').indexOf(event.origin) < 0) return;
    host = event.origin;
    tell();
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
function ask(){f().forEach(function(i){i.style.border=0;i.contentWindow.postMessage('qxwq-height','*')})}ask();w.addEventListener('load',ask)})(document,window)
`;
