import { expect } from '@open-wc/testing';
import { createLightClient, isApiError } from '../light.js';
import type { Progress } from '../options.js';

// The test server reads every upload to its end and answers 404: an answer like any other, and the bytes have travelled.
const client = () => createLightClient({ baseUrl: location.origin, getToken: () => 'token', maxRetries: 0 });
const file = new Blob([new Uint8Array(3_000_000)], { type: 'application/pdf' });

describe('an upload with progress in a browser', () => {
  it('tells how many bytes have left, up to all of them, and hands on the answer', async () => {
    const seen: Progress[] = [];
    const error = await client()
      .bids.uploadAttachment('bid_1', { name: 'a.pdf' }, file, { onProgress: (progress) => seen.push(progress) })
      .catch((reason: unknown) => reason);

    expect(isApiError(error) && error.status).to.equal(404);
    expect(seen.at(-1)).to.deep.equal({ sent: file.size, total: file.size });
    expect(seen.every(({ sent }, index) => sent >= (seen[index - 1]?.sent ?? 0))).to.equal(true);
  });

  it('ends at once when the caller says so', async () => {
    const controller = new AbortController();
    const error = await client()
      .bids.uploadAttachment('bid_1', { name: 'a.pdf' }, file, {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      })
      .catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });

  it('without a server is a NetworkError', async () => {
    const lonely = createLightClient({ baseUrl: 'http://127.0.0.1:9', getToken: () => 'token', maxRetries: 0 });
    const error = await lonely.bids
      .uploadAttachment('bid_1', { name: 'a.pdf' }, file, { onProgress: () => {} })
      .catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('NetworkError');
  });

  it('takes an address that is relative to the page', async () => {
    const relative = createLightClient({ baseUrl: '/api', getToken: () => 'token', maxRetries: 0 });
    const error = await relative.bids
      .uploadAttachment('bid_1', { name: 'a.pdf' }, file, { onProgress: () => {} })
      .catch((reason: unknown) => reason);
    expect(isApiError(error) && error.status).to.equal(404);
  });
});
