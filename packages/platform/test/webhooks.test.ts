import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookDeliveryPage, WebhookEndpointWithSecret } from '@qxwq/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress, isPublicUrl } from '../src/webhooks/public-address.js';
import { type Engine, engines } from './support/engines.js';
import { challenge } from './support/records.js';
import { SECRET, World } from './support/world.js';

interface Received {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

describe.each(engines)('webhooks on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let receiver: Server;
  let received: Received[] = [];
  /** Statuses that the partner's server gives next; then 204. */
  let answers: number[] = [];
  let url: string;

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage, { webhooks: { allowPrivateAddresses: true } });
    receiver = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        const status = answers.shift() ?? 204;
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  });
  afterAll(async () => {
    await world?.close();
    receiver?.close();
    await engine?.stop();
  });

  const start = async (events: string[]) => {
    received = [];
    answers = [];
    const sent = { token: SECRET, body: { url, events } };
    const { body: endpoint } = await world.post<WebhookEndpointWithSecret>('/v1/webhook-endpoints', sent);
    const path = `/v1/webhook-endpoints/${endpoint.id}`;
    const deliveries = async (state = '') =>
      (await world.send<WebhookDeliveryPage>('GET', `${path}/deliveries${state}`, { token: SECRET })).body.items;
    const remove = () => world.send('DELETE', path, { token: SECRET });
    return { endpoint, path, deliveries, remove };
  };
  const arrived = (count: number) => expect.poll(() => received.length, { timeout: 10_000 }).toBe(count);
  const signed = ({ headers, body }: Received, secret: string) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    return String(headers['webhook-signature'])
      .split(' ')
      .includes(`v1,${createHmac('sha256', key).update(text).digest('base64')}`);
  };

  test('bring an event once, signed, with the row of the board', async () => {
    const { endpoint, deliveries, remove } = await start(['challenge.published']);
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    await arrived(1);
    const [message] = received;
    expect(signed(message!, endpoint.secret)).toBe(true);
    expect(JSON.parse(message!.body)).toMatchObject({
      type: 'challenge.published',
      data: { challengeId: record.id, challenge: { title: record.title } },
    });
    await expect.poll(async () => (await deliveries())[0]?.state).toBe('delivered');
    expect((await deliveries())[0]).toMatchObject({ id: message!.headers['webhook-id'], attempts: 1, lastStatus: 204 });
    await remove();
  });

  test('tell of bids without what they say', async () => {
    const { remove } = await start(['bid.submitted']);
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const token = await world.token(world.university);
    await world.submit(await world.readyBid(record.id, token), token);
    await arrived(1);
    const { data } = JSON.parse(received[0]!.body);
    expect(Object.keys(data).toSorted()).toEqual(['at', 'bidId', 'challengeId', 'revision', 'state', 'type']);
    await remove();
  });

  test('are signed with both secrets while they change', async () => {
    const { endpoint, path, remove } = await start(['challenge.published']);
    const { body } = await world.post<WebhookEndpointWithSecret>(`${path}/secret`, { token: SECRET });
    await world.platform.importRecords({ challenges: [challenge(world.enterprise)] });
    await arrived(1);
    expect([endpoint.secret, body.secret].map((secret) => signed(received[0]!, secret))).toEqual([true, true]);
    await remove();
  });

  test.each([500, 302, 410])(
    'that are answered %i wait for another attempt, and can be sent at once',
    async (status) => {
      const { path, deliveries, remove } = await start(['challenge.published']);
      answers = [status];
      await world.platform.importRecords({ challenges: [challenge(world.enterprise)] });
      await arrived(1);
      await expect.poll(async () => (await deliveries('?state=pending'))[0]?.lastStatus).toBe(status);
      const [waiting] = await deliveries();
      expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeGreaterThan(Date.now());
      await world.post(`${path}/deliveries/${waiting?.id}/redelivery`, { token: SECRET });
      await arrived(2);
      expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([waiting?.id]));
      await remove();
    },
  );

  test('stay away from an endpoint that is switched off', async () => {
    const { endpoint, path, deliveries, remove } = await start(['challenge.published']);
    const body = { url: endpoint.url, events: endpoint.events, enabled: false };
    await world.send('PUT', path, { token: SECRET, body });
    const witness = await start(['challenge.published']);
    await world.platform.importRecords({ challenges: [challenge(world.enterprise)] });
    await arrived(1);
    expect(await deliveries()).toEqual([]);
    await remove();
    await witness.remove();
  });
});

describe('addresses that are reached', () => {
  test.each(['8.8.8.8', '114.114.114.114', '2400:3200::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '10.0.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    'nonsense',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    ['https://hooks.example.com/a', true],
    ['http://hooks.example.com/a', false],
    ['https://user:pass@hooks.example.com/', false],
    ['https://localhost/', false],
    ['https://printer.local/', false],
    ['https://intranet/', false],
    ['https://2130706433/', false],
    ['https://0x7f.1/', false],
    ['https://[::1]/', false],
  ])('%s: %s', (url, expected) => {
    expect(isPublicUrl(url)).toBe(expected);
  });
});
