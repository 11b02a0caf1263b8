import type {
  WebhookDeliveryPage,
  WebhookEndpoint,
  WebhookEndpointPage,
  WebhookEndpointWithSecret,
} from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { bidderScopes } from './bidding.js';
import { type Caller, newKey } from './caller.js';

const url = 'https://hooks.example.com/qxwq';

/** Secret keys, and the endpoints that they manage. */
export function callingBack(caller: () => Caller): void {
  const bySecret = () => ({ token: caller().target.secretKey });
  const create = (body: object = { url, events: ['challenge.published'] }, headers: Record<string, string> = {}) =>
    caller().data<WebhookEndpointWithSecret>('webhooks.create', { ...bySecret(), body, headers });
  const at = ({ id }: WebhookEndpoint, more: object = {}) => ({ ...bySecret(), params: { endpointId: id }, ...more });

  describe('a secret key', () => {
    test('opens what a publishable key opens', async () => {
      expect((await caller().call('challenges.list', { key: null, ...bySecret() })).status).toBe(200);
    });

    test('is needed where a partner’s server speaks', async () => {
      const { target } = caller();
      await caller().problem('secret_key_missing', 'webhooks.list');
      const token = await target.tokenFor(target.bidderId, bidderScopes);
      await caller().problem('secret_key_missing', 'webhooks.list', { token });
      await caller().problem('key_unknown', 'webhooks.list', { token: `qxwq_sk_${'0'.repeat(32)}` });
    });

    test('is refused where it comes from a web page', async () => {
      const headers = { origin: 'https://www.example.edu.cn' };
      await caller().problem('secret_key_exposed', 'webhooks.list', { ...bySecret(), headers });
      await caller().problem('secret_key_exposed', 'challenges.list', { key: null, ...bySecret(), headers });
    });

    test('signs nobody in', async () => {
      await caller().problem('token_invalid', 'bids.list', bySecret());
    });
  });

  describe('a webhook endpoint', () => {
    test('shows its secret once', async () => {
      const endpoint = await create({ url, events: ['bid.submitted'], description: '门户' });
      expect(endpoint).toMatchObject({ url, events: ['bid.submitted'], description: '门户', enabled: true });
      expect(endpoint.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const { secret: _, ...shown } = endpoint;
      expect(await caller().data('webhooks.get', at(endpoint))).toEqual(shown);
      const { items } = await caller().data<WebhookEndpointPage>('webhooks.list', bySecret());
      expect(items).toContainEqual(shown);
      await caller().call('webhooks.remove', at(endpoint));
    });

    test('is created once for one idempotency key', async () => {
      const headers = { 'idempotency-key': newKey() };
      const body = { url, events: ['bid.opened'] };
      const [first, again] = [await create(body, headers), await create(body, headers)];
      expect(again).toEqual(first);
      await caller().call('webhooks.remove', at(first));
    });

    test('can be changed, switched off and removed', async () => {
      const endpoint = await create();
      const body = { url: `${url}/2`, events: ['bid.opened'], enabled: false };
      expect(await caller().data('webhooks.update', at(endpoint, { body }))).toMatchObject(body);
      expect((await caller().call('webhooks.remove', at(endpoint))).status).toBe(204);
      await caller().problem('not_found', 'webhooks.get', at(endpoint));
    });

    test('gets a new secret; the old one counts for a while', async () => {
      const endpoint = await create();
      const rotated = await caller().data<WebhookEndpointWithSecret>('webhooks.rotateSecret', at(endpoint));
      expect(rotated.secret).not.toBe(endpoint.secret);
      expect(Date.parse(rotated.previousSecretUntil ?? '')).toBeGreaterThan(Date.parse(endpoint.createdAt));
      await caller().call('webhooks.remove', at(endpoint));
    });

    test('starts with nothing sent', async () => {
      const endpoint = await create();
      const page = await caller().data<WebhookDeliveryPage>('webhooks.listDeliveries', at(endpoint));
      expect(page).toEqual({ items: [], nextCursor: null, total: { value: 0, capped: false } });
      await caller().call('webhooks.remove', at(endpoint));
    });

    test.each<[string, object, string]>([
      ['an address that is none', { url: 'hooks', events: ['bid.opened'] }, 'validation_failed'],
      ['no event', { url, events: [] }, 'validation_failed'],
      ['an event that is none', { url, events: ['bid.eaten'] }, 'validation_failed'],
      [
        'an address without TLS',
        { url: 'http://hooks.example.com/', events: ['bid.opened'] },
        'webhook_url_not_allowed',
      ],
      [
        'an address of its own machine',
        { url: 'https://127.0.0.1/', events: ['bid.opened'] },
        'webhook_url_not_allowed',
      ],
      ['a private address', { url: 'https://10.1.2.3/', events: ['bid.opened'] }, 'webhook_url_not_allowed'],
      ['a local name', { url: 'https://localhost/', events: ['bid.opened'] }, 'webhook_url_not_allowed'],
    ])('%s is refused', async (_, body, code) => {
      await caller().problem(code, 'webhooks.create', { ...bySecret(), body });
    });
  });
}
