import { expect } from '@open-wc/testing';
import { createLightClient } from '@qxwq/sdk/light';
import { setupWorker } from 'msw/browser';
import { mockPlatform } from './index.js';

describe('the mock in a browser', () => {
  it('stands in for fetch without a service worker', async () => {
    const mock = mockPlatform();
    const original = globalThis.fetch;
    globalThis.fetch = mock.fetch as typeof fetch;
    try {
      const { fetch: _, ...connection } = mock.connection;
      const board = await createLightClient(connection).challenges.list({ limit: 3 });
      expect(board.items).to.have.lengthOf(3);
    } finally {
      globalThis.fetch = original;
    }
  });

  it('answers through msw’s service worker, uploads with progress too', async () => {
    const mock = mockPlatform({ baseUrl: `${location.origin}/platform` });
    const worker = setupWorker(...mock.handlers);
    await worker.start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: '/mockServiceWorker.js', options: { scope: '/' } },
    });
    try {
      const { fetch: _, ...connection } = mock.connection;
      const client = createLightClient(connection);
      const [challenge] = (await client.challenges.list({ q: '气孔' })).items;
      const bid = await client.bids.create(challenge?.id ?? '', {});
      const file = new Blob(['%PDF-1.7', new Uint8Array(500_000)], { type: 'application/pdf' });
      const seen: unknown[] = [];
      const attachment = await client.bids.uploadAttachment(bid.id, { name: 'a.pdf' }, file, {
        onProgress: (progress) => seen.push(progress),
      });
      expect(attachment).to.include({ name: 'a.pdf', size: file.size });
      expect(seen.at(-1)).to.deep.equal({ sent: file.size, total: file.size });
    } finally {
      worker.stop();
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    }
  });
});
