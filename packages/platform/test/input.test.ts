import type { Bid } from '@qxwq/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChallengeRecord } from '../src/index.js';
import { type Engine, engines } from './support/engines.js';
import { challenge, completeContent, indicatorId, organisation } from './support/records.js';
import { World } from './support/world.js';

const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table bids; --",
  '$1 :name {{x}} %s \\',
  'javascript:alert(1)',
  '多行\n文字\t与 🔬',
];

describe.each(engines)('input on $name', ({ start }) => {
  let engine: Engine;
  let world: World;
  let record: ChallengeRecord;
  let token: string;

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    record = challenge(world.enterprise);
    await world.platform.importRecords({ challenges: [record] });
    token = await world.token(world.university);
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const create = (body: unknown, headers: Record<string, string> = {}) =>
    world.post<Bid>(`/v1/challenges/${record.id}/bids`, {
      token,
      body,
      headers: { 'accept-language': 'en', ...headers },
    });

  test.each(NASTY)('%j in every text field comes back as the same text', async (text) => {
    const word = text.slice(0, 25);
    const content = completeContent({
      title: text,
      summary: text,
      foundation: text,
      answers: [{ indicatorId: indicatorId(1), value: 1, text, evidence: text }],
      team: [{ name: text, role: 'lead', title: text, affiliation: text, speciality: text }],
      milestones: [{ title: text, month: 3, deliverable: text }],
      partners: [{ name: text, creditCode: word, role: text }],
      contact: { name: text, phone: word, email: text },
    });
    const { body } = await create({ content });
    expect(body.content).toEqual(content);
    const read = await world.send<Bid>('GET', `/v1/bids/${body.id}`, { token });
    expect(read.body.content).toEqual(content);
    expect(read.headers.get('content-type')).toBe('application/json');
  });

  test.each(NASTY)('%j in a challenge and as search words is nothing but text', async (text) => {
    const owner = organisation({ name: text });
    const imported = challenge(owner, { title: text, summary: text, problem: text, keywords: [text] });
    await world.platform.importRecords({ organisations: [owner], challenges: [imported] });
    const { body } = await world.get(`/v1/challenges/${imported.id}`);
    expect(body).toMatchObject({
      title: text,
      summary: text,
      problem: text,
      keywords: [text],
      organisation: { name: text },
    });
    const found = await world.get(`/v1/challenges?q=${encodeURIComponent(text)}`);
    expect(found.status).toBe(200);
  });

  test.each([
    ['{"content":}', 'Look at line 1, character 12'],
    ['{"content": {\n  "title": "x",\n  "trl": 1,,\n}}', 'Look at line 3, character 12'],
    ['{"content"', 'Look at line 1, character 11'],
    ['', 'Look at line 1, character 1'],
    ['{"a": "\\x"}', 'Look at line 1, character 8'],
    ['[1, 2] 3', 'Look at line 1, character 8'],
  ])('%j is answered with the place of the mistake', async (body, detail) => {
    const refused = await create(body, { 'content-type': 'application/json' });
    expect(refused.problem).toMatchObject({ code: 'malformed_json', status: 400, detail });
  });

  test('bytes that are no text are refused as such', async () => {
    const refused = await world.post(`/v1/challenges/${record.id}/bids`, {
      token,
      bytes: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    });
    expect(refused.problem).toMatchObject({ code: 'malformed_json', detail: 'The content is not UTF-8' });
  });

  test('every field of the wrong type is named with its place, in the language asked for', async () => {
    const content = {
      ...completeContent(),
      trl: 'five',
      team: [{ name: 7, role: 'boss' }],
      extra: true,
      title: '长'.repeat(81),
    };
    const refused = await create({ content }, { 'accept-language': 'zh-CN' });
    expect(refused.problem).toMatchObject({ code: 'validation_failed', status: 422, title: '有内容需要修改' });
    const byPlace = Object.fromEntries(
      (refused.problem.errors ?? []).map(({ pointer, code, message }) => [pointer, [code, message]]),
    );
    expect(byPlace).toMatchObject({
      '/content/trl': ['invalid_type', '内容类型不对'],
      '/content/team/0/name': ['invalid_type', '内容类型不对'],
      '/content/team/0/role': ['invalid_choice', '请从给出的选项中选择'],
      '/content/team/0/title': ['required', '请填写'],
      '/content/title': ['too_long', '最多 80 个字'],
      '/content/extra': ['unknown_field', '多出了不认识的内容'],
    });
  });

  test.each([
    ['no object at all', [], ''],
    ['a member that would change every object', JSON.parse('{"__proto__": {"admin": true}}'), '/__proto__'],
  ])('%s is refused', async (_, body, pointer) => {
    const refused = await create(JSON.stringify(body), { 'content-type': 'application/json' });
    expect(refused.problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('a body that is too large is refused, whether or not it says so', async () => {
    const large = JSON.stringify({ content: { title: 'x'.repeat(1024 * 1024) } });
    expect((await create(large, { 'content-type': 'application/json' })).problem).toMatchObject({
      code: 'body_too_large',
      status: 413,
    });
    const stream = new Blob([large]).stream();
    const request = new Request(`http://platform.test/v1/challenges/${record.id}/bids`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': 'a-large-body',
        'content-type': 'application/json',
      },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect((await world.platform.fetch(request)).status).toBe(413);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body that calls itself %s is refused',
    async (type) => {
      const refused = await create('{}', { 'content-type': type });
      expect(refused.problem).toMatchObject({ code: 'media_type_not_allowed', status: 415 });
    },
  );

  test.each([
    ['region=1', '/query/region/0', 'invalid_format'],
    ['region=110000&region=x', '/query/region/1', 'invalid_format'],
    ['mode=gift', '/query/mode/0', 'invalid_choice'],
    ['state=draft', '/query/state/0', 'invalid_choice'],
    ['limit=101', '/query/limit', 'too_big'],
    ['limit=2.5', '/query/limit', 'invalid_type'],
    ['limit=many', '/query/limit', 'invalid_type'],
    ['limit=1&limit=2', '/query/limit', 'invalid_type'],
    ['trlMin=10', '/query/trlMin', 'too_big'],
    ['budgetMin=-1', '/query/budgetMin', 'too_small'],
    ['deadlineFrom=tomorrow', '/query/deadlineFrom', 'invalid_format'],
    [`q=${'x'.repeat(201)}`, '/query/q', 'too_long'],
    ['sort=price', '/query/sort', 'invalid_choice'],
    ['colour=red', '/query/colour', 'unknown_field'],
    ['__proto__=x', '/query/__proto__', 'unknown_field'],
  ])('?%s is refused with its place', async (query, pointer, code) => {
    const refused = await world.get(`/v1/challenges?${query}`);
    expect(refused.problem).toMatchObject({ code: 'validation_failed', status: 422, errors: [{ pointer, code }] });
  });

  test.each(['/v1/nothing', '/v1/challenges/', '/', '/v1/bids/bid_x/../..', '/v1/challenges/%E0%A4%A/similar'])(
    '%s is not found',
    async (path) => {
      expect((await world.get(path)).problem).toMatchObject({ code: 'not_found', status: 404 });
    },
  );

  test.each([
    ['zh-CN', 'zh-CN', '没有找到，可能已被移除或您无权查看'],
    ['en-GB,en;q=0.9', 'en', 'Not found; it may have been removed, or you may not see it'],
    ['fr, zh;q=0.2, en;q=0.8', 'en', 'Not found; it may have been removed, or you may not see it'],
    ['fr', 'zh-CN', '没有找到，可能已被移除或您无权查看'],
    ['zh-Hant', 'zh-Hant', '沒有找到，可能已被移除或您無權查看'],
    ['zh-HK, en;q=0.5', 'zh-Hant', '沒有找到，可能已被移除或您無權查看'],
    ['zh-Hans-SG', 'zh-CN', '没有找到，可能已被移除或您无权查看'],
  ])('Accept-Language %s is answered in %s', async (accepted, language, title) => {
    const { problem, headers } = await world.get('/v1/nothing', { 'accept-language': accepted });
    expect(problem.title).toBe(title);
    expect(headers.get('content-language')).toBe(language);
  });

  test('the privacy notice says what article 17 asks for, in the language of the query', async () => {
    const { body } = await world.get<Record<string, unknown>>('/v1/privacy-notice?lang=en', {
      'accept-language': 'zh-CN',
    });
    expect(body).toMatchObject({
      controller: expect.any(String),
      contact: expect.any(String),
      rights: expect.stringContaining('take back'),
    });
    expect(body.purposes).toMatchObject([
      { purpose: 'process_bid', required: true },
      { purpose: 'share_contact', required: false },
      { purpose: 'publish_result', required: false },
    ]);
  });
});
