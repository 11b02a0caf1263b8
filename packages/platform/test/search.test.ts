import type { ChallengeFacets, ChallengePage, SimilarChallenges } from '@qxwq/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChallengeRecord } from '../src/index.js';
import { makeBoard } from './support/board.js';
import { type Engine, engines } from './support/engines.js';
import { challenge, DAY, fromNow, organisation } from './support/records.js';
import { World } from './support/world.js';

describe.each(engines)('finding challenges on $name', ({ start }) => {
  let engine: Engine;
  let world: World;

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    await world.platform.importRecords(makeBoard());
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  describe('an anonymous challenge', () => {
    let record: ChallengeRecord;
    beforeAll(async () => {
      const owner = organisation({ name: '匿名的鲲鹏重工', tier: 'leading' });
      record = challenge(owner, { organisation: null, title: '匿名课题', sample: true, deadline: fromNow(DAY) });
      await world.platform.importRecords({ organisations: [owner], challenges: [record] });
    });

    test('never names its enterprise, and is not found by its name or tier', async () => {
      const { text } = await world.get(`/v1/challenges/${record.id}`);
      expect(text).not.toContain(record.organisationId);
      expect(text).not.toContain('鲲鹏');
      const found = await world.get<ChallengePage>(`/v1/challenges?q=${encodeURIComponent('鲲鹏重工')}`);
      expect(found.body.items.map(({ id }) => id)).not.toContain(record.id);
      const leading = await world.readBoard('tier=leading', 100);
      expect(leading.map(({ id }) => id)).not.toContain(record.id);
    });

    test('is found by organisation in a session of its own only', async () => {
      const path = `/v1/challenges?organisation=${record.organisationId}`;
      expect((await world.get<ChallengePage>(path)).body.items).toEqual([]);
      const owner = organisation({ id: record.organisationId });
      const asOwner = await world.send<ChallengePage>('GET', path, { token: await world.token(owner) });
      expect(asOwner.body.items.map(({ id }) => id)).toEqual([record.id]);
      const asOther = await world.send<ChallengePage>('GET', path, { token: await world.token(world.rival) });
      expect(asOther.body.items).toEqual([]);
    });
  });

  describe('search', () => {
    let found: ChallengeRecord[];
    beforeAll(async () => {
      found = [
        challenge(world.enterprise, { title: '锂电池隔膜缺陷检测', keywords: ['隔膜'], region: '440000' }),
        challenge(world.enterprise, { title: '涂布工序', problem: '锂电池隔膜在涂布后起皱', region: '440000' }),
        challenge(world.enterprise, { title: '钠离子电池正极', region: '320000' }),
      ];
      await world.platform.importRecords({ challenges: found });
    });

    test('finds what was imported, the best first, and pages through it', async () => {
      const q = encodeURIComponent('锂电池隔膜');
      const items = await world.readBoard(`q=${q}`, 1);
      expect(items.slice(0, 2).map(({ id }) => id)).toEqual([found[0]?.id, found[1]?.id]);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    });

    test('is narrowed by filters, counted in facets and can be sorted otherwise', async () => {
      const q = encodeURIComponent('电池');
      const narrowed = await world.readBoard(`q=${q}&region=320000`, 10);
      expect(narrowed.map(({ id }) => id)).toEqual([found[2]?.id]);
      const { body } = await world.get<ChallengeFacets>(`/v1/challenge-facets?q=${q}`);
      expect(body.facets.region).toEqual([
        { value: '440000', count: 2 },
        { value: '320000', count: 1 },
      ]);
      const sorted = await world.readBoard(`q=${q}&sort=budget`, 2);
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(found.map(({ id }) => id).toSorted());
    });

    test('forgets a challenge that is no longer public', async () => {
      const gone = challenge(world.enterprise, { title: '量子陀螺仪封装' });
      const q = encodeURIComponent('量子陀螺仪');
      await world.platform.importRecords({ challenges: [gone] });
      expect((await world.readBoard(`q=${q}`, 10)).map(({ id }) => id)).toContain(gone.id);
      await world.platform.importRecords({ challenges: [{ ...gone, state: 'withdrawn' }] });
      expect((await world.readBoard(`q=${q}`, 10)).map(({ id }) => id)).not.toContain(gone.id);
    });

    test('similar challenges name the words that both share', async () => {
      const { body } = await world.get<SimilarChallenges>(`/v1/challenges/${found[0]?.id}/similar?limit=1`);
      expect(body.items[0]?.challenge.id).toBe(found[1]?.id);
      expect(body.items[0]?.sharedTerms.join()).toContain('隔膜');
    });
  });

  describe('page markers', () => {
    test('work with their own filters only', async () => {
      const { body } = await world.get<ChallengePage>('/v1/challenges?limit=1&region=110000');
      const cursor = encodeURIComponent(body.nextCursor ?? '');
      for (const query of [
        `region=140000&cursor=${cursor}`,
        `region=110000&sort=budget&cursor=${cursor}`,
        `q=课题&cursor=${cursor}`,
      ]) {
        const refused = await world.get(`/v1/challenges?limit=1&${query}`);
        expect([query, refused.status, refused.problem.code]).toEqual([query, 400, 'invalid_cursor']);
      }
      const foreign = await world.get(`/v1/organisations?cursor=${cursor}`);
      expect(foreign.problem.code).toBe('invalid_cursor');
    });

    test('do not work when anything in them was changed', async () => {
      const { body } = await world.get<ChallengePage>('/v1/challenges?limit=1');
      const cursor = body.nextCursor ?? '';
      await fc.assert(
        fc.asyncProperty(fc.nat(cursor.length - 1), fc.constantFrom('A', 'b', '0', '_'), async (at, letter) => {
          fc.pre(cursor[at] !== letter);
          const changed = cursor.slice(0, at) + letter + cursor.slice(at + 1);
          expect((await world.get(`/v1/challenges?limit=1&cursor=${changed}`)).problem.code).toBe('invalid_cursor');
        }),
        { numRuns: 40 },
      );
      for (const nonsense of ['', 'x', '!!!!', 'null', `${cursor}A`]) {
        expect((await world.get(`/v1/challenges?limit=1&cursor=${nonsense}`)).problem?.code).toBe('invalid_cursor');
      }
    });
  });
});
