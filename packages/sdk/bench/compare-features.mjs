/**
 * What each client does, seen from outside: a `fetch` of ours plays a platform that fails, and watches. What cannot be
 * seen this way (types, webhooks) each library says of itself.
 *
 * @typedef {import('./compare-libraries.mjs').Library} Library
 * @typedef {{ method: string, redirect: RequestRedirect, key: string | null, at: number }} Asked
 */
import { answering, envelopes } from './compare-page.mjs';

/** What a client may have, in the order of the table's columns. */
export const FEATURES = {
  reads: 'Repeats a read after 503',
  writes: 'Repeats a POST after 503',
  retryAfter: 'Keeps to Retry-After',
  abort: 'Abort during the wait',
  validation: 'Rows of a wrong shape',
  paging: 'Iterates over all pages',
  redirects: 'Redirects',
};

/** @param {Library} library @returns {Promise<Record<keyof FEATURES, string>>} */
export async function featuresOf(library) {
  const [reads, writes, retryAfter, abort, validation, redirects] = await Promise.all([
    readsOf(library),
    writesOf(library),
    retryAfterOf(library),
    abortOf(library),
    validationOf(library),
    redirectsOf(library),
  ]);
  return { reads, writes, retryAfter, abort, validation, redirects, paging: pagingOf(library) };
}

/** A `fetch` that fails a number of times, and what it was asked. */
function failing(/** @type {Library} */ { envelope }, times, headers = {}) {
  /** @type {Asked[]} */
  const asked = [];
  const succeed = answering(envelopes[envelope]);
  const fetch = async (/** @type {RequestInfo | URL} */ input, /** @type {RequestInit} */ init = {}) => {
    const request = input instanceof Request ? input : undefined;
    asked.push({
      method: request?.method ?? init.method ?? 'GET',
      redirect: init.redirect ?? request?.redirect ?? 'follow',
      key: new Headers(init.headers ?? request?.headers).get('idempotency-key'),
      at: performance.now(),
    });
    (init.signal ?? request?.signal)?.throwIfAborted();
    return asked.length > times ? succeed() : Response.json({ message: 'busy' }, { status: 503, headers });
  };
  return { fetch: /** @type {typeof globalThis.fetch} */ (fetch), asked };
}

const settle = (/** @type {PromiseLike<unknown>} */ call) =>
  Promise.resolve(call).then(
    () => /** @type {const} */ ('ok'),
    () => /** @type {const} */ ('failed'),
  );

async function readsOf(/** @type {Library} */ library) {
  const { fetch, asked } = failing(library, 1);
  const outcome = await settle(library.calls(fetch).read());
  return outcome === 'ok' && asked.length === 2 ? 'yes' : 'no';
}

async function writesOf(/** @type {Library} */ library) {
  const { fetch, asked } = failing(library, 1);
  await settle(library.calls(fetch).write());
  if (asked.length < 2) return 'no';
  const [first, second] = asked;
  return first?.key && first.key === second?.key ? 'yes, with one key' : 'yes, without a key';
}

/** Asked to wait for two seconds, longer than any of them waits by itself the first time. */
async function retryAfterOf(/** @type {Library} */ library) {
  const { fetch, asked } = failing(library, 1, { 'retry-after': '2' });
  await settle(library.calls(fetch).read());
  const [first, second] = asked;
  if (!first || !second) return '–';
  return second.at - first.at >= 1_950 ? 'yes' : 'no';
}

async function abortOf(/** @type {Library} */ library) {
  const { fetch } = failing(library, 1, { 'retry-after': '2' });
  const controller = new AbortController();
  const settled = settle(library.calls(fetch).readWith(controller.signal));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = performance.now();
  controller.abort();
  const outcome = await settled;
  if (outcome === 'ok') return 'goes on';
  if (performance.now() - began > 100) return 'ends after the wait';
  // Without another attempt there was no wait: the call had failed before.
  return (await readsOf(library)) === 'yes' ? 'ends at once' : '–';
}

/** Rows whose fields have other types than the documentation says. */
async function validationOf(/** @type {Library} */ { envelope, calls }) {
  const wrong = envelopes.rows.map(() => ({ id: 7, title: null, name: [], object: 1 }));
  const content = { page: { ...envelopes.page, items: wrong }, rows: wrong, list: { ...envelopes.list, data: wrong } };
  return (await settle(calls(answering(content[envelope])).read())) === 'ok' ? 'handed on' : 'refused';
}

async function redirectsOf(/** @type {Library} */ library) {
  const { fetch, asked } = failing(library, 0);
  await settle(library.calls(fetch).read());
  return asked[0]?.redirect === 'follow' ? 'followed' : 'refused';
}

function pagingOf(/** @type {Library} */ library) {
  const { all } = library.calls(failing(library, 0).fetch);
  return all && Symbol.asyncIterator in /** @type {object} */ (all()) ? 'yes' : 'no';
}
