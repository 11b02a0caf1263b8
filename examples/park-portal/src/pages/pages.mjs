import { html } from 'hono/html';

export const boardPage = () => html`
  <h1>企业需求榜</h1>
  <qxwq-challenge-board challenge-href="/challenges/{id}" url-state></qxwq-challenge-board>`;

export const challengePage = (id) => html`
  <qxwq-challenge-detail
    challenge-id="${id}"
    challenge-href="/challenges/{id}"
    bid-href="/challenges/{id}/bid"
  ><a slot="actions" href="/challenges/${id}/matches">看看谁能答这道题</a></qxwq-challenge-detail>`;

/** Who can answer it, for everybody: nothing that anybody decided is in it. */
export const matchesPage = (id) => html`
  <p><a href="/challenges/${id}">‹ 回到需求</a></p>
  <qxwq-match-list challenge="${id}" preview limit="5"></qxwq-match-list>
  <qxwq-match-list challenge="${id}" family="people" preview limit="5"></qxwq-match-list>`;

/** For labs that want to know what fits before they tell anybody what they have: nothing of it leaves the page. */
export const localMatchPage = () => html`
  <qxwq-local-match challenge-href="/challenges/{id}"></qxwq-local-match>`;

export const bidPage = (id, bidId) => html`
  <qxwq-bid-form challenge-id="${id}" ${bidId ? html`bid-id="${bidId}"` : ''} my-bids-href="/my-bids"></qxwq-bid-form>`;

export const myBidsPage = (user) => html`
  <h1>${user.organisation}</h1>
  <qxwq-bid-list
    bid-href="/challenges/{challenge}/bid?bid={id}"
  ></qxwq-bid-list>`;

/** Rendered on the server, with the SDK: what the enterprise may read once the deadline has passed. */
export const receivedBidsPage = (challenges) => html`
  <h1>收到的揭榜</h1>
  ${challenges.length === 0 ? html`<p>本单位目前没有发布中的需求。</p>` : ''}
  ${challenges.map(
    ({ challenge, bids, sealedUntil }) => html`
    <section class="received">
      <h2><a href="/challenges/${challenge.id}">${challenge.title}</a></h2>
      ${
        sealedUntil
          ? html`<p class="quiet">已收到 ${challenge.bidCount} 份，密封至 ${beijing(sealedUntil)}（北京时间）。</p>`
          : html`<ul>${bids.map(
              (bid) =>
                html`<li><strong>${bid.content.title}</strong>　${bid.organisation.name}　${bid.receipt.number}</li>`,
            )}</ul>${bids.length === 0 ? html`<p class="quiet">没有揭榜书。</p>` : ''}`
      }
    </section>`,
  )}`;

export const signInPage = ({ accounts, next, failed }) => html`
  <h1>登录</h1>
  ${failed ? html`<p class="failed" role="alert">用户名或密码不正确，请核对后再试。</p>` : ''}
  <form class="sign-in" method="post" action="/sign-in">
    <input type="hidden" name="next" value="${next}" />
    <label>用户名 <input name="login" autocomplete="username" required /></label>
    <label>密码 <input name="password" type="password" autocomplete="current-password" required /></label>
    <button>登录</button>
  </form>
  <section class="demo">
    <h2>演示账号</h2>
    <p>密码都是 <code>demo-2026</code></p>
    <ul>${accounts.map(({ login, name, organisation }) => html`<li><code>${login}</code> ${name} · ${organisation}</li>`)}</ul>
  </section>`;

const beijing = (iso) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  );
