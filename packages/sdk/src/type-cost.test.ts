import { expect, test } from 'vitest';
import { checkTypes } from '../test/type-checker.js';

/** Some of each kind: a list, a read, a change, an upload, a stream, one operation alone. */
const application = `
  import { call, challengesList, createCore } from './core.js';
  import { createClient, isApiError } from './index.js';

  const client = createClient({ baseUrl: '', publishableKey: 'pk', getToken: () => 'token' });
  export async function everything(file: Blob): Promise<number> {
    const page = await client.challenges.list({ q: '储能', region: ['110000'] });
    for await (const { title } of client.challenges.list()) console.log(title);
    const { data, revision } = await client.challenges.get('chl_1').withResponse();
    const bid = await client.bids.create(data.id, {}, { idempotencyKey: 'key-0001' });
    await client.bids.update(bid.id, { content: { ...bid.content, title: '' } }, { ifMatch: bid.revision });
    await client.bids.uploadAttachment(bid.id, { name: '' }, file, { onProgress: () => {} });
    for await (const event of client.bids.watch()) if (event.type === 'reset') break;
    const people = await client.people.list().toArray({ limit: 10 });
    const matches = await client.matches.forChallenge(data.id);
    await client.webhooks.list().catch((error) => isApiError(error, 'scope_missing'));
    const one = await call(createCore({ baseUrl: '' }), challengesList, { limit: 1 });
    return page.items.length + people.length + matches.items.length + one.items.length + (revision ?? 0);
  }
`;

// The compiler reads the contract and its libraries, which takes long where much else runs.
test('an application that uses the client is checked in under 100,000 instantiations of types', {
  timeout: 120_000,
}, () => {
  const { faults, instantiations } = checkTypes(application);
  expect(faults).toEqual([]);
  expect(instantiations).toBeGreaterThan(1000);
  expect(instantiations).toBeLessThan(100_000);
});
