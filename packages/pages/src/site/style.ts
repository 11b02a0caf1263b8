import type { Settings } from './options.js';

const dark =
  '--accent:#7fb0ff;--ink:#e8edf3;--ink-2:#b4bfcb;--line:#2c3744;--edge:#7a8896;--ground:#11181f;--hot:#ff9b73;color-scheme:dark';

/** The one style sheet of all pages: rows with hairlines, the title loudest, then the money, then the deadline. */
export const styleSheet = ({ theme, accent }: Settings): string =>
  `
:root{--accent:${accent ?? '#1a56b0'};--ink:#16202c;--ink-2:#4a5765;--line:#dfe4ea;--edge:#7d8995;--ground:#fff;--hot:#b23a12;color-scheme:light}
${theme === 'dark' ? `:root{${dark}}` : ''}${theme === 'auto' ? `@media(prefers-color-scheme:dark){:root{${dark}}}` : ''}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:1.25rem;background:var(--ground);color:var(--ink);font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1{margin:.2em 0 .5em;font-size:1.733em;line-height:1.3}
h2{margin:0;font-size:1.133em;line-height:1.4}
section h2{margin:1.6em 0 .4em}
p{margin:.3em 0}
.quiet,footer{color:var(--ink-2)}
.site{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3em 1.5em;padding-bottom:.6em}
form{display:flex;gap:.5em;max-width:34rem;margin:1em 0}
input[type=search],button,.button{min-height:44px;padding:.4em .8em;border:1px solid var(--edge);border-radius:6px;background:var(--ground);color:inherit;font:inherit}
input[type=search]{flex:1;min-width:0}
button,.button.primary{border-color:var(--accent);background:var(--accent);color:var(--ground);text-decoration:none;font-weight:600;cursor:pointer}
.button{display:inline-flex;align-items:center}
details{margin:.6em 0}summary{cursor:pointer;min-height:32px}
.facets{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.8em 1.5em;margin:.6em 0}
.facets ul,.rows,.chips,.sorts,.tags{list-style:none;margin:0;padding:0}
.facets li a{display:inline-block;padding:.15em 0}
.chips,.sorts,.tags{display:flex;flex-wrap:wrap;gap:.3em 1em}
.sorts [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3em 1.5em;margin-top:1em;border-bottom:2px solid var(--accent);padding-bottom:.4em}
.rows>li{display:grid;grid-template-columns:1fr auto;gap:.2em 2em;padding:18px 0;border-bottom:1px solid var(--line)}
.rows .facts{margin:0;text-align:end}
.rows h2 a{color:var(--ink);text-decoration:none}.rows h2 a:hover{color:var(--accent);text-decoration:underline}
.amount{font-size:1.467em;line-height:1.2;font-weight:600;white-space:nowrap}.amount small{color:var(--ink-2);font-size:.6em;font-weight:400}
.hot{color:var(--hot);font-weight:600}
nav.pages{display:flex;gap:1em;margin:1.5em 0}
.facts-list{display:grid;grid-template-columns:auto 1fr;gap:.3em 1.5em;margin:1em 0;padding:1em 0;border-block:1px solid var(--line)}
.facts-list dt{color:var(--ink-2)}.facts-list dd{margin:0}
.prose{max-width:40em;white-space:pre-line}
table{width:100%;border-collapse:collapse}th,td{padding:.5em .6em .5em 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
.stages{display:flex;flex-wrap:wrap;gap:.2em 1.2em;margin:1em 0;padding:0;list-style:none;color:var(--ink-2)}.stages [aria-current]{color:var(--accent);font-weight:600}
.qr{width:120px;height:120px;background:#fff}
footer{margin-top:2.5em;padding-top:1em;border-top:1px solid var(--line);display:flex;flex-wrap:wrap;gap:.3em 1.5em;align-items:center}
body.frame{padding:0 2px;max-width:none}body.frame h1{display:none}
@media(max-width:40rem){.rows>li{grid-template-columns:1fr}.rows .facts{text-align:start;display:flex;flex-wrap:wrap;gap:0 1em;align-items:baseline}}
@media print{form,details,nav,.sorts,.chips,.button,footer .feeds{display:none}body{max-width:none;padding:0;color:#000;background:#fff}.rows>li,section{break-inside:avoid}.prose{max-width:none}a{color:inherit;text-decoration:none}}
`.trim();
