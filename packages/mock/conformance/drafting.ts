import type { Attachment, Bid, BidPage } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { Bidder, completeContent, pdf } from './bidding.js';
import { type Caller, newKey } from './caller.js';

/** A bid before it is handed in. */
export function drafting(caller: () => Caller): void {
  const update = (bidder: Bidder, bid: Bid, ifMatch: string | undefined, title = '改过的标题') => ({
    params: { bidId: bid.id },
    token: bidder.token,
    body: { content: completeContent(bidder.challenge, title) },
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });

  describe('a draft', () => {
    test('starts empty, at revision 1', async () => {
      const bidder = await Bidder.of(caller());
      const { json, headers } = await caller().call('bids.create', {
        params: { challengeId: bidder.challenge.id },
        token: bidder.token,
        body: {},
      });
      expect(json).toMatchObject({
        state: 'draft',
        revision: 1,
        receipt: null,
        attachments: [],
        changedSinceSubmission: false,
      });
      expect(headers.get('etag')).toBe('"1"');
    });

    test('comes back as it was written, at each read', async () => {
      const bidder = await Bidder.of(caller());
      const content = completeContent(bidder.challenge);
      const bid = await bidder.create(content);
      expect((await bidder.get(bid)).content).toEqual(content);
    });

    test('is created once for one idempotency key, however often it is sent', async () => {
      const bidder = await Bidder.of(caller());
      const request = {
        params: { challengeId: bidder.challenge.id },
        token: bidder.token,
        body: {},
        headers: { 'idempotency-key': newKey() },
      };
      const replies = await Promise.all([1, 2, 3].map(() => caller().call('bids.create', request)));
      const again = await caller().call('bids.create', request);
      expect(new Set([...replies, again].map(({ json }) => (json as Bid).id)).size).toBe(1);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(replies.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(2);
    });

    test('a key belongs to what was sent with it', async () => {
      const bidder = await Bidder.of(caller());
      const params = { challengeId: bidder.challenge.id };
      const headers = { 'idempotency-key': newKey() };
      const { token } = bidder;
      await caller().data('bids.create', { params, token, body: {}, headers });
      const other = { content: completeContent(bidder.challenge) };
      await caller().problem('idempotency_key_reused', 'bids.create', { params, token, body: other, headers });
      const request = { params, token, body: {} };
      await caller().problem('idempotency_key_missing', 'bids.create', {
        ...request,
        headers: { 'idempotency-key': '' },
      });
      await caller().problem('idempotency_key_invalid', 'bids.create', {
        ...request,
        headers: { 'idempotency-key': 'short' },
      });
    });

    test('is changed from the revision that was seen, and from no other', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const { json, headers } = await caller().call('bids.update', update(bidder, bid, '"1"'));
      expect(json).toMatchObject({ revision: 2, content: { title: '改过的标题' } });
      expect(headers.get('etag')).toBe('"2"');
      const conflict = await caller().problem(
        'revision_conflict',
        'bids.update',
        update(bidder, bid, '"1"', '另一个窗口'),
      );
      expect(conflict.revision).toBe(2);
      await caller().problem('revision_required', 'bids.update', update(bidder, bid, undefined));
    });

    test('is answered as changed when the same change comes again because its answer was lost', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      await caller().data('bids.update', update(bidder, bid, '"1"'));
      const { json, headers } = await caller().call('bids.update', update(bidder, bid, '"1"'));
      expect(json).toMatchObject({ revision: 2, content: { title: '改过的标题' } });
      expect(headers.get('etag')).toBe('"2"');
    });

    test('says every field that cannot be stored', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const content = { ...completeContent(bidder.challenge, '题'.repeat(81)), trl: 12, surprise: true };
      const request = {
        params: { bidId: bid.id },
        token: bidder.token,
        body: { content },
        headers: { 'if-match': '"1"' },
      };
      const { errors = [] } = await caller().problem('validation_failed', 'bids.update', request);
      expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual(
        expect.arrayContaining([
          ['/content/title', 'too_long'],
          ['/content/trl', 'too_big'],
          ['/content/surprise', 'unknown_field'],
        ]),
      );
      expect((await bidder.get(bid)).revision).toBe(1);
    });

    test('keeps markup as the text that it is', async () => {
      const bidder = await Bidder.of(caller());
      const content = { ...completeContent(bidder.challenge), summary: '<img src=x onerror=alert(1)>' };
      expect((await bidder.create(content)).content.summary).toBe('<img src=x onerror=alert(1)>');
    });

    test('records what was not agreed to as not granted, and takes consent back as easily as it was given', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const granted = ({ consents }: Bid) =>
        consents.filter((consent) => consent.granted).map(({ purpose }) => purpose);
      const agreed = await bidder.consent(bid, 'process_bid');
      expect(agreed.consents).toHaveLength(3);
      expect(granted(agreed)).toEqual(['process_bid']);
      expect(granted(await bidder.consent(bid))).toEqual([]);
    });

    test('is there for its own organisation only', async () => {
      const bid = await (await Bidder.of(caller())).create();
      const other = await Bidder.of(caller(), caller().target.otherBidderId);
      const request = { params: { bidId: bid.id }, token: other.token };
      await caller().problem('not_found', 'bids.get', request);
      await caller().problem('not_found', 'bids.submit', { ...request, body: { revision: 1 } });
      const { items } = await caller().data<BidPage>('bids.list', { token: other.token });
      expect(items.map(({ id }) => id)).not.toContain(bid.id);
    });

    test('is listed, latest change first', async () => {
      const bidder = await Bidder.of(caller());
      const [first, second] = [await bidder.create(), await bidder.create()];
      await caller().data('bids.update', update(bidder, first, '"1"'));
      const query = { challenge: bidder.challenge.id, state: 'draft', limit: 2 };
      const { items } = await caller().data<BidPage>('bids.list', { token: bidder.token, query });
      expect(items.map(({ id }) => id)).toEqual([first.id, second.id]);
    });

    test('cannot be started once the deadline has passed', async () => {
      const bidder = await Bidder.of(caller());
      const params = { challengeId: caller().target.closedChallengeId };
      const reply = await caller().call('bids.create', { params, token: bidder.token, body: {} });
      expect(['deadline_passed', 'challenge_not_open']).toContain((reply.json as { code: string }).code);
    });
  });

  describe('an attachment', () => {
    const upload = (bidder: Bidder, bid: Bid, name: string, body: Uint8Array) => ({
      params: { bidId: bid.id },
      token: bidder.token,
      query: { name },
      body,
    });

    test('is kept with name, sniffed type, size and digest, and comes back byte for byte', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const attachment = await caller().data<Attachment>('bids.uploadAttachment', upload(bidder, bid, '方案.pdf', pdf));
      expect(attachment).toMatchObject({ name: '方案.pdf', mediaType: 'application/pdf', size: pdf.length });
      expect((await bidder.get(bid)).attachments).toEqual([attachment]);
      const params = { bidId: bid.id, attachmentId: attachment.id };
      const { bytes } = await caller().call('bids.downloadAttachment', { params, token: bidder.token });
      expect(bytes).toEqual(pdf);
    });

    test('is added once for one idempotency key', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const request = { ...upload(bidder, bid, 'a.pdf', pdf), headers: { 'idempotency-key': newKey() } };
      const ids = await Promise.all([1, 2].map(() => caller().data<Attachment>('bids.uploadAttachment', request)));
      expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
      expect((await bidder.get(bid)).attachments).toHaveLength(1);
    });

    test.each([
      ['file_empty', 'a.pdf', new Uint8Array()],
      ['file_type_not_allowed', 'a.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['file_type_not_allowed', 'a.pdf', new TextEncoder().encode('<html><script>alert(1)</script>')],
      ['file_type_not_allowed', 'a.exe', pdf],
    ])('is refused: %s, %s', async (code, name, bytes) => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      await caller().problem(code, 'bids.uploadAttachment', upload(bidder, bid, name, bytes));
      expect((await bidder.get(bid)).attachments).toEqual([]);
    });

    test('can be taken off again', async () => {
      const bidder = await Bidder.of(caller());
      const bid = await bidder.create();
      const { id } = await caller().data<Attachment>('bids.uploadAttachment', upload(bidder, bid, 'a.pdf', pdf));
      const request = { params: { bidId: bid.id, attachmentId: id }, token: bidder.token };
      await caller().call('bids.removeAttachment', request);
      expect((await bidder.get(bid)).attachments).toEqual([]);
      await caller().problem('not_found', 'bids.removeAttachment', request);
    });
  });
}
