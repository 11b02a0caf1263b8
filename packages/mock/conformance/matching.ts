import type { FeedItemPage, JsonFeed, Match, MatchHistory, MatchList, Scope, Subscription } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { type Caller, newKey } from './caller.js';

const scopes: readonly Scope[] = ['matches:read', 'matches:write'];

/** Who fits whom, what people decide about it, and what they are told of. */
export function matching(caller: () => Caller): void {
  const target = () => caller().target;
  const enterprise = () => target().tokenFor(target().enterpriseId, scopes);
  const broker = () => target().tokenFor(target().otherEnterpriseId, [...scopes, 'matches:broker']);
  const params = () => ({ challengeId: target().knownChallengeId });
  const list = async (token: string, query = {}): Promise<Match[]> =>
    (await caller().data<MatchList>('matches.forChallenge', { params: params(), query, token })).items;
  const ids = (matches: readonly Match[]) => matches.map(({ candidateId }) => candidateId);

  describe('the matches of a challenge', () => {
    test('come best first, with reasons that add up to the score', async () => {
      const items = await list(await enterprise());
      expect(items.length).toBeGreaterThan(0);
      const scores = items.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      for (const { score, reasons, achievement, person } of items) {
        expect(reasons.reduce((sum, reason) => sum + reason.score, 0)).toBeCloseTo(score, 6);
        expect([achievement === null, person === null]).toEqual([false, true]);
      }
    });

    test('look for people where people are asked for', async () => {
      const items = await list(await enterprise(), { family: 'people' });
      for (const { person } of items) expect(person).not.toBeNull();
    });

    test('can be seen by everybody, without decisions', async () => {
      const { items } = await caller().data<MatchList>('matches.preview', { params: params() });
      expect(items.length).toBeGreaterThan(0);
      for (const { decision } of items) expect(decision).toBeNull();
    });

    test('are set aside with a reason, shown on demand, and taken back; all of it is recorded', async () => {
      const token = await enterprise();
      const [first] = await list(token);
      const match = { ...params(), candidateId: first?.candidateId ?? '' };
      await caller().problem('validation_failed', 'matches.decide', {
        params: match,
        token,
        body: { state: 'dismissed' },
      });
      const body = { state: 'dismissed', reason: 'known', note: '已有合作' };
      await caller().data('matches.decide', { params: match, token, body });
      expect(ids(await list(token))).not.toContain(match.candidateId);
      const [kept] = await list(token, { decision: 'dismissed' });
      expect(kept?.decision).toMatchObject({ state: 'dismissed', reason: 'known', note: '已有合作' });
      await caller().data('matches.reopen', { params: match, token });
      expect(ids(await list(token))).toContain(match.candidateId);
      const { items } = await caller().data<MatchHistory>('matches.history', { params: match, token });
      expect(items.map(({ action }) => action).slice(0, 2)).toEqual(['reopened', 'dismissed']);
    });

    test('are decided by nobody but the enterprise', async () => {
      const [first] = await list(await enterprise());
      const token = await target().tokenFor(target().otherEnterpriseId, scopes);
      const match = { ...params(), candidateId: first?.candidateId ?? '' };
      await caller().problem('not_found', 'matches.decide', { params: match, token, body: { state: 'accepted' } });
      await caller().problem('not_found', 'matches.history', { params: match, token });
    });

    test('stand where a broker puts them, and everybody sees that', async () => {
      const items = await list(await enterprise());
      const last = items.at(-1);
      const match = { ...params(), candidateId: last?.candidateId ?? '' };
      const body = { position: 1, reason: '有现场案例' };
      await caller().problem('scope_missing', 'matches.place', { params: match, token: await enterprise(), body });
      await caller().data('matches.place', { params: match, token: await broker(), body });
      const { items: seen } = await caller().data<MatchList>('matches.preview', { params: params() });
      expect(seen[0]).toMatchObject({
        candidateId: match.candidateId,
        override: { position: 1, reason: '有现场案例', by: null },
      });
      await caller().data('matches.unplace', { params: match, token: await broker() });
      const { items: after } = await caller().data<MatchList>('matches.preview', { params: params() });
      expect(after.every(({ override }) => override === null)).toBe(true);
    });

    test('are not there for what does not exist', async () => {
      const token = await enterprise();
      const unknown = { challengeId: 'chl_0000000000000000' };
      await caller().problem('not_found', 'matches.forChallenge', { params: unknown, token });
      const match = { ...params(), candidateId: 'ach_0000000000000000' };
      await caller().problem('not_found', 'matches.decide', { params: match, token, body: { state: 'accepted' } });
    });
  });

  describe('the matches of an organisation', () => {
    test('are open challenges, with what answers them, and it decides for itself', async () => {
      const offered = await caller().data<{ items: { organisation: { id: string } }[] }>('achievements.list');
      const organisationId = offered.items[0]?.organisation.id ?? '';
      const token = await target().tokenFor(organisationId, scopes);
      const read = (query = {}) =>
        caller().data<MatchList>('matches.forOrganisation', { params: { organisationId }, query, token });
      const { items } = await read();
      expect(items.length).toBeGreaterThan(0);
      for (const { challenge, through, candidateId } of items) {
        expect(challenge?.state).toBe('published');
        expect(candidateId).toBe(organisationId);
        expect(through.length).toBeGreaterThan(0);
      }
      const match = { challengeId: items[0]?.challengeId ?? '', candidateId: organisationId };
      await caller().data('matches.decide', { params: match, token, body: { state: 'accepted' } });
      const { items: accepted } = await read({ decision: 'accepted' });
      expect(accepted.map(({ challengeId }) => challengeId)).toEqual([match.challengeId]);
      await caller().data('matches.reopen', { params: match, token });
    });
  });

  describe('a subscription', () => {
    const content = { name: '检测类需求', watch: 'challenges', filter: { industry: ['C'] }, text: '', active: true };

    test('is saved once, changed, listed for its organisation only, and removed with its feeds', async () => {
      const { bidderId, otherBidderId } = target();
      const token = await target().tokenFor(bidderId, scopes);
      const headers = { 'idempotency-key': newKey() };
      const made = await caller().data<Subscription>('subscriptions.create', { token, body: content, headers });
      const again = await caller().data<Subscription>('subscriptions.create', { token, body: content, headers });
      expect(again.id).toBe(made.id);
      const own = { subscriptionId: made.id };
      const body = { ...content, name: '改名', active: false };
      expect((await caller().data<Subscription>('subscriptions.update', { params: own, token, body })).name).toBe(
        '改名',
      );
      const { items } = await caller().data<{ items: Subscription[] }>('subscriptions.list', { token });
      expect(items.map(({ id }) => id)).toContain(made.id);
      await caller().data<FeedItemPage>('subscriptions.items', { params: own, token });
      const feedId = made.feeds.json.split('/').at(-1) ?? '';
      expect((await caller().data<JsonFeed>('feeds.json', { params: { feedId } })).title).toBe('改名');
      const atom = await caller().call('feeds.atom', { params: { feedId } });
      expect(new TextDecoder().decode(atom.bytes)).toContain('http://www.w3.org/2005/Atom');

      const other = await target().tokenFor(otherBidderId, scopes);
      await caller().problem('not_found', 'subscriptions.items', { params: own, token: other });
      await caller().problem('not_found', 'subscriptions.remove', { params: own, token: other });
      await caller().data('subscriptions.remove', { params: own, token });
      await caller().problem('not_found', 'feeds.json', { params: { feedId } });
    });

    test('without a name is refused at its place', async () => {
      const token = await target().tokenFor(target().bidderId, scopes);
      const { errors } = await caller().problem('validation_failed', 'subscriptions.create', {
        token,
        body: { ...content, name: '' },
      });
      expect(errors?.[0]?.pointer).toBe('/name');
    });
  });
}
