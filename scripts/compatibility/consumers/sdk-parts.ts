/**
 * A program as somebody wrote it for the last release, over the SDK's further entries. As sdk.ts beside it: when it no
 * longer compiles, the change is incompatible.
 */
import { type Attachment, createClient } from '@qxwq/sdk';
import { call, challengesGet, challengesList, clientOf, createCore } from '@qxwq/sdk/core';
import { createCore as createLightCore } from '@qxwq/sdk/core/light';
import { events, fakePlatform, page, problem, signWebhook } from '@qxwq/sdk/testing';
import { uploadInParts } from '@qxwq/sdk/uploads';
import { verifyWebhook, WebhookSignatureError } from '@qxwq/sdk/webhooks';

export async function someOperations(): Promise<number> {
  const core = createCore({ baseUrl: '/', publishableKey: 'pk', validate: 'throw' });
  const { items, total } = await call(core, challengesList, { q: '储能', limit: 5 });
  const client = clientOf(createLightCore({ baseUrl: '/' }), [challengesList, challengesGet]);
  const { title } = await client.challenges.get(items[0]?.id ?? '');
  return total.value + title.length;
}

export async function live(): Promise<string | null> {
  const client = createClient({ baseUrl: '/', publishableKey: 'pk', offline: 'wait' });
  const stream = client.challenges.watch({ after: '1' }, { silenceMs: 1000 });
  for await (const event of stream) {
    if (event.type === 'reset') continue;
    if (event.type === 'challenge.published') return event.challenge?.title ?? null;
  }
  return stream.lastEventId;
}

export async function upload(file: Blob): Promise<Attachment> {
  const client = createClient({ baseUrl: '/', getToken: () => 'token' });
  const bid = await client.bids.get('bid_1');
  const content = { ...bid.content, title: '甲' };
  await client.bids.update(bid.id, { content }, { ifMatch: bid.revision });
  return uploadInParts(client, bid.id, file, { onUpload: ({ id }) => id, onProgress: ({ sent }) => sent, patience: 2 });
}

export async function receive(request: Request): Promise<string> {
  try {
    const { id, message } = await verifyWebhook({
      payload: await request.text(),
      headers: request.headers,
      secrets: ['whsec_bmV3', 'whsec_b2xk'],
      toleranceSeconds: 60,
    });
    return `${id} ${message.type}`;
  } catch (error) {
    return error instanceof WebhookSignatureError ? error.reason : 'other';
  }
}

export async function ownTests(): Promise<number> {
  const platform = fakePlatform({
    'challenges.list': page([]),
    'challenges.watch': () => events([{ type: 'challenge.published' }]),
    'bids.submit': problem('deadline_passed'),
  });
  const client = createClient({ baseUrl: 'https://test', publishableKey: 'pk', fetch: platform.fetch });
  const signed = await signWebhook({ type: 'bid.submitted', data: {} }, 'whsec_bmV3');
  return (await client.challenges.list()).items.length + platform.calls.length + signed.payload.length;
}
