import { createHash, randomUUID } from 'node:crypto';
import { Attachment, attachmentLimits, type Bid, type OpenedBidPage } from '@qxwq/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ChallengeRecord } from '../src/index.js';
import { type Engine, engines } from './support/engines.js';
import { docx, exe, html, jpeg, pdf, png, svg, xlsx, zip } from './support/files.js';
import { challenge, fromNow, MINUTE } from './support/records.js';
import { World } from './support/world.js';

describe.each(engines)('attachments on $name', ({ start }) => {
  let engine: Engine;
  let world: World;
  let record: ChallengeRecord;
  let token: string;

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    record = challenge(world.enterprise, {
      attachments: [{ name: '附图.pdf', mediaType: 'application/pdf', bytes: pdf }],
    });
    await world.platform.importRecords({ challenges: [record] });
    token = await world.token(world.university);
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const upload = (bid: Bid, name: string, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    world.post<Attachment>(`/v1/bids/${bid.id}/attachments?name=${encodeURIComponent(name)}`, {
      token,
      bytes,
      headers,
    });
  const filesOf = async (bid: Bid) => (await world.send<Bid>('GET', `/v1/bids/${bid.id}`, { token })).body.attachments;

  test.each([
    ['方案.pdf', 'application/pdf', pdf],
    ['照片.JPEG', 'image/jpeg', jpeg],
    ['图.png', 'image/png', png],
    ['数据.zip', 'application/zip', zip],
    ['方案.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', docx],
    ['预算.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xlsx],
  ])('%s is kept byte for byte', async (name, mediaType, bytes) => {
    const bid = await world.readyBid(record.id, token);
    const uploaded = await upload(bid, name, bytes);
    expect(uploaded.status).toBe(201);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(z.parse(Attachment, uploaded.body)).toMatchObject({ name, mediaType, size: bytes.byteLength, sha256 });
    expect(await filesOf(bid)).toEqual([uploaded.body]);

    const path = `/v1/bids/${bid.id}/attachments/${uploaded.body.id}`;
    const request = new Request(`http://platform.test${path}`, { headers: { authorization: `Bearer ${token}` } });
    const response = await world.platform.fetch(request);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('content-type')).toBe(mediaType);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
  });

  test.each([
    ['a web page', 'page.html', html],
    ['a web page under another name', 'page.pdf', html],
    ['a drawing with a script', 'drawing.svg', svg],
    ['a drawing under another name', 'drawing.png', svg],
    ['a program under another name', 'form.pdf', exe],
    ['plain text', 'notes.txt', new TextEncoder().encode('notes')],
    ['a web page before a PDF', 'both.pdf', new Uint8Array([...html, ...pdf])],
    ['a PDF under the name of a page', 'form.html', pdf],
    ['a picture under the name of a PDF', 'form.pdf', png],
    ['an archive under the name of a text', 'form.docx', zip],
    ['a text under the name of an archive', 'form.zip', docx],
    ['a table under the name of a text', 'form.docx', xlsx],
    ['a broken archive', 'form.zip', zip.slice(0, 3)],
  ])('%s is refused', async (_, name, bytes) => {
    const bid = await world.readyBid(record.id, token);
    const refused = await upload(bid, name, bytes, { 'accept-language': 'en' });
    expect(refused.problem).toMatchObject({ code: 'file_type_not_allowed', status: 415 });
    expect(refused.problem.title).toContain('PDF, PNG, JPG');
    expect(await filesOf(bid)).toEqual([]);
  });

  test.each([
    ['../../etc/方案.pdf', '方案.pdf'],
    ['C:\\Users\\k\\plan.pdf', 'plan.pdf'],
    ['..hidden.pdf', 'hidden.pdf'],
    ['plan\u202efdp.exe.pdf', 'planfdp.exe.pdf'],
    ['two\nlines.pdf', 'two lines.pdf'],
    ['"quoted"; filename=x.pdf', '"quoted"; filename=x.pdf'],
  ])('the name %j is kept as %j', async (name, kept) => {
    const bid = await world.readyBid(record.id, token);
    const uploaded = await upload(bid, name, pdf);
    expect(uploaded.body.name).toBe(kept);
    const path = `/v1/bids/${bid.id}/attachments/${uploaded.body.id}`;
    const { headers } = await world.send('GET', path, { token });
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.%~!-]+$/,
    );
  });

  test.each(['.pdf', 'folder/', 'no-ending', ' '])('the name %j is refused with its place', async (name) => {
    const bid = await world.readyBid(record.id, token);
    const refused = await upload(bid, name, pdf);
    expect(refused.problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/query/name' }] });
  });

  test('an empty file and one that is too large are refused, the latter before it was read', async () => {
    const bid = await world.readyBid(record.id, token);
    expect((await upload(bid, 'a.pdf', new Uint8Array())).problem).toMatchObject({ code: 'file_empty', status: 422 });

    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = sent === 0 ? pdf : new Uint8Array(1024 * 1024);
        sent += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const request = new Request(`http://platform.test/v1/bids/${bid.id}/attachments?name=a.pdf`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID(), 'accept-language': 'en' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const response = await world.platform.fetch(request);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      code: 'file_too_large',
      title: 'The file is too large; at most 20 MB each',
    });
    expect(sent).toBeLessThan(attachmentLimits.maxBytes + 4 * 1024 * 1024);
  });

  test('a file of exactly the allowed size is kept', async () => {
    const bid = await world.readyBid(record.id, token);
    const bytes = new Uint8Array(attachmentLimits.maxBytes);
    bytes.set(pdf);
    const uploaded = await upload(bid, 'large.pdf', bytes);
    expect(uploaded.body).toMatchObject({ size: attachmentLimits.maxBytes });
    const file = await world.send('GET', `/v1/bids/${bid.id}/attachments/${uploaded.body.id}`, { token });
    expect(file.headers.get('content-length')).toBe(String(attachmentLimits.maxBytes));
  }, 120_000);

  test('no more than the allowed number, and a place is free again after taking one off', async () => {
    const bid = await world.readyBid(record.id, token);
    const ids: string[] = [];
    for (let count = 0; count < attachmentLimits.maxCount; count++)
      ids.push((await upload(bid, `${count}.pdf`, pdf)).body.id);
    expect((await upload(bid, 'more.pdf', pdf)).problem).toMatchObject({ code: 'too_many_files', status: 409 });
    const removed = await world.send('DELETE', `/v1/bids/${bid.id}/attachments/${ids[0]}`, { token });
    expect([removed.status, removed.text]).toEqual([204, '']);
    expect((await world.send('DELETE', `/v1/bids/${bid.id}/attachments/${ids[0]}`, { token })).problem.code).toBe(
      'not_found',
    );
    expect((await world.send('GET', `/v1/bids/${bid.id}/attachments/${ids[0]}`, { token })).problem.code).toBe(
      'not_found',
    );
    expect((await upload(bid, 'more.pdf', pdf)).status).toBe(201);
  });

  test('uploads at a time do not get past the allowed number', async () => {
    const bid = await world.readyBid(record.id, token);
    const attempts = Array.from({ length: attachmentLimits.maxCount + 3 }, (_, index) =>
      upload(bid, `${index}.pdf`, pdf),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(attachmentLimits.maxCount);
    expect(await filesOf(bid)).toHaveLength(attachmentLimits.maxCount);
  });

  test('the same upload sent again is stored once; another file under its key is refused', async () => {
    const bid = await world.readyBid(record.id, token);
    const headers = { 'idempotency-key': randomUUID() };
    const first = await upload(bid, 'a.pdf', pdf, headers);
    const again = await upload(bid, 'a.pdf', pdf, headers);
    expect([again.text, again.headers.get('idempotency-replayed')]).toEqual([first.text, 'true']);
    expect((await upload(bid, 'a.png', png, headers)).problem.code).toBe('idempotency_key_reused');
    expect(await filesOf(bid)).toHaveLength(1);
  });

  test('a version that was handed in keeps its files; the enterprise reads them after the deadline', async () => {
    const own = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [own] });
    const enterprise = await world.token(world.enterprise);
    const bid = await world.readyBid(own.id, token);
    const kept = await upload(bid, 'handed-in.pdf', pdf);
    await world.submit(bid, token);
    const removed = await world.send('DELETE', `/v1/bids/${bid.id}/attachments/${kept.body.id}`, { token });
    expect(removed.status).toBe(204);
    const later = await upload(bid, 'later.png', png);
    expect(await filesOf(bid)).toEqual([later.body]);

    const path = (id: string) => `/v1/challenges/${own.id}/bids/${bid.id}/attachments/${id}`;
    expect((await world.send('GET', path(kept.body.id), { token: enterprise })).problem.code).toBe('bids_sealed');
    await world.moveDeadline([own], fromNow(-MINUTE));
    const opened = await world.send<OpenedBidPage>('GET', `/v1/challenges/${own.id}/bids`, { token: enterprise });
    expect(opened.body.items[0]?.attachments).toEqual([kept.body]);
    expect((await world.send('GET', path(kept.body.id), { token: enterprise })).status).toBe(200);
    expect((await world.send('GET', path(later.body.id), { token: enterprise })).problem.code).toBe('not_found');
    const rival = await world.token(world.rival);
    expect((await world.send('GET', path(kept.body.id), { token: rival })).problem.code).toBe('not_found');
  });

  test('a file of a challenge can be fetched by everybody who may read the board', async () => {
    const { body } = await world.get<{ attachments: Attachment[] }>(`/v1/challenges/${record.id}`);
    expect(body.attachments).toMatchObject([{ name: '附图.pdf', mediaType: 'application/pdf', size: pdf.byteLength }]);
    const file = await world.get(`/v1/challenges/${record.id}/attachments/${body.attachments[0]?.id}`);
    expect(file.status).toBe(200);
    const none = await world.get(`/v1/challenges/${record.id}/attachments/att_0000000000000000`);
    expect(none.problem.code).toBe('not_found');
  });
});
