import { mockPlatform } from '@qxwq/mock';
import { isApiError } from '@qxwq/sdk';
import type { MakeClient } from './connect.js';
import { equal, failure, holds } from './expect.js';
import type { Tests } from './suite.js';

/** Calls that the mock answers through a `fetch` of its own: what the client does by itself, without a network. */
export const callsInMemory = (makeClient: MakeClient): Tests => ({
  'gets the first page of a list': async () => {
    const page = await makeClient(mockPlatform().connection).challenges.list({ limit: 5 });
    equal(page.items.length, 5);
    holds(page.nextCursor !== null, 'there is a next page');
  },

  'iterates over all pages and fetches none that is not needed': async () => {
    const mock = mockPlatform();
    const client = makeClient(mock.connection);
    const ids = new Set<string>();
    for await (const { id } of client.challenges.list({ limit: 10 })) ids.add(id);
    equal([ids.size, mock.requests.length], [23, 3], 'challenges and requests');
    equal((await client.challenges.list({ limit: 10 }).toArray({ limit: 4 })).length, 4);
    equal(mock.requests.length, 4, 'requests');
  },

  'tells revision and request id': async () => {
    const mock = mockPlatform();
    const client = makeClient(mock.connection);
    const bid = await client.bids.create(mock.challengeIds[0]!, {});
    const { data, revision, requestId, response } = await client.bids.get(bid.id).withResponse();
    equal([data.id, revision, response.status], [bid.id, bid.revision, 200]);
    holds(requestId !== null, 'there is a request id');
  },

  'tries again after a lost answer, under the same idempotency key': async () => {
    const mock = mockPlatform();
    mock.use('cutAfterCommit', { only: 'bids.create' });
    await makeClient(mock.connection).bids.create(mock.challengeIds[0]!, {});
    const keys = mock.requests.map(({ headers }) => headers.get('idempotency-key'));
    equal([mock.bids.length, keys.length], [1, 2], 'bids and requests');
    holds(keys[0] !== null && keys[0] === keys[1], 'both requests bear one key');
  },

  'gives up after the attempts that were allowed': async () => {
    const mock = mockPlatform({ faults: ['offline'] });
    await failure(makeClient(mock.connection).platform.info({ maxRetries: 1 }), 'NetworkError');
    equal(mock.requests.length, 2, 'requests');
  },

  'ends at once when the caller says so': async () => {
    const client = makeClient(mockPlatform({ latencyMs: 30_000 }).connection);
    const controller = new AbortController();
    const call = failure(client.platform.info({ signal: controller.signal }), 'AbortError');
    controller.abort();
    await call;
  },

  'ends at once during the wait before another attempt': async () => {
    const controller = new AbortController();
    const client = makeClient({
      ...mockPlatform({ faults: ['unavailable'] }).connection,
      hooks: { onRetry: () => controller.abort() },
    });
    await failure(client.platform.info({ signal: controller.signal }), 'AbortError');
  },

  'ends after its time': async () => {
    const client = makeClient(mockPlatform({ latencyMs: 30_000 }).connection);
    await failure(client.platform.info({ timeoutMs: 20, maxRetries: 0 }), 'TimeoutError');
  },

  'gets a new token when the old one has expired, once for all calls that wait': async () => {
    const mock = mockPlatform();
    const refreshes: boolean[] = [];
    // Two tokens of one second would be the same.
    const token = (refresh: boolean) => mock.tokenFor(mock.universityId, undefined, { name: `${refresh}` });
    const client = makeClient({
      ...mock.connection,
      getToken: ({ refresh }) => {
        refreshes.push(refresh);
        return token(refresh);
      },
    });
    await client.bids.list();
    mock.use('tokenExpires');
    await Promise.all([client.bids.list(), client.bids.list(), client.bids.list()]);
    equal(refreshes, [false, true]);
  },

  'uploads bytes and tells of their end': async () => {
    const mock = mockPlatform();
    const client = makeClient(mock.connection);
    const bid = await client.bids.create(mock.challengeIds[0]!, {});
    const sent: number[] = [];
    const file = new Blob(['%PDF-1.7 ', '千校万企'], { type: 'application/pdf' });
    const attachment = await client.bids.uploadAttachment(bid.id, { name: '方案.pdf' }, file, {
      onProgress: (progress) => sent.push(progress.sent),
    });
    equal([attachment.name, attachment.size, sent.at(-1)], ['方案.pdf', file.size, file.size]);
  },

  'tells a problem by class, code and request id, and keeps it out of logs': async () => {
    const client = makeClient(mockPlatform().connection);
    const error = await failure(client.challenges.get('chl_0000000000000000'), 'NotFoundError');
    holds(isApiError(error, 'not_found') && error.requestId !== null, 'it is the problem of the platform');
    holds(!JSON.stringify(error).includes('"problem"'), 'the problem is not enumerable');
  },

  'refuses a revision that is not the newest': async () => {
    const mock = mockPlatform();
    const client = makeClient(mock.connection);
    const { id, content, revision } = await client.bids.create(mock.challengeIds[0]!, {});
    const titled = (title: string) => ({ content: { ...content, title } });
    await client.bids.update(id, titled('甲'), { ifMatch: revision });
    const late = client.bids.update(id, titled('乙'), { ifMatch: revision });
    await failure(late, 'RevisionConflictError');
  },

  'does not let a path parameter change the route': async () => {
    const mock = mockPlatform();
    await makeClient(mock.connection)
      .challenges.get('../organisations?x=')
      .then(
        () => undefined,
        () => undefined,
      );
    holds(
      mock.requests.every(({ url }) => new URL(url).pathname.startsWith('/v1/challenges/')),
      'nothing else was asked for',
    );
  },
});
