import { signWebhook } from '@qxwq/sdk/testing';
import {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookSignatureError,
  type WebhookToVerify,
} from '@qxwq/sdk/webhooks';
import { equal, failure } from './expect.js';
import type { Tests } from './suite.js';

const [before, now] = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'].map(
  (bytes) => `whsec_${btoa(bytes)}`,
) as [string, string];

const message = {
  type: 'bid.submitted',
  timestamp: '2026-11-24T08:00:00Z',
  data: { type: 'bid.submitted', at: '2026-11-24T08:00:00Z', bidId: 'bid_0000000000000001', title: '千校万企' },
};

const refused = async (webhook: WebhookToVerify) =>
  ((await failure(verifyWebhook(webhook), 'WebhookSignatureError')) as WebhookSignatureError).reason;

/** Whether a message is the platform's: nothing but the runtime's own cryptography. */
export const webhooks: Tests = {
  'are known by their signature, over the body as it came': async () => {
    const { payload, headers } = await signWebhook(message, now, { id: 'dlv_1' });
    for (const webhook of [
      { payload, headers },
      { payload: new TextEncoder().encode(payload), headers: new Headers(headers) },
    ]) {
      const verified: VerifiedWebhook = await verifyWebhook({ ...webhook, secrets: now });
      equal([verified.id, verified.message], ['dlv_1', message]);
    }
  },

  'are taken with the new secret and the one before while they change': async () => {
    const signed = await signWebhook(message, [now, before]);
    for (const secrets of [now, before, [now, before]]) await verifyWebhook({ ...signed, secrets });
    equal(
      await refused({ ...(await signWebhook(message, 'whsec_b3RoZXI=')), secrets: [now, before] }),
      'signature_mismatch',
    );
  },

  'are refused when a character of them was changed': async () => {
    const { payload, headers } = await signWebhook(message, now);
    equal(await refused({ payload: payload.replace('0001', '0002'), headers, secrets: now }), 'signature_mismatch');
  },

  'are refused when they are more than five minutes apart': async () => {
    const at = (minutes: number) => signWebhook(message, now, { at: new Date(Date.now() + minutes * 60_000) });
    await verifyWebhook({ ...(await at(-4)), secrets: now });
    equal(await refused({ ...(await at(-6)), secrets: now }), 'timestamp_too_old');
    equal(await refused({ ...(await at(6)), secrets: now }), 'timestamp_too_new');
  },
};
