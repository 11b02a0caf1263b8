import { connect } from 'node:net';
import type { Bid, Receipt } from '@qxwq/contract';
import { openApiDocument } from '@qxwq/contract/openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { type RunningServer, serve } from '../src/index.js';
import { version } from '../src/version.js';
import { type Engine, engines } from './support/engines.js';
import { challenge } from './support/records.js';
import { KEY, World } from './support/world.js';

describe.each(engines)('over a real connection, on $name', ({ start }) => {
  let engine: Engine;
  let world: World;
  let server: RunningServer;
  let token: string;

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    server = await serve({ platform: world.platform });
    token = await world.token(world.university);
  });
  afterAll(async () => {
    await server?.close();
    await world?.close();
    await engine?.stop();
  });

  test('the board is served', async () => {
    const response = await fetch(`${server.url}/v1/challenges?key=${KEY}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const head = await fetch(`${server.url}/v1/challenges?key=${KEY}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('a submit whose connection was cut hands in once, whatever it got to', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const bid = await world.readyBid(record.id, token);
    const key = 'cut-connection-1';
    const body = JSON.stringify({ revision: bid.revision });
    const lines = [
      `POST /v1/bids/${bid.id}/submission HTTP/1.1`,
      'Host: platform.test',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      `Idempotency-Key: ${key}`,
      `Content-Length: ${body.length}`,
    ];
    // The request is on its way and nobody waits for the answer.
    await new Promise<void>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
      });
      socket.on('close', () => resolve()).on('error', reject);
    });
    const response = await fetch(`${server.url}/v1/bids/${bid.id}/submission`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body,
    });
    expect(response.status).toBe(201);
    expect(((await response.json()) as Receipt).version).toBe(1);
    const stands = await world.send<Bid>('GET', `/v1/bids/${bid.id}`, { token });
    expect(stands.body.receipt?.version).toBe(1);
  });

  test('a file that is too large is refused while it is being sent', async () => {
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    const bid = await world.readyBid(record.id, token);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        const lines = [
          `POST /v1/bids/${bid.id}/attachments?name=a.pdf HTTP/1.1`,
          'Host: platform.test',
          `Authorization: Bearer ${token}`,
          'Idempotency-Key: too-large-a-file',
          'Content-Length: 2000000000',
        ];
        socket.write(`${lines.join('\r\n')}\r\n\r\n%PDF-1.4`);
      });
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  test('says whether it is well, and describes itself', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    const document = await fetch(`${server.url}/openapi.json`);
    expect(await document.json()).toEqual(JSON.parse(JSON.stringify(openApiDocument({ version }))));
  });

  test('a port that is taken is an error with a code', async () => {
    await expect(serve({ platform: world.platform, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

test('the version is the one of the package', () => {
  expect(version).toBe(packageJson.version);
});
