import { mockPlatform } from '@qxwq/mock';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { examplesOf, runExample } from '../test/readme-examples.js';
import * as core from './core.js';
import * as sdk from './index.js';
import * as server from './server.js';
import * as testing from './testing.js';
import * as uploads from './uploads.js';
import * as webhooks from './webhooks.js';

const modules = {
  '@qxwq/sdk': sdk,
  '@qxwq/sdk/core': core,
  '@qxwq/sdk/server': server,
  '@qxwq/sdk/testing': testing,
  '@qxwq/sdk/uploads': uploads,
  '@qxwq/sdk/webhooks': webhooks,
};

let mock = mockPlatform();
const log = vi.fn();
beforeEach(() => {
  mock = mockPlatform();
  log.mockReset();
  vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) =>
    input === '/my-session' ? new Response(mock.tokenFor(mock.universityId)) : mock.fetch(input, init),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Examples that belong into a page or a server of the reader's: what each needs from there. */
const inPlace: Record<string, (code: string) => Promise<void>> = {
  'await uploadInParts': async (code) => {
    const client = sdk.createClient(mock.connection);
    const bid = await client.bids.create(mock.challengeIds[0]!, {});
    const file = new File(['%PDF-1.7'], 'plan.pdf');
    const [setItem, set] = [vi.fn(), vi.fn()];
    await runExample(code, modules, { client, bid, file, sessionStorage: { setItem }, bar: { set } });
    expect((await client.bids.get(bid.id)).attachments.map(({ name }) => name)).toEqual(['plan.pdf']);
    expect(setItem).toHaveBeenCalledWith('upload', expect.stringMatching(/^upl_/));
    expect(set).toHaveBeenLastCalledWith(1);
  },

  '.watch(': async (code) => {
    const client = sdk.createClient(mock.connection);
    mock.changeChallenge(mock.challengeIds[0]!, { state: 'draft' });
    mock.changeChallenge(mock.challengeIds[0]!, { state: 'published' });
    const shown: unknown[] = [];
    const show = (challenge: { id: string }) => {
      shown.push(challenge.id);
      throw new Error('seen enough');
    };
    const localStorage = { getItem: () => '000000000000', setItem: vi.fn() };
    const running = runExample(code, modules, { client, localStorage, show, readAnew: vi.fn() });
    await expect(running).rejects.toThrow('seen enough');
    expect(shown).toEqual([mock.challengeIds[0]]);
  },

  'verifyWebhook({': async (code) => {
    const [secret, isNew, handle] = [`whsec_${btoa('secret')}`, vi.fn(() => true), vi.fn()];
    const process = { env: { QXWQ_WEBHOOK_SECRET: secret } };
    const { POST } = await runExample(code, modules, { process, isNew, handle });
    const send = (headers: Record<string, string>, body: string) =>
      (POST as (request: Request) => Promise<Response>)(new Request('https://a.b', { method: 'POST', headers, body }));
    const message = { type: 'bid.submitted', data: { type: 'bid.submitted' } };
    const { payload, headers } = await testing.signWebhook(message, secret, { id: 'dlv_1' });

    expect((await send(headers, payload)).status).toBe(204);
    expect(handle).toHaveBeenCalledExactlyOnceWith(message);
    const refused = await send(headers, `${payload} `);
    expect([refused.status, await refused.text()]).toEqual([400, 'signature_mismatch']);
  },
};

describe.each(['../README.md', '../../../docs/guide/en/sdk.md', '../../../docs/guide/zh-CN/sdk.md'])('%s', (path) => {
  const examples = examplesOf(new URL(path, import.meta.url));

  test('holds examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });

  test.each(examples)('the example under “$heading” runs', async ({ code }) => {
    const [, run] = Object.entries(inPlace).find(([word]) => code.includes(word)) ?? [];
    if (run) return run(code);
    // All others stand for themselves, and say what they found.
    await runExample(code, modules, { console: { log } });
    return expect(log).toHaveBeenCalled();
  });
});
