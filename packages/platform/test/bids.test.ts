import { createHash, randomUUID } from 'node:crypto';
import { Bid, type BidPage, type OpenedBidPage, OpenedBidPage as OpenedBidPageSchema, Receipt } from '@qxwq/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { canonicalJson } from '../src/rules/canonical-json.js';
import { type Engine, engines } from './support/engines.js';
import { challenge, completeContent, fromNow, MINUTE } from './support/records.js';
import { World } from './support/world.js';

describe.each(engines)('bids on $name', ({ start }) => {
  let engine: Engine;
  let world: World;
  let token: string;
  let rival: string;
  let enterprise: string;

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    token = await world.token(world.university);
    rival = await world.token(world.rival);
    enterprise = await world.token(world.enterprise);
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const openChallenge = async (facts: Parameters<typeof challenge>[1] = {}) => {
    const record = challenge(world.enterprise, facts);
    await world.platform.importRecords({ challenges: [record] });
    return record;
  };

  describe('a draft', () => {
    test('starts empty, with the revision as ETag, in the shape of the contract', async () => {
      const { id } = await openChallenge();
      const created = await world.post<Bid>(`/v1/challenges/${id}/bids`, { token, body: {} });
      expect(created.status).toBe(201);
      expect(created.headers.get('etag')).toBe('"1"');
      expect(z.parse(Bid, created.body)).toMatchObject({ state: 'draft', revision: 1, receipt: null, attachments: [] });
    });

    test('is stored as it was written, and an older revision does not overwrite it', async () => {
      const { id } = await openChallenge();
      const { body: bid } = await world.post<Bid>(`/v1/challenges/${id}/bids`, { token, body: {} });
      const save = (title: string, revision: number) =>
        world.send<Bid>('PUT', `/v1/bids/${bid.id}`, {
          token,
          body: { content: completeContent({ title }) },
          headers: { 'if-match': `"${revision}"` },
        });
      const first = await save('第一版', 1);
      expect(first.body).toMatchObject({ revision: 2, content: { title: '第一版' } });
      const stale = await save('另一个窗口', 1);
      expect(stale.problem).toMatchObject({ code: 'revision_conflict', status: 412, revision: 2 });
      const stands = await world.send<Bid>('GET', `/v1/bids/${bid.id}`, { token });
      expect(stands.body.content.title).toBe('第一版');
    });

    test('needs to be told which revision is being replaced', async () => {
      const { id } = await openChallenge();
      const { body: bid } = await world.post<Bid>(`/v1/challenges/${id}/bids`, { token, body: {} });
      const blind = await world.send('PUT', `/v1/bids/${bid.id}`, { token, body: { content: completeContent() } });
      expect(blind.problem).toMatchObject({ code: 'revision_required', status: 428 });
    });

    test('does not exist for other organisations, in any call', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token);
      const calls: [string, string, object?][] = [
        ['GET', `/v1/bids/${bid.id}`],
        ['PUT', `/v1/bids/${bid.id}`, { content: completeContent() }],
        ['PUT', `/v1/bids/${bid.id}/consents`, { noticeVersion: 'x', consents: [] }],
        ['POST', `/v1/bids/${bid.id}/submission`, { revision: bid.revision }],
        ['POST', `/v1/bids/${bid.id}/withdrawal`],
        ['GET', `/v1/bids/${bid.id}/attachments/att_0000000000000000`],
        ['DELETE', `/v1/bids/${bid.id}/attachments/att_0000000000000000`],
      ];
      for (const foreign of [rival, enterprise]) {
        for (const [method, path, body] of calls) {
          const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
          const refused = await world.send(method, path, { token: foreign, headers, ...(body ? { body } : {}) });
          const missing = await world.send(method, path.replace(bid.id, 'bid_0000000000000000'), {
            token: foreign,
            headers: { ...headers, 'idempotency-key': randomUUID() },
            ...(body ? { body } : {}),
          });
          expect([method, path, refused.status, refused.problem.code]).toEqual([method, path, 404, 'not_found']);
          expect(missing.problem).toEqual({ ...refused.problem, requestId: missing.problem.requestId });
        }
      }
    });

    test('is listed for its own organisation only, latest change first, page by page', async () => {
      const { id } = await openChallenge();
      const made: string[] = [];
      for (let count = 0; count < 3; count++) {
        made.unshift((await world.post<Bid>(`/v1/challenges/${id}/bids`, { token, body: {} })).body.id);
      }
      const first = await world.send<BidPage>('GET', `/v1/bids?challenge=${id}&limit=2`, { token });
      const second = await world.send<BidPage>(
        'GET',
        `/v1/bids?challenge=${id}&limit=2&cursor=${first.body.nextCursor}`,
        { token },
      );
      expect([...first.body.items, ...second.body.items].map((bid) => bid.id)).toEqual(made);
      expect(second.body.nextCursor).toBeNull();
      const foreign = await world.send<BidPage>('GET', `/v1/bids?challenge=${id}`, { token: rival });
      expect(foreign.body).toEqual({ items: [], nextCursor: null, total: { value: 0, capped: false } });
      const stolen = await world.send('GET', `/v1/bids?challenge=${id}&cursor=${first.body.nextCursor}`, {
        token: rival,
      });
      expect(stolen.problem.code).toBe('invalid_cursor');
    });

    test('is refused for a challenge that takes no bids', async () => {
      const awarded = await openChallenge({ state: 'awarded' });
      const early = await world.post(`/v1/challenges/${awarded.id}/bids`, { token, body: {} });
      expect(early.problem).toMatchObject({ code: 'challenge_not_open', status: 409 });
      const unpublished = await openChallenge({ state: 'screened' });
      const unseen = await world.post(`/v1/challenges/${unpublished.id}/bids`, { token, body: {} });
      expect(unseen.problem.code).toBe('not_found');
    });
  });

  describe('handing in', () => {
    test('gives a receipt whose digest the bidder can compute', async () => {
      const record = await openChallenge({ resultExpectedAt: '2027-01-01T00:00:00.000Z' });
      const content = completeContent({
        partners: [{ name: '合作单位', creditCode: '91350100M000100Y43', role: '试验' }],
      });
      const bid = await world.readyBid(record.id, token, { content });
      const submitted = await world.submit(bid, token);
      expect(submitted.status).toBe(201);
      expect(z.parse(Receipt, submitted.body)).toMatchObject({
        number: `QX-${record.number}-0001`,
        bidId: bid.id,
        challengeTitle: record.title,
        version: 1,
        bidders: ['揭榜大学', '合作单位'],
        sealedUntil: record.deadline,
        resultExpectedAt: '2027-01-01T00:00:00.000Z',
        contactHint: 'k***@example.edu.cn',
      });
      const digest = createHash('sha256')
        .update(canonicalJson({ attachments: [], content }))
        .digest('hex');
      expect(submitted.body.digest).toBe(digest);
      const board = await world.get<{ bidCount: number }>(`/v1/challenges/${record.id}`);
      expect(board.body.bidCount).toBe(1);
    });

    test('names everything that is missing, with its place in the content', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token, {
        content: completeContent({ title: ' ', team: [], declaration: false }),
      });
      const refused = await world.submit(bid, token, { 'accept-language': 'en' });
      expect(refused.problem).toMatchObject({ code: 'bid_incomplete', status: 422 });
      expect(refused.problem.errors).toEqual([
        { pointer: '/content/title', code: 'required', message: 'Fill this in' },
        { pointer: '/content/team', code: 'too_few', params: { minimum: 1 }, message: 'At least 1' },
        {
          pointer: '/content/declaration',
          code: 'declaration_required',
          message: 'Confirm the declaration before you submit',
        },
      ]);
    });

    test('is refused without the consent to handle the bid, also where others were given', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token, { granted: ['share_contact'] });
      expect(bid.consents.map(({ purpose, granted }) => [purpose, granted])).toEqual([
        ['process_bid', false],
        ['publish_result', false],
        ['share_contact', true],
      ]);
      const refused = await world.submit(bid, token);
      expect(refused.problem).toMatchObject({ code: 'consent_missing', status: 422 });
      expect(refused.problem.errors).toMatchObject([{ pointer: '/consents/process_bid', code: 'consent_required' }]);
    });

    test('is refused for a revision that the person did not see', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token);
      await world.send('PUT', `/v1/bids/${bid.id}`, {
        token,
        body: { content: completeContent({ title: '另一个窗口改过' }) },
        headers: { 'if-match': `"${bid.revision}"` },
      });
      const refused = await world.submit(bid, token);
      expect(refused.problem).toMatchObject({ code: 'revision_conflict', revision: bid.revision + 1 });
    });

    test('may be repeated until the deadline; what was handed in stays until then', async () => {
      const { id, number } = await openChallenge();
      const bid = await world.readyBid(id, token);
      await world.submit(bid, token);
      const edited = await world.send<Bid>('PUT', `/v1/bids/${bid.id}`, {
        token,
        body: { content: completeContent({ title: '改进方案' }) },
        headers: { 'if-match': `"${bid.revision}"` },
      });
      expect(edited.body).toMatchObject({ state: 'submitted', changedSinceSubmission: true, receipt: { version: 1 } });
      const again = await world.submit(edited.body, token);
      expect(again.body).toMatchObject({ version: 2, number: `QX-${number}-0002` });
      const stands = await world.send<Bid>('GET', `/v1/bids/${bid.id}`, { token });
      expect(stands.body).toMatchObject({ changedSinceSubmission: false, receipt: { version: 2 } });
      const board = await world.get<{ bidCount: number }>(`/v1/challenges/${id}`);
      expect(board.body.bidCount).toBe(1);
    });

    test('can be taken back and done again', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token);
      await world.submit(bid, token);
      const withdrawn = await world.post<Bid>(`/v1/bids/${bid.id}/withdrawal`, { token });
      expect(withdrawn.body).toMatchObject({ state: 'withdrawn', revision: bid.revision + 1 });
      expect((await world.get<{ bidCount: number }>(`/v1/challenges/${id}`)).body.bidCount).toBe(0);
      const twice = await world.post(`/v1/bids/${bid.id}/withdrawal`, { token });
      expect(twice.problem.code).toBe('transition_not_allowed');
      const again = await world.submit(withdrawn.body, token);
      expect(again.body.version).toBe(2);
    });
  });

  describe('once the deadline has passed', () => {
    test('nothing can be started, changed, uploaded, handed in or taken back', async () => {
      const record = await openChallenge();
      const bid = await world.readyBid(record.id, token);
      const deadline = fromNow(-MINUTE);
      await world.moveDeadline([record], deadline);
      const late = [
        await world.post(`/v1/challenges/${record.id}/bids`, { token, body: {} }),
        await world.send('PUT', `/v1/bids/${bid.id}`, {
          token,
          body: { content: completeContent() },
          headers: { 'if-match': '"1"' },
        }),
        await world.post(`/v1/bids/${bid.id}/attachments?name=a.pdf`, {
          token,
          bytes: new TextEncoder().encode('%PDF-1.4\n'),
        }),
        await world.send('DELETE', `/v1/bids/${bid.id}/attachments/att_0000000000000000`, { token }),
        await world.submit(bid, token),
        await world.post(`/v1/bids/${bid.id}/withdrawal`, { token }),
      ];
      expect(late.map(({ problem }) => [problem.code, problem.deadline])).toEqual(
        Array.from({ length: late.length }, () => ['deadline_passed', deadline]),
      );
    });

    test('the draft can still be read and consents still be taken back', async () => {
      const record = await openChallenge();
      const bid = await world.readyBid(record.id, token);
      await world.moveDeadline([record], fromNow(-MINUTE));
      const read = await world.send<Bid>('GET', `/v1/bids/${bid.id}`, { token });
      expect(read.body.challenge.state).toBe('closed');
      const answered = await world.send<Bid>('PUT', `/v1/bids/${bid.id}/consents`, {
        token,
        body: { noticeVersion: 'an older one', consents: [{ purpose: 'process_bid', granted: false }] },
      });
      expect(answered.body.consents.find(({ purpose }) => purpose === 'process_bid')?.granted).toBe(false);
    });
  });

  describe('for the enterprise', () => {
    test('bids stay sealed until the deadline, and then show what was handed in', async () => {
      const record = await openChallenge();
      const handedIn = await world.readyBid(record.id, token, { granted: ['process_bid', 'share_contact'] });
      await world.submit(handedIn, token);
      await world.send('PUT', `/v1/bids/${handedIn.id}`, {
        token,
        body: { content: completeContent({ title: '没有提交的修改' }) },
        headers: { 'if-match': `"${handedIn.revision}"` },
      });
      const silent = await world.readyBid(record.id, rival);
      await world.submit(silent, rival);
      await world.readyBid(record.id, rival);
      const path = `/v1/challenges/${record.id}/bids`;
      const sealed = await world.send('GET', path, { token: enterprise });
      expect(sealed.problem).toMatchObject({ code: 'bids_sealed', status: 403, deadline: record.deadline });

      await world.moveDeadline([record], fromNow(-MINUTE));
      const opened = await world.send<OpenedBidPage>('GET', path, { token: enterprise });
      const [first, second] = z.parse(OpenedBidPageSchema, opened.body).items;
      expect(opened.body.items).toHaveLength(2);
      expect(first).toMatchObject({ id: handedIn.id, state: 'opened', content: { title: completeContent().title } });
      expect(first?.content.contact?.email).toBe('kong@example.edu.cn');
      expect(second).toMatchObject({ id: silent.id, content: { contact: null }, receipt: { contactHint: null } });

      const again = await world.send<OpenedBidPage>('GET', path, { token: enterprise });
      expect(again.body).toEqual(opened.body);
    });

    test('contact details and the bid itself go when the consent goes', async () => {
      const record = await openChallenge();
      const bid = await world.readyBid(record.id, token, { granted: ['process_bid', 'share_contact'] });
      await world.submit(bid, token);
      await world.moveDeadline([record], fromNow(-MINUTE));
      const takeBack = (purpose: string) =>
        world.send('PUT', `/v1/bids/${bid.id}/consents`, {
          token,
          body: { noticeVersion: 'any', consents: [{ purpose, granted: false }] },
        });
      const look = () => world.send<OpenedBidPage>('GET', `/v1/challenges/${record.id}/bids`, { token: enterprise });
      expect((await look()).body.items[0]?.content.contact).not.toBeNull();
      await takeBack('share_contact');
      expect((await look()).body.items[0]?.content.contact).toBeNull();
      await takeBack('process_bid');
      expect((await look()).body).toMatchObject({ items: [], total: { value: 0 } });
    });

    test('withdrawn bids and challenges of others stay closed', async () => {
      const record = await openChallenge();
      const bid = await world.readyBid(record.id, token);
      await world.submit(bid, token);
      await world.post(`/v1/bids/${bid.id}/withdrawal`, { token });
      await world.moveDeadline([record], fromNow(-MINUTE));
      const own = await world.send<OpenedBidPage>('GET', `/v1/challenges/${record.id}/bids`, { token: enterprise });
      expect(own.body.items).toEqual([]);
      const foreign = await world.send('GET', `/v1/challenges/${record.id}/bids`, { token: rival });
      expect(foreign.problem.code).toBe('not_found');
    });

    test('pages of opened bids follow each other in the order of handing in', async () => {
      const record = await openChallenge();
      const order: string[] = [];
      for (const by of [token, rival, token]) {
        const bid = await world.readyBid(record.id, by);
        await world.submit(bid, by);
        order.push(bid.id);
      }
      await world.moveDeadline([record], fromNow(-MINUTE));
      const path = `/v1/challenges/${record.id}/bids?limit=2`;
      const first = await world.send<OpenedBidPage>('GET', path, { token: enterprise });
      const second = await world.send<OpenedBidPage>('GET', `${path}&cursor=${first.body.nextCursor}`, {
        token: enterprise,
      });
      expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(order);
    });
  });

  describe('pressed more than once', () => {
    test('three submits at a time with one key hand in once and get one receipt', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token);
      const headers = { 'idempotency-key': 'pressed-three-times' };
      const answers = await Promise.all([1, 2, 3].map(() => world.submit(bid, token, headers)));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(2);
      const stands = await world.send<Bid>('GET', `/v1/bids/${bid.id}`, { token });
      expect(stands.body.receipt).toMatchObject({ version: 1 });
    });

    test('an answer that was lost is given again, also after the deadline', async () => {
      const record = await openChallenge();
      const bid = await world.readyBid(record.id, token);
      const headers = { 'idempotency-key': randomUUID() };
      const lost = await world.submit(bid, token, headers);
      await world.moveDeadline([record], fromNow(-MINUTE));
      const repeated = await world.submit(bid, token, headers);
      expect(repeated.text).toBe(lost.text);
      expect(repeated.headers.get('idempotency-replayed')).toBe('true');
    });

    test('the same key for another request is refused, and for another user is another key', async () => {
      const { id } = await openChallenge();
      const headers = { 'idempotency-key': 'the-same-key-again' };
      const first = await world.post<Bid>(`/v1/challenges/${id}/bids`, { token, body: {}, headers });
      const other = await world.post(`/v1/challenges/${id}/bids`, {
        token,
        body: { content: completeContent() },
        headers,
      });
      expect(other.problem).toMatchObject({ code: 'idempotency_key_reused', status: 422 });
      const stranger = await world.post<Bid>(`/v1/challenges/${id}/bids`, { token: rival, body: {}, headers });
      expect(stranger.status).toBe(201);
      expect(stranger.body.id).not.toBe(first.body.id);
    });

    test('what failed under a key may be tried again under it', async () => {
      const { id } = await openChallenge();
      const bid = await world.readyBid(id, token, { granted: [] });
      const headers = { 'idempotency-key': randomUUID() };
      expect((await world.submit(bid, token, headers)).problem.code).toBe('consent_missing');
      const { body: notice } = await world.get<{ version: string }>('/v1/privacy-notice');
      await world.send('PUT', `/v1/bids/${bid.id}/consents`, {
        token,
        body: { noticeVersion: notice.version, consents: [{ purpose: 'process_bid', granted: true }] },
      });
      expect((await world.submit(bid, token, headers)).status).toBe(201);
    });

    test.each([
      ['idempotency_key_missing', {}],
      ['idempotency_key_invalid', { 'idempotency-key': 'short' }],
      ['idempotency_key_invalid', { 'idempotency-key': 'x'.repeat(129) }],
    ])('a key must be there and well-formed: %s', async (code, headers) => {
      const { id } = await openChallenge();
      const refused = await world.send('POST', `/v1/challenges/${id}/bids`, { token, body: {}, headers });
      expect(refused.problem).toMatchObject({ code, status: 400 });
    });
  });

  test('consent is not given to a notice that was replaced meanwhile', async () => {
    const { id } = await openChallenge();
    const bid = await world.readyBid(id, token);
    const refused = await world.send('PUT', `/v1/bids/${bid.id}/consents`, {
      token,
      body: { noticeVersion: 'of last year', consents: [{ purpose: 'share_contact', granted: true }] },
    });
    expect(refused.problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/noticeVersion' }] });
  });
});
