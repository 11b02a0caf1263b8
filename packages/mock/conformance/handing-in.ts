import type { Bid, OpenedBidPage, Receipt } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { Bidder, completeContent } from './bidding.js';
import { type Caller, newKey } from './caller.js';

/** Handing in, taking back, and who reads it when. */
export function handingIn(caller: () => Caller): void {
  const submit = (bidder: Bidder, { id, revision }: Bid, key = newKey()) => ({
    params: { bidId: id },
    token: bidder.token,
    body: { revision },
    headers: { 'idempotency-key': key },
  });

  describe('handing in', () => {
    test('gives a receipt, which the bid keeps', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.ready();
      const receipt = await caller().data<Receipt>('bids.submit', submit(bidder, bid));
      expect(receipt).toMatchObject({
        bidId: bid.id,
        challengeId: bidder.challenge.id,
        version: 1,
        sealedUntil: bidder.challenge.deadline,
        contactHint: 'k***@example.edu.cn',
      });
      expect(receipt.digest).toMatch(/^[0-9a-f]{64}$/);
      expect(await bidder.get(bid)).toMatchObject({ state: 'submitted', receipt, changedSinceSubmission: false });
    });

    test('pressed three times with one key is one submission', async () => {
      const bidder = await Bidder.of(caller());
      const request = submit(bidder, await bidder.ready());
      const receipts = await Promise.all([1, 2, 3].map(() => caller().data<Receipt>('bids.submit', request)));
      expect(new Set(receipts.map(({ number, version }) => `${number} ${version}`)).size).toBe(1);
    });

    test('names everything that is missing', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.consent(await bidder.create(), 'process_bid');
      const { errors = [] } = await caller().problem('bid_incomplete', 'bids.submit', submit(bidder, bid));
      const pointers = errors.map(({ pointer }) => pointer);
      for (const field of ['title', 'summary', 'team', 'milestones', 'budget', 'declaration']) {
        expect(pointers).toContain(`/content/${field}`);
      }
    });

    test('needs the consent without which a bid cannot be handled', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create(completeContent(bidder.challenge));
      await caller().problem('consent_missing', 'bids.submit', submit(bidder, bid));
    });

    test('refuses what another window has changed meanwhile', async () => {
      const bidder = await Bidder.of(caller());
      const seen = await bidder.ready();
      const changed = await caller().data<Bid>('bids.update', {
        params: { bidId: seen.id },
        token: bidder.token,
        body: { content: completeContent(bidder.challenge, '另一个窗口') },
        headers: { 'if-match': `"${seen.revision}"` },
      });
      const { revision } = await caller().problem('revision_conflict', 'bids.submit', submit(bidder, seen));
      expect(revision).toBe(changed.revision);
    });

    test('again, after a change, gives a new version', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.ready();
      await caller().data('bids.submit', submit(bidder, bid));
      const submitted = await bidder.get(bid);
      const changed = await caller().data<Bid>('bids.update', {
        params: { bidId: bid.id },
        token: bidder.token,
        body: { content: completeContent(bidder.challenge, '第二版') },
        headers: { 'if-match': `"${submitted.revision}"` },
      });
      expect(changed).toMatchObject({ state: 'submitted', changedSinceSubmission: true, receipt: { version: 1 } });
      expect(await caller().data<Receipt>('bids.submit', submit(bidder, changed))).toMatchObject({ version: 2 });
    });

    test('can be taken back, and handed in once more', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.ready();
      await caller().data('bids.submit', submit(bidder, bid));
      const request = { params: { bidId: bid.id }, token: bidder.token };
      const withdrawn = await caller().data<Bid>('bids.withdraw', request);
      expect(withdrawn.state).toBe('withdrawn');
      await caller().problem('transition_not_allowed', 'bids.withdraw', request);
      await caller().data('bids.submit', submit(bidder, withdrawn));
      expect((await bidder.get(bid)).state).toBe('submitted');
    });
  });

  describe('the enterprise', () => {
    const reviewer = (organisationId: string) => caller().target.tokenFor(organisationId, ['challenges:review']);

    test('reads nothing before the deadline', async () => {
      const { target } = caller();
      const params = { challengeId: target.knownChallengeId };
      const sealed = { params, token: await reviewer(target.enterpriseId) };
      const { deadline } = await caller().problem('bids_sealed', 'challenges.listBids', sealed);
      expect(deadline).toBeDefined();
    });

    test('reads nothing of another enterprise’s', async () => {
      const { target } = caller();
      const params = { challengeId: target.knownChallengeId };
      const foreign = { params, token: await reviewer(target.otherEnterpriseId) };
      await caller().problem('not_found', 'challenges.listBids', foreign);
    });

    test('reads after the deadline what was handed in, and contacts where the team agreed', async ({ skip }) => {
      const { target } = caller();
      if (!target.passDeadline) return skip('The target’s clock cannot be moved.');
      const bidder = await Bidder.of(caller());
      const open = await bidder.ready();
      await caller().data('bids.submit', submit(bidder, open));
      const discreet = await bidder.consent(await bidder.create(completeContent(bidder.challenge)), 'process_bid');
      await caller().data('bids.submit', submit(bidder, discreet));
      await target.passDeadline(bidder.challenge.id);
      const late = { params: { bidId: open.id }, token: await target.tokenFor(target.bidderId, ['bids:write']) };
      await caller().problem('deadline_passed', 'bids.withdraw', late);

      const request = {
        params: { challengeId: bidder.challenge.id },
        query: { limit: 100 },
        token: await reviewer(target.enterpriseId),
      };
      const { items } = await caller().data<OpenedBidPage>('challenges.listBids', request);
      const contactOf = ({ id }: Bid) => items.find((item) => item.id === id)?.content.contact;
      expect(contactOf(open)).toMatchObject({ email: 'kong@example.edu.cn' });
      expect(contactOf(discreet)).toBeNull();
      expect(items.every(({ state }) => state === 'opened')).toBe(true);
    });
  });
}
