import type { Problem, Session } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { bidderScopes } from './bidding.js';
import type { Caller } from './caller.js';

/** Who is let in, and what is said to those who are not. */
export function admission(caller: () => Caller): void {
  const bidder = () => caller().target.tokenFor(caller().target.bidderId, bidderScopes);

  describe('admission', () => {
    test('a read needs a key, in the address or in a header', async () => {
      await caller().problem('key_missing', 'challenges.list', { key: null });
      await caller().problem('key_unknown', 'challenges.list', { key: 'pk_unknown' });
      const headers = { 'qxwq-key': caller().target.publishableKey };
      expect((await caller().call('challenges.list', { key: null, headers })).status).toBe(200);
    });

    test('a session opens what a key opens', async () => {
      expect((await caller().call('challenges.list', { key: null, token: await bidder() })).status).toBe(200);
    });

    test('what a session does needs a token', async () => {
      await caller().problem('token_missing', 'bids.list');
      await caller().problem('token_invalid', 'bids.list', { token: 'no.token.atall' });
      const { bidderId, tokenFor } = caller().target;
      const token = await tokenFor.call(caller().target, bidderId, bidderScopes, -60);
      await caller().problem('token_expired', 'bids.list', { token });
    });

    test('what a session does needs its scope', async () => {
      const { target } = caller();
      const token = await target.tokenFor(target.bidderId, ['bids:read']);
      const request = { params: { challengeId: target.knownChallengeId }, token, body: {} };
      await caller().problem('scope_missing', 'bids.create', request);
    });

    test('a session tells who it is', async () => {
      const session = await caller().data<Session>('session.get', { token: await bidder() });
      expect(session.organisation.id).toBe(caller().target.bidderId);
      expect(session.scopes).toEqual(bidderScopes);
    });
  });

  describe('what is wrong is said with its place', () => {
    test.each<[string, Record<string, string>, string, string]>([
      ['an unknown filter', { colour: 'red' }, '/query/colour', 'unknown_field'],
      ['a region that is none', { region: '11' }, '/query/region/0', 'invalid_format'],
      ['a state that no board shows', { state: 'draft' }, '/query/state/0', 'invalid_choice'],
      ['a page that is too long', { limit: '101' }, '/query/limit', 'too_big'],
      ['a number that is none', { limit: 'many' }, '/query/limit', 'invalid_type'],
    ])('%s', async (_, query, pointer, code) => {
      const problem = await caller().problem('validation_failed', 'challenges.list', { query });
      expect(problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
    });

    test('an id that names nothing', async () => {
      const missing = { params: { challengeId: 'chl_zzzzzzzzzzzzzzzz' } };
      await caller().problem('not_found', 'challenges.get', missing);
    });

    test('in the reader’s language', async () => {
      const titleIn = async (lang: string): Promise<string> => {
        const query = { lang, limit: '0' };
        const problem: Problem = await caller().problem('validation_failed', 'challenges.list', { query });
        return `${problem.title} ${problem.errors?.[0]?.message}`;
      };
      expect(await titleIn('en')).toMatch(/^[\p{ASCII}’“”]+$/u);
      expect(await titleIn('zh-CN')).toMatch(/\p{Script=Han}/u);
    });

    test('a body that is no JSON, or no JSON object, or of another type', async () => {
      const token = await bidder();
      const params = { challengeId: caller().target.knownChallengeId };
      await caller().problem('malformed_json', 'bids.create', { params, token, body: '{"content":' });
      await caller().problem('validation_failed', 'bids.create', { params, token, body: '[]' });
      const headers = { 'content-type': 'text/plain' };
      await caller().problem('media_type_not_allowed', 'bids.create', { params, token, body: '{}', headers });
    });
  });
}
