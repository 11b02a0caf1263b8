import { createHash } from 'node:crypto';
import { attachmentLimits, type Bid, type Upload, uploadLimits } from '@qxwq/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UploadService } from '../src/services/upload-service.js';
import { openDatabase } from '../src/storage/database.js';
import { Store } from '../src/storage/store.js';
import { type Engine, engines, postgresql } from './support/engines.js';
import { pdf } from './support/files.js';
import { challenge } from './support/records.js';
import { World } from './support/world.js';

describe.each(engines)('uploads in parts on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let token: string;
  let bid: Bid;
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const middle = Math.floor(pdf.byteLength / 2);

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage);
    const record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    token = await world.token(world.university);
    bid = await world.readyBid(record.id, token);
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const begin = async (body: object = {}) => {
    const sent = { name: '方案.pdf', size: pdf.byteLength, ...body };
    return (await world.post<Upload>(`/v1/bids/${bid.id}/uploads`, { token, body: sent })).body;
  };
  const append = ({ id }: Upload, offset: number, bytes: Uint8Array<ArrayBuffer>, as = token) =>
    world.send<Upload>('PATCH', `/v1/uploads/${id}?offset=${offset}`, { token: as, bytes });

  test('a file in two parts is attached once it is whole, and the last part sent again changes nothing', async () => {
    const upload = await begin({ sha256 });
    const half = await append(upload, 0, pdf.slice(0, middle));
    expect(half.body).toMatchObject({ offset: middle, attachment: null });
    const whole = await append(upload, middle, pdf.slice(middle));
    expect(whole.body.attachment).toMatchObject({ name: '方案.pdf', sha256, size: pdf.byteLength });
    const again = await append(upload, pdf.byteLength, new Uint8Array(0));
    expect(again.body.attachment).toEqual(whole.body.attachment);
  });

  test('a part in the wrong place is told where to go on', async () => {
    const upload = await begin();
    await append(upload, 0, pdf.slice(0, middle));
    const { status, problem } = await append(upload, 0, pdf.slice(0, middle));
    expect([status, problem.code, (problem as { offset?: number }).offset]).toEqual([
      409,
      'upload_offset_conflict',
      middle,
    ]);
  });

  test.each([uploadLimits.maxPartBytes, attachmentLimits.maxBytes])(
    'a part of more than %i bytes is refused as a part, not as a file',
    async (limit) => {
      const upload = await begin({ size: attachmentLimits.maxBytes });
      const { status, problem } = await append(upload, 0, new Uint8Array(limit + 1));
      expect([status, problem.code]).toEqual([413, 'body_too_large']);
    },
  );

  test('a file that is not what was announced is refused, and leaves nothing', async () => {
    const upload = await begin({ sha256: '0'.repeat(64) });
    const { problem } = await append(upload, 0, pdf);
    expect(problem.code).toBe('upload_digest_mismatch');
    expect((await world.send('GET', `/v1/uploads/${upload.id}`, { token })).status).toBe(404);
  });

  test('nobody else’s upload exists', async () => {
    const upload = await begin();
    const rival = await world.token(world.rival);
    expect((await append(upload, 0, pdf, rival)).status).toBe(404);
  });

  test.runIf(kind === postgresql)('what was never completed is forgotten when its time is over', async () => {
    const [old, young] = [await begin(), await begin()];
    await append(old, 0, pdf.slice(0, middle));
    const { db, close } = await openDatabase(engine.storage);
    await sql`update uploads set expires_at = clock_timestamp() - interval '1 minute' where id = ${old.id}`.execute(db);
    await new UploadService(new Store(db)).forgetExpired();
    const left = await sql`select 1 from file_parts where file_id = ${old.id}`.execute(db);
    await close();
    expect(left.rows).toEqual([]);
    expect((await world.send('GET', `/v1/uploads/${old.id}`, { token })).status).toBe(404);
    expect((await world.send('GET', `/v1/uploads/${young.id}`, { token })).status).toBe(200);
  });
});
