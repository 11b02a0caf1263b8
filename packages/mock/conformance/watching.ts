import { describe, expect, test } from 'vitest';
import { Bidder, completeContent } from './bidding.js';
import type { Caller } from './caller.js';
import { LiveStream } from './live-stream.js';

/** Live streams: what happens is told once, in order, and only to those whom it concerns. */
export function watching(caller: () => Caller): void {
  const events = async (stream: LiveStream, count: number) => {
    const read = [];
    while (read.length < count) read.push(await stream.next());
    return read;
  };
  const typesOf = (read: readonly { data: { type: string } }[]) => read.map(({ data }) => data.type);

  describe('who watches', () => {
    test('own bids hears what happens to them, and nothing of what they say', async () => {
      const bidder = await Bidder.of(caller());
      const stream = await LiveStream.open(caller(), 'bids.watch', { token: bidder.token });
      const bid = await bidder.create(completeContent(bidder.challenge));
      await bidder.consent(bid, 'process_bid');
      const read = await events(stream, 2);
      await stream.close();
      expect(typesOf(read)).toEqual(['bid.created', 'bid.consents_answered']);
      const members = ['at', 'bidId', 'challengeId', 'revision', 'state', 'type'];
      for (const { data } of read) expect(Object.keys(data).toSorted()).toEqual(members);
      expect(read[1]?.data).toMatchObject({
        bidId: bid.id,
        challengeId: bid.challenge.id,
        state: 'draft',
        revision: 1,
      });
    });

    test('hears nothing of the bids of others', async () => {
      const { target } = caller();
      const own = await Bidder.of(caller());
      const other = await Bidder.of(caller(), target.otherBidderId);
      const stream = await LiveStream.open(caller(), 'bids.watch', { token: own.token });
      await other.create();
      const bid = await own.create();
      const [first] = await events(stream, 1);
      await stream.close();
      expect(first?.data).toMatchObject({ bidId: bid.id });
    });

    test('goes on where the line was cut, without loss or double', async () => {
      const bidder = await Bidder.of(caller());
      const before = await LiveStream.open(caller(), 'bids.watch', { token: bidder.token });
      const bid = await bidder.create();
      const [first] = await events(before, 1);
      await before.close();
      // Nobody is connected now.
      await bidder.consent(bid, 'process_bid');
      await bidder.create();
      const resumed = { token: bidder.token, lastEventId: first?.id };
      const after = await LiveStream.open(caller(), 'bids.watch', resumed);
      const missed = await events(after, 2);
      await bidder.consent(bid, 'process_bid');
      const live = await events(after, 1);
      await after.close();
      expect(typesOf([...missed, ...live])).toEqual(['bid.consents_answered', 'bid.created', 'bid.consents_answered']);
      const ids = [first, ...missed, ...live].map((event) => event?.id);
      expect(ids).toEqual([...new Set(ids)].toSorted());
    });

    test('loses nothing when the line was cut before the first event', async () => {
      const bidder = await Bidder.of(caller());
      const before = await LiveStream.open(caller(), 'bids.watch', { token: bidder.token });
      await before.close();
      const bid = await bidder.create();
      const after = await LiveStream.open(caller(), 'bids.watch', { token: bidder.token, after: before.lastId });
      const [missed] = await events(after, 1);
      await after.close();
      expect(missed?.data).toMatchObject({ type: 'bid.created', bidId: bid.id });
    });

    test('is told to begin anew where its place is unknown', async () => {
      const bidder = await Bidder.of(caller());
      const stream = await LiveStream.open(caller(), 'bids.watch', { token: bidder.token, lastEventId: 'elsewhere' });
      const bid = await bidder.create();
      const [reset, next] = await events(stream, 2);
      await stream.close();
      expect(reset?.data).toEqual({ type: 'reset', reason: 'unknown_position' });
      expect(next?.data).toMatchObject({ type: 'bid.created', bidId: bid.id });
    });

    test('the board hears of a challenge that changed, with its row as it is now', async ({ skip }) => {
      const { target } = caller();
      if (!target.changeChallenge) return skip('The target’s challenges cannot be changed.');
      const stream = await LiveStream.open(caller(), 'challenges.watch');
      await target.changeChallenge(target.knownChallengeId, '改过的需求名称');
      const [changed] = await events(stream, 1);
      await stream.close();
      expect(changed?.data).toMatchObject({
        type: 'challenge.changed',
        challengeId: target.knownChallengeId,
        challenge: { id: target.knownChallengeId, title: '改过的需求名称' },
      });
    });

    test('gets an answer that no cache keeps, and how long to wait before the next try', async () => {
      const stream = await LiveStream.open(caller(), 'challenges.watch');
      await stream.close();
      expect(stream.headers.get('cache-control')).toBe('no-store');
      expect(stream.retry).toBeGreaterThan(0);
    });

    test('needs a key for the board and a session for bids', async () => {
      await caller().problem('key_missing', 'challenges.watch', { key: null });
      await caller().problem('token_missing', 'bids.watch');
    });
  });
}
