import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PartCut, UploadServer } from '../test/upload-server.js';
import { createClient } from './index.js';
import { uploadInParts } from './uploads.js';

// The line is real, the waits are not.
vi.mock('./retry.js', async (original) => {
  const retry = await original<typeof import('./retry.js')>();
  const waitBeforeRetry: typeof retry.waitBeforeRetry = (...given) => retry.waitBeforeRetry(...given) && 0;
  return { ...retry, waitBeforeRetry };
});

const server = new UploadServer();
let baseUrl = '';
beforeAll(async () => {
  baseUrl = await server.start();
});
afterAll(() => server.stop());
beforeEach(() => {
  server.plan.length = 0;
  server.parts.length = 0;
});

const bid = 'bid_0000000000000001';
const client = (maxRetries = 3) => createClient({ baseUrl, getToken: () => 'token', maxRetries });
const bytes = Uint8Array.from({ length: 4321 }, (_, index) => (index * 7) % 256);
const file = new File([bytes], 'plan.pdf', { type: 'application/pdf' });

describe('an upload in parts', () => {
  test('arrives whole, part by part, and tells how far it is', async () => {
    const seen: number[] = [];
    const attachment = await uploadInParts(client(), bid, file, { onProgress: ({ sent }) => seen.push(sent) });
    expect(attachment.id).toBe('att_0000000000000001');
    expect(server.received.equals(bytes)).toBe(true);
    expect(server.parts).toEqual([1000, 1000, 1000, 1000, 321]);
    expect(seen).toEqual([1000, 2000, 3000, 4000, 4321, 4321]);
  });

  test('arrives whole, each byte once, wherever the line is cut', async () => {
    const cuts = fc.array(fc.constantFrom<PartCut>('none', 'in the part', 'before commit', 'after commit'), {
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(cuts, fc.constantFrom(0, 1, 3), async (plan, maxRetries) => {
        server.plan.splice(0, server.plan.length, ...plan);
        await uploadInParts(client(maxRetries), bid, file, { patience: 15 });
        expect(server.received.equals(bytes)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('goes on after it was aborted, with what had arrived', async () => {
    const controller = new AbortController();
    let id = '';
    const error = await uploadInParts(client(), bid, file, {
      signal: controller.signal,
      onUpload: (upload) => {
        id = upload.id;
        if (upload.offset === 2000) controller.abort();
      },
    }).catch((reason: Error) => reason.name);
    expect(error).toBe('AbortError');
    await uploadInParts(client(), bid, file, { resume: id });
    expect(server.received.equals(bytes)).toBe(true);
    expect(server.parts).toEqual([1000, 1000, 1000, 1000, 321]);
  });

  test('with another file than it was begun with is refused', async () => {
    await expect(uploadInParts(client(), bid, new Blob(['x']), { resume: 'upl_0000000000000001' })).rejects.toThrow(
      'another size',
    );
  });

  test('ends when nothing gets through', async () => {
    server.plan.push(...Array.from({ length: 50 }, (): PartCut => 'before commit'));
    await expect(uploadInParts(client(0), bid, file, { patience: 3 })).rejects.toThrow('no progress in 4 attempts');
  });
});
