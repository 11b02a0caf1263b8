import type { Client } from '@qxwq/sdk';
import { uploadInParts } from '@qxwq/sdk/uploads';
import type { Connect } from './connect.js';
import { equal, failure } from './expect.js';
import type { Tests } from './suite.js';

/** Three parts, each of as many bytes as the platform takes at once; the last one is short. */
async function fileFor(client: Client, bidId: string): Promise<Blob> {
  const { maxPartBytes, id } = await client.uploads.create(bidId, { name: 'plan.pdf', size: 100 });
  await client.uploads.cancel(id);
  const bytes = new Uint8Array(2 * maxPartBytes + 1000).map((_, index) => (index * 31) % 251);
  return new Blob(['%PDF-1.7 ', bytes], { type: 'application/pdf' });
}

async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Files that come in parts over lines that break: the same in memory and over HTTP. */
export const uploadsInParts = (connect: Connect): Tests => ({
  'arrive whole although a line is cut before and another one after a part was taken': async () => {
    const { client, challengeId, use } = await connect();
    const bid = await client.bids.create(challengeId, {});
    const file = await fileFor(client, bid.id);
    await use({ use: 'cutBeforeCommit', only: 'uploads.append', times: 1 });
    await use({ use: 'cutAfterCommit', only: 'uploads.append', times: 1 });
    const sent: number[] = [];
    const attachment = await uploadInParts(client, bid.id, file, {
      name: 'plan.pdf',
      onProgress: (progress) => sent.push(progress.sent),
    });
    equal([attachment.size, attachment.sha256], [file.size, await sha256(file)]);
    equal(sent.at(-1), file.size, 'sent at the end');
  },

  'go on after they were ended, with what had arrived': async () => {
    const { client, challengeId } = await connect();
    const bid = await client.bids.create(challengeId, {});
    const file = await fileFor(client, bid.id);
    const controller = new AbortController();
    let id = '';
    const upload = uploadInParts(client, bid.id, file, {
      name: 'plan.pdf',
      signal: controller.signal,
      onUpload: (upload) => {
        id = upload.id;
        if (upload.offset > 0) controller.abort();
      },
    });
    await failure(upload, 'AbortError');
    const offsets: number[] = [];
    const attachment = await uploadInParts(client, bid.id, file, {
      resume: id,
      onUpload: ({ offset }) => offsets.push(offset),
    });
    equal([attachment.size, attachment.sha256], [file.size, await sha256(file)]);
    equal((offsets[0] ?? 0) > 0, true, 'it did not begin anew');
  },
});
