import type {
  ChallengeIndex,
  FeedItemPage,
  JsonFeed,
  Match,
  MatchHistory,
  MatchList,
  Subscription,
} from '@qxwq/contract';
import { loadIndex } from '@qxwq/matching';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Engine, engines } from './support/engines.js';
import { challenge, DAY, fromNow, indicatorId } from './support/records.js';
import { achievement, person } from './support/supply.js';
import { KEY, World } from './support/world.js';

describe.each(engines)('matches, on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let demand: ReturnType<typeof challenge>;
  let fitting: ReturnType<typeof achievement>;
  let weaker: ReturnType<typeof achievement>;
  let author: ReturnType<typeof person>;

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage);
    demand = challenge(world.enterprise, {
      title: '铝合金压铸件内部气孔在线检测',
      keywords: ['压铸', '气孔', '无损检测'],
      problem: '压铸件出模后逐件判定内部气孔，不动现有设备，抽检漏判多。',
      indicators: [
        {
          id: indicatorId(1),
          name: '漏检率',
          comparison: 'lte',
          value: 0.1,
          upper: null,
          unit: '%',
          requirement: '',
          acceptance: '',
        },
      ],
    });
    author = person(world.university, { keywords: ['射线检测'], description: '从事射线成像研究。' });
    fitting = achievement(world.university, {
      title: '压铸件内部气孔射线在线检测技术',
      keywords: ['压铸', '气孔', '射线检测'],
      performance: '漏检率低于万分之五。',
      people: [author.id],
    });
    weaker = achievement(world.rival, {
      title: '焊缝气孔缺陷识别',
      keywords: ['焊接', '气孔'],
      performance: '漏检率 0.8%。',
      industries: ['C37'],
    });
    await world.platform.importRecords({
      challenges: [demand, challenge(world.enterprise, { title: '化纤纺丝断头预测', keywords: ['化纤', '纺丝'] })],
      people: [author],
      achievements: [fitting, weaker, achievement(world.rival, { title: '水稻抗倒伏育种', keywords: ['育种'] })],
    });
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  test('the published index holds the open challenges, and searches them on the reader’s own machine', async () => {
    const { items, fields, words } = (await world.get<ChallengeIndex>('/v1/challenge-index')).body;
    expect(items.map(({ challenge }) => challenge.title).sort()).toEqual([demand.title, '化纤纺丝断头预测'].sort());
    expect(items.find(({ challenge }) => challenge.id === demand.id)?.statement).toContain('漏检率≤0.1%');
    const index = loadIndex(Buffer.from(words ?? '', 'base64'), {
      fields: Object.fromEntries(fields.map(({ name, weight }) => [name, { weight }])),
    });
    expect(index.search('射线检测压铸件的气孔')[0]?.id).toBe(demand.id);
  });

  test('the published index follows the board', async () => {
    const late = challenge(world.enterprise, { title: '织机停台预测', keywords: ['织机'] });
    const titles = async () => {
      const { body } = await world.get<ChallengeIndex>('/v1/challenge-index');
      return body.items.map(({ challenge }) => challenge.title);
    };
    expect(await titles()).not.toContain(late.title);
    await world.platform.importRecords({ challenges: [late] });
    await vi.waitFor(async () => expect(await titles()).toContain(late.title), { timeout: 5000 });
  });

  const scope = 'matches:read matches:write';
  const enterprise = () => world.token(world.enterprise, { scope, name: '采购李工' });
  const list = async (query = '', token?: string): Promise<Match[]> =>
    (
      await world.send<MatchList>('GET', `/v1/challenges/${demand.id}/matches?${query}`, {
        token: token ?? (await enterprise()),
      })
    ).body.items;
  const pathOf = (id: string) => `/v1/challenges/${demand.id}/matches/${id}`;

  test('rank who can answer, with reasons that add up and each indicator read from the words', async () => {
    const items = await list();
    expect(items.map(({ candidateId }) => candidateId).slice(0, 2)).toEqual([fitting.id, weaker.id]);
    for (const { score, reasons } of items) {
      expect(reasons.reduce((sum, reason) => sum + reason.score, 0)).toBeCloseTo(score, 9);
    }
    expect(items[0]?.achievement?.title).toBe(fitting.title);
    expect(items[0]?.reasons.flatMap(({ terms }) => terms ?? [])).toContain('气孔');
    expect(items[0]?.indicators).toEqual([
      { name: '漏检率', requirement: '漏检率≤0.1%', verdict: 'met', quote: '漏检率低于万分之五' },
    ]);
    expect(items[1]?.indicators[0]?.verdict).toBe('missed');
  });

  test('find people by what they have reached', async () => {
    const items = await list('family=people');
    expect(items[0]?.candidateId).toBe(author.id);
    expect(items[0]?.reasons.some(({ field }) => field === 'achievements')).toBe(true);
    expect(items[0]?.person?.name).toBeNull();
  });

  test('hide only what a condition excludes', async () => {
    const ids = (await list(`organisation=${world.rival.id}`)).map(({ candidateId }) => candidateId);
    expect(ids).toContain(weaker.id);
    expect(ids).not.toContain(fitting.id);
  });

  test('a dismissed match leaves the list with its reason, and comes back when the decision is taken back', async () => {
    const token = await enterprise();
    const without = await world.send('PUT', `${pathOf(weaker.id)}/decision`, { token, body: { state: 'dismissed' } });
    expect(without.problem.errors?.[0]).toMatchObject({ pointer: '/reason', code: 'required' });

    const body = { state: 'dismissed', reason: 'indicators', note: '漏检率不够' };
    await world.send('PUT', `${pathOf(weaker.id)}/decision`, { token, body });
    expect((await list()).map(({ candidateId }) => candidateId)).not.toContain(weaker.id);
    const [kept] = await list('decision=dismissed');
    expect(kept?.decision).toMatchObject({ state: 'dismissed', reason: 'indicators', by: { name: '采购李工' } });

    await world.send('DELETE', `${pathOf(weaker.id)}/decision`, { token });
    expect((await list()).map(({ candidateId }) => candidateId)).toContain(weaker.id);
    const { body: history } = await world.send<MatchHistory>('GET', `${pathOf(weaker.id)}/history`, { token });
    expect(history.items.map(({ action }) => action)).toEqual(['reopened', 'dismissed']);
  });

  test('others see neither decisions nor who took them, and cannot decide', async () => {
    const token = await enterprise();
    await world.send('PUT', `${pathOf(fitting.id)}/decision`, { token, body: { state: 'accepted' } });
    const rival = await world.token(world.rival, { scope });
    expect((await list('', rival)).every(({ decision }) => decision === null)).toBe(true);
    const refused = await world.send('PUT', `${pathOf(fitting.id)}/decision`, {
      token: rival,
      body: { state: 'accepted' },
    });
    expect(refused.problem.code).toBe('not_found');
    const preview = await world.get<MatchList>(`/v1/challenges/${demand.id}/match-preview`);
    expect(preview.body.items[0]).toMatchObject({ candidateId: fitting.id, decision: null });
  });

  test('placing is for those whom the operator named', async () => {
    const token = await world.token(world.enterprise, { scope: `${scope} matches:broker` });
    const refused = await world.send('PUT', `${pathOf(weaker.id)}/place`, {
      token,
      body: { position: 1, reason: 'x' },
    });
    expect(refused.problem.code).toBe('scope_missing');
  });

  test('tell a university which open challenges suit it, and through what', async () => {
    const token = await world.token(world.university, { scope });
    const { body } = await world.send<MatchList>('GET', `/v1/organisations/${world.university.id}/matches`, { token });
    const [first] = body.items;
    expect(first).toMatchObject({ challengeId: demand.id, candidateId: world.university.id });
    expect(first?.through.map(({ id }) => id)).toContain(fitting.id);
    for (const { score, reasons, through } of body.items) {
      expect(reasons.reduce((sum, reason) => sum + reason.score, 0)).toBeCloseTo(score, 9);
      expect(through.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
    }
  });

  test('a subscription tells once of what is new and fits, in the list and in both feeds', async () => {
    const token = await world.token(world.university, { scope });
    const content = { name: '铸造检测', watch: 'challenges', filter: {}, text: '铸件气孔的射线检测', active: true };
    const { body: subscription } = await world.post<Subscription>('/v1/subscriptions', { token, body: content });
    const fresh = challenge(world.enterprise, {
      title: '镁合金铸件气孔射线检测',
      keywords: ['铸件', '气孔'],
      deadline: fromNow(9 * DAY),
    });
    await world.platform.importRecords({ challenges: [fresh] });
    await world.platform.importRecords({ challenges: [{ ...fresh, summary: '改了摘要' }, demand] });

    const items = () => world.send<FeedItemPage>('GET', `/v1/subscriptions/${subscription.id}/items`, { token });
    await expect.poll(async () => (await items()).body.items.map((item) => item.challenge?.id)).toEqual([fresh.id]);
    const json = await world.get<JsonFeed>(subscription.feeds.json);
    expect(json.body.items.map(({ title }) => title)).toEqual([fresh.title]);
    const atom = await world.get(subscription.feeds.atom);
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    expect(atom.text).toContain(`<title>${fresh.title}</title>`);

    const foreign = await world.send('GET', `/v1/subscriptions/${subscription.id}/items`, {
      token: await world.token(world.rival, { scope }),
    });
    expect(foreign.problem.code).toBe('not_found');
    await world.send('DELETE', `/v1/subscriptions/${subscription.id}`, { token });
    expect((await world.send('GET', `${subscription.feeds.json}?key=${KEY}`)).problem.code).toBe('not_found');
  });

  test('an import reports demands that say nearly the same, and leaves them out when told to', async () => {
    const twin = { ...challenge(world.enterprise, demand), id: challenge(world.enterprise).id, number: 'twin-1' };
    const skipped = await world.platform.importRecords({ challenges: [twin], onDuplicate: 'skip' });
    expect(skipped.challenges).toBe(0);
    expect(skipped.duplicates).toMatchObject([{ id: twin.id, existingId: demand.id, similarity: 1 }]);
    expect((await world.get(`/v1/challenges/${twin.id}`)).status).toBe(404);
    const again = await world.platform.importRecords({ challenges: [demand], onDuplicate: 'report' });
    expect(again.duplicates).toEqual([]);
  });
});
