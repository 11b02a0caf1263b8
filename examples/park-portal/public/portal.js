import { configure } from '/qxwq/qxwq.js';

/**
 * The portal's own server signs in its own users; the elements ask it for a token and keep it in memory only.
 * `no-store` because a token is nobody else's business.
 */
configure({
  async getToken() {
    const answer = await fetch('/session-token', { method: 'POST', cache: 'no-store' });
    if (!answer.ok) return null;
    return (await answer.json()).token;
  },
});

document.addEventListener('qxwq-session-expired', () => {
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
});
