import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { signWebhook } from './testing.js';
import { verifyWebhook, type WebhookToVerify } from './webhooks.js';

const secret = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
const other = `whsec_${btoa('fedcba9876543210fedcba9876543210')}`;
const message = {
  type: 'bid.submitted',
  timestamp: '2026-11-24T08:00:00Z',
  data: {
    type: 'bid.submitted',
    at: '2026-11-24T08:00:00Z',
    bidId: 'bid_0000000000000001',
    challengeId: 'chl_0000000000000001',
    state: 'submitted',
    revision: 3,
  },
} as const;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T08:00:05Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const refused = (webhook: WebhookToVerify) =>
  verifyWebhook(webhook).then(
    () => 'accepted',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

describe('a webhook', () => {
  test('of the platform is accepted, as text or bytes, with headers of either kind', async () => {
    const { payload, headers } = await signWebhook(message, secret, { id: 'dlv_1' });
    const bytes = new TextEncoder().encode(payload);
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    for (const webhook of [
      { payload, headers: new Headers(headers) },
      { payload: bytes, headers },
      { payload, headers: upper },
    ]) {
      expect(await verifyWebhook({ ...webhook, secrets: secret })).toEqual({ id: 'dlv_1', message });
    }
  });

  test('fits the worked example of the specification', async () => {
    vi.setSystemTime(1614265330_000);
    const verified = await refused({
      payload: '{"test": 2432232314}',
      headers: {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
      secrets: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    });
    // The signature is right; only that it is no message of this platform is left to say.
    expect(verified).toBe('payload_invalid');
  });

  test('is accepted with the new and the old secret while they change, on either side', async () => {
    const old = await signWebhook(message, secret);
    const both = await signWebhook(message, [other, secret]);
    expect(await refused({ ...old, secrets: [other, secret] })).toBe('accepted');
    expect(await refused({ ...both, secrets: secret })).toBe('accepted');
    expect(await refused({ ...both, secrets: other })).toBe('accepted');
  });

  test('is accepted where the variable of the old secret is not set, and never without any secret', async () => {
    const signed = await signWebhook(message, secret);
    expect(await refused({ ...signed, secrets: [secret, undefined] })).toBe('accepted');
    expect(await refused({ ...signed, secrets: [secret, ''] })).toBe('accepted');
    expect(await refused({ ...signed, secrets: [undefined, ''] })).toBe('verifyWebhook needs at least one secret.');
  });

  test('is refused when a byte of it was changed, whichever', async () => {
    const signed = await signWebhook(message, secret);
    const bytes = new TextEncoder().encode(signed.payload);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const payload = bytes.map((byte, index) => (index === place ? byte ^ change : byte));
        expect(await refused({ payload, headers: signed.headers, secrets: secret })).toBe('signature_mismatch');
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['another id', { 'webhook-id': 'dlv_2' }, 'signature_mismatch'],
    ['another time', { 'webhook-timestamp': '1795507204' }, 'signature_mismatch'],
    ['no signature', { 'webhook-signature': '' }, 'headers_missing'],
    ['a time that is none', { 'webhook-timestamp': 'soon' }, 'timestamp_invalid'],
    ['a signature of another version', { 'webhook-signature': 'v2,abc' }, 'signature_mismatch'],
    ['a signature that is no Base64', { 'webhook-signature': 'v1,%%%' }, 'signature_mismatch'],
    ['a time long gone', { 'webhook-timestamp': '1614265330' }, 'timestamp_too_old'],
    ['a time to come', { 'webhook-timestamp': '1914265330' }, 'timestamp_too_new'],
  ])('with %s is refused', async (_, change, reason) => {
    const { payload, headers } = await signWebhook(message, secret, { id: 'dlv_1' });
    expect(await refused({ payload, headers: { ...headers, ...change }, secrets: secret })).toBe(reason);
  });

  test('is accepted up to five minutes apart, in both directions', async () => {
    const signed = await signWebhook(message, secret);
    for (const [seconds, verdict] of [
      [300, 'accepted'],
      [301, 'timestamp_too_old'],
      [-300, 'accepted'],
      [-301, 'timestamp_too_new'],
    ] as const) {
      vi.setSystemTime(new Date('2026-11-24T08:00:05Z').getTime() + seconds * 1000);
      expect(await refused({ ...signed, secrets: secret })).toBe(verdict);
    }
  });

  test('with a secret of another form is the receiver’s mistake, and the secret is not quoted', async () => {
    const signed = await signWebhook(message, secret);
    expect(await refused({ ...signed, secrets: 'whsec_!!!' })).toBe('A webhook secret is "whsec_" and Base64.');
    expect(await refused({ ...signed, secrets: [] })).toBe('verifyWebhook needs at least one secret.');
  });
});
