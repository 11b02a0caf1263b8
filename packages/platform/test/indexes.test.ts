import type { AchievementPage } from '@qxwq/contract';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPlatform, type LogLine, type Platform } from '../src/index.js';
import { openDatabase } from '../src/storage/database.js';
import { type Engine, postgresql } from './support/engines.js';
import { organisation } from './support/records.js';
import { achievement } from './support/supply.js';

const KEY = 'pk_indexes';

describe('the indexes at a start', () => {
  const owner = organisation({ kind: 'university' });
  let engine: Engine;
  let lines: LogLine[];

  beforeEach(async () => {
    engine = await postgresql.start();
    lines = [];
  });
  afterEach(() => engine?.stop());

  const open = () =>
    createPlatform({
      storage: engine.storage,
      sites: [{ key: KEY, name: 'indexes', origins: [] }],
      log: (line) => lines.push(line),
    });
  const found = async (platform: Platform, words: string): Promise<number> => {
    const url = `http://platform.test/v1/achievements?key=${KEY}&q=${encodeURIComponent(words)}`;
    return ((await (await platform.fetch(new Request(url))).json()) as AchievementPage).total.value;
  };
  /** Enough records that a snapshot is kept. */
  const filled = async () => {
    const platform = await open();
    const many = Array.from({ length: 220 }, (_, index) => achievement(owner, { title: `涂层技术 ${index}` }));
    await platform.importRecords({ organisations: [owner], achievements: many });
    return platform;
  };
  const change = async (statement: ReturnType<typeof sql>) => {
    const database = await openDatabase(engine.storage);
    await statement.execute(database.db);
    await database.close();
  };
  const unusable = () => lines.filter(({ event }) => /^index_(snapshot_unusable|stale)$/.test(event));

  test('come from the snapshot, with what was committed while the node was down', async () => {
    await (await filled()).close();
    const other = await open();
    await other.importRecords({ achievements: [achievement(owner, { title: '新到的光纤传感' })] });
    // Ends without a word, as a killed process does: what it would have saved is not there.
    const node = await open();
    expect(await found(node, '光纤传感')).toBe(1);
    expect(await found(node, '涂层技术')).toBe(220);
    expect(unusable()).toEqual([]);
    await Promise.all([node.close(), other.close()]);
  });

  test.each([
    ['was damaged', sql`update index_snapshots set content = set_byte(content, 200, get_byte(content, 200) # 1)`],
    ['was cut off', sql`update index_snapshots set content = substring(content from 1 for 99)`],
    ['is of another version', sql`update index_snapshots set version = '0.0.0'`],
    ['is newer than the database', sql`update index_snapshots set transaction = '9223372036854775000'`],
  ])('are built anew where the snapshot %s', async (_, statement) => {
    await (await filled()).close();
    await change(statement);
    const node = await open();
    expect(await found(node, '涂层技术')).toBe(220);
    expect(unusable().map(({ event, index }) => [event, index])).toEqual([['index_snapshot_unusable', 'achievements']]);
    await node.close();
  });

  test('are built anew where the database was changed behind the outbox', async () => {
    await (await filled()).close();
    await change(sql`update supply set title = '另一名称', updated_at = now() where title = '涂层技术 7'`);
    const node = await open();
    expect(await found(node, '另一名称')).toBe(1);
    expect(unusable().map(({ event }) => event)).toEqual(['index_stale']);
    await node.close();
  });

  test('follow what another node commits', async () => {
    const [here, there] = await Promise.all([open(), open()]);
    await there.importRecords({ organisations: [owner] });
    await there.importRecords({ achievements: [achievement(owner, { title: '异地节点的成果' })] });
    await expect.poll(() => found(here, '异地节点'), { interval: 10, timeout: 5_000 }).toBe(1);
    await Promise.all([here.close(), there.close()]);
  });
});
