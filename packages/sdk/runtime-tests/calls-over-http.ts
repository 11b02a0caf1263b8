import { isApiError } from '@qxwq/sdk';
import type { Connect, LineTrouble, MakeClient } from './connect.js';
import { equal, failure, holds } from './expect.js';
import type { Tests } from './suite.js';

/** Calls that travel: what depends on the `fetch`, the streams and the sockets of the runtime. */
export const callsOverHttp = (makeClient: MakeClient, connect: Connect<LineTrouble>): Tests => ({
  'reads a list page by page': async () => {
    const { client } = await connect();
    equal((await client.challenges.list({ limit: 10 }).toArray({ limit: 100 })).length, 23);
  },

  'creates once although the line was cut after it': async () => {
    const { client, challengeId, bidsThere } = await connect({ use: 'cutAfterCommit', only: 'bids.create' });
    await client.bids.create(challengeId, {});
    equal(await bidsThere(), 1, 'bids');
  },

  'creates although the line was cut before it': async () => {
    const { client, challengeId, bidsThere } = await connect({ use: 'cutBeforeCommit', times: 1 });
    await client.bids.create(challengeId, {});
    equal(await bidsThere(), 1, 'bids');
  },

  'tries again when the line is cut in the middle of an answer': async () => {
    const { client } = await connect({ cutAnswers: 1 });
    equal((await client.challenges.list({ limit: 3 })).items.length, 3);
  },

  'uploads a file whole': async () => {
    const { client, challengeId } = await connect();
    const bid = await client.bids.create(challengeId, {});
    const file = new Blob(['%PDF-1.7 ', new Uint8Array(300_000)], { type: 'application/pdf' });
    const attachment = await client.bids.uploadAttachment(bid.id, { name: 'plan.pdf' }, file);
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    equal([attachment.size, attachment.sha256], [file.size, hex]);
  },

  'ends at once when the caller says so': async () => {
    const { client } = await connect({ use: 'slow', latencyMs: 30_000 });
    const controller = new AbortController();
    const call = failure(client.platform.info({ signal: controller.signal }), 'AbortError');
    setTimeout(() => controller.abort(), 50);
    await call;
  },

  'ends after its time': async () => {
    const { client } = await connect({ use: 'slow', latencyMs: 30_000 });
    await failure(client.platform.info({ timeoutMs: 50, maxRetries: 0 }), 'TimeoutError');
  },

  'follows no redirect': async () => {
    const { client } = await connect({ redirect: true });
    await failure(client.platform.info({ maxRetries: 0 }), 'RedirectError');
  },

  'tells a proxy’s page from a problem of the platform': async () => {
    const { client } = await connect({ use: 'badGateway' });
    const error = await failure(client.platform.info({ maxRetries: 0 }), 'ServerError');
    holds(isApiError(error, 'unknown') && error.status === 502, 'status 502, code unknown');
  },

  'says that nobody is there': async () => {
    const client = makeClient({ baseUrl: 'http://127.0.0.1:9', publishableKey: 'pk_mock' });
    await failure(client.platform.info({ maxRetries: 0 }), 'NetworkError');
  },
});
