import { html } from 'hono/html';

/** The frame of every page. `html` escapes what is put into it. */
export const layout = ({ title, user, platform, publishableKey }, content) => html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · 澜石产业园（示例）</title>
    <link rel="stylesheet" href="/portal.css" />
    <script type="module" src="/portal.js"></script>
  </head>
  <body>
    <header class="bar">
      <a class="brand" href="/">澜石产业园<small>（示例）</small></a>
      <nav aria-label="主导航">
        <a href="/">需求榜</a>
        <a href="/local-match">自助匹配</a>
        ${user?.role === 'university' ? html`<a href="/my-bids">我的揭榜</a>` : ''}
        ${user?.role === 'enterprise' ? html`<a href="/received-bids">收到的揭榜</a>` : ''}
      </nav>
      <div class="who">
        ${
          user
            ? html`<span>${user.name} · ${user.organisation}</span>
              <form method="post" action="/sign-out"><button>退出</button></form>`
            : html`<a href="/sign-in">登录</a>`
        }
      </div>
    </header>
    <main>
      <qxwq-provider
        base-url="${platform}"
        publishable-key="${publishableKey}"
      >${content}</qxwq-provider>
    </main>
    <footer>园区与数据均为虚构，仅供演示</footer>
  </body>
</html>`;
