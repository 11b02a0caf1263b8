import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeFetch, json } from '../test/fake-fetch.js';
import { createClient, type Validation } from './index.js';

const clientFor = (data: unknown, validate?: Validation) => {
  const { fetch, calls } = fakeFetch(() => json(data));
  const client = createClient({
    baseUrl: 'https://platform.example',
    publishableKey: 'pk_1',
    getToken: () => 'token',
    fetch,
    validate,
    maxRetries: 0,
  });
  return { client, calls };
};

const session = {
  subject: 'u',
  name: null,
  organisation: { id: 'org_0000000000000001', name: '样例大学', kind: 'university', tier: null },
  scopes: ['bids:read'],
  expiresAt: '2026-11-24T00:00:00Z',
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('answers', () => {
  test('of the contract’s shape are handed on as they came, with what this version does not know', async () => {
    const newer = { ...session, scopes: ['bids:read', 'offers:write'], mood: { of: ['the', 'day'] } };
    expect(await clientFor(newer).client.session.get()).toEqual(newer);
  });

  test('of another shape are an error that tells where, not what', async () => {
    const { client } = clientFor({ ...session, name: 7, organisation: undefined });
    await expect(client.session.get()).rejects.toMatchObject({
      name: 'ResponseValidationError',
      faults: [
        { pointer: '/name', code: 'invalid_type' },
        { pointer: '/organisation', code: 'required' },
      ],
    });
  });

  test('of another shape are said and handed on where the host asks for that', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const wrong = { ...session, name: 7 };
    expect(await clientFor(wrong, 'warn').client.session.get()).toEqual(wrong);
    expect(warning).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('session.get'));
  });

  test('are not looked at where the host switches that off', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await clientFor({ any: 'thing' }, 'off').client.session.get()).toEqual({ any: 'thing' });
    expect(warning).not.toHaveBeenCalled();
  });
});

describe('calls that are not valid are refused before anything is sent', () => {
  const { client, calls } = clientFor({});
  test.each<[string, () => PromiseLike<unknown>, string, string]>([
    [
      'an id of another kind',
      () => client.challenges.get('bid_0000000000000001'),
      '/params/challengeId',
      'invalid_format',
    ],
    ['an unknown filter', () => client.challenges.list({ colour: 'red' } as never), '/query/colour', 'unknown_field'],
    ['a region that is none', () => client.challenges.list({ region: ['11'] }), '/query/region/0', 'invalid_format'],
    ['a page that is too long', () => client.challenges.list({ limit: 1000 }), '/query/limit', 'too_big'],
    [
      'a body with an unknown field',
      () => client.bids.create('chl_0000000000000001', { contents: {} } as never),
      '/contents',
      'unknown_field',
    ],
    ['no revision', () => client.bids.submit('bid_0000000000000001', {} as never), '/revision', 'required'],
    [
      'something else than bytes',
      () => client.bids.uploadAttachment('bid_0000000000000001', { name: 'a.pdf' }, 'text' as never),
      '',
      'invalid_type',
    ],
  ])('%s', async (_, call, pointer, code) => {
    await expect(call()).rejects.toMatchObject({
      name: 'RequestValidationError',
      faults: [expect.objectContaining({ pointer, code })],
    });
    expect(calls).toHaveLength(0);
  });
});
