import { scopes } from '@qxwq/contract';
import { sampleData } from '@qxwq/mock/sample';
import { createPlatform, type Platform } from '@qxwq/platform';
import { createClient } from '@qxwq/sdk';
import { mintSessionToken } from '@qxwq/sdk/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

const partnerId = 'story';
const keyId = 'story-1';
const data = sampleData({ now: new Date() });
const university = data.organisations.find(({ kind }) => kind === 'university')!;
const enterprise = data.organisations.find(({ kind }) => kind === 'enterprise')!;
let platform: Platform;
let privateKey: CryptoKey;

beforeAll(async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  privateKey = pair.privateKey;
  const { x = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  platform = await createPlatform({
    storage: { memory: true },
    sites: [{ key: 'pk_story', name: 'story', origins: [] }],
    partners: [{ id: partnerId, name: 'story', keys: [{ kty: 'OKP', crv: 'Ed25519', kid: keyId, x }], scopes }],
    log: () => {},
  });
  await platform.importRecords({ organisations: data.organisations });
  // Opening an embedded database takes its time on a busy machine.
}, 180_000);
afterAll(() => platform?.close());

const clientOf = (organisation: string) =>
  createClient({
    baseUrl: 'http://platform.test',
    publishableKey: 'pk_story',
    fetch: (input: string | URL | Request, init?: RequestInit) => platform.fetch(new Request(input, init)),
    getToken: () =>
      mintSessionToken({ partnerId, keyId, privateKey }, { subject: 'user', organisation, scopes: [...scopes] }),
  });

const workbook = async (rows: (string | number)[][]) =>
  new Uint8Array(await writeXlsxFile([{ sheet: '表', data: rows }]).toBuffer());

test('from two Excel lists to a match that people decide about, and to a feed', async () => {
  const demands = await workbook([
    ['需求名称', '出题单位', '应用行业', '主要问题', '技术指标', '揭榜截止', '关键词'],
    [
      '压铸件内部气孔在线检测',
      enterprise.name,
      'C33',
      '出模后逐件判定内部气孔，抽检漏判多。',
      '漏检率 ≤ 0.1 %',
      '2099-12-31',
      '压铸、气孔',
    ],
  ]);
  expect((await platform.importWorkbook(demands, { kind: 'challenges', name: '需求.xlsx' })).added).toBe(1);
  const lab = clientOf(university.id);
  const subscription = await lab.subscriptions.create({
    name: '射线检测成果',
    watch: 'achievements',
    filter: {},
    text: '压铸件气孔的射线检测',
    active: true,
  });

  const results = await workbook([
    ['成果编号', '成果名称', '所属单位', '成果简介', '技术指标', '关键词', '应用行业'],
    [
      'CG-1',
      '压铸件气孔射线检测技术',
      university.name,
      '双能射线逐件成像，判定内部气孔。',
      '漏检率 0.05%',
      '压铸、气孔',
      'C33',
    ],
    ['CG-2', '铸造气孔缺陷识别', university.name, '以图像识别铸件气孔。', '漏检率 1.2%', '铸造、气孔', 'C33'],
    ['CG-3', '水稻抗倒伏育种', university.name, '选育抗倒伏水稻。', '', '育种', 'A01'],
  ]);
  expect((await platform.importWorkbook(results, { kind: 'achievements', name: '成果.xlsx' })).added).toBe(3);

  const buyer = clientOf(enterprise.id);
  const { items: board } = await buyer.challenges.list({ q: '气孔' });
  const challengeId = board[0]!.id;
  const { items: first } = await buyer.matches.forChallenge(challengeId, {});
  expect(first.map(({ achievement }) => achievement?.title)).toEqual(['压铸件气孔射线检测技术', '铸造气孔缺陷识别']);
  expect(first.map(({ indicators }) => indicators[0]?.verdict)).toEqual(['met', 'missed']);

  await buyer.matches.decide(challengeId, first[1]!.candidateId, { state: 'dismissed', reason: 'indicators' });
  const broker = clientOf(university.id);
  const { items: all } = await lab.achievements.list({ q: '育种' });
  await broker.matches.place(challengeId, all[0]!.id as never, { position: 1, reason: '同一团队有射线设备' });
  const { items: second } = await buyer.matches.forChallenge(challengeId, {});
  expect(second.map(({ achievement }) => achievement?.title)).toEqual(['水稻抗倒伏育种', '压铸件气孔射线检测技术']);
  expect(second[0]?.override?.reason).toBe('同一团队有射线设备');
  const { items: history } = await buyer.matches.history(challengeId, first[1]!.candidateId);
  expect(history).toMatchObject([{ action: 'dismissed', reason: 'indicators', by: { subject: 'user' } }]);

  await expect
    .poll(async () => (await lab.subscriptions.items(subscription.id, {})).items.map((item) => item.achievement?.title))
    .toContain('压铸件气孔射线检测技术');
  const { items: suited } = await lab.matches.forOrganisation(university.id, {});
  expect(suited[0]?.challenge?.title).toBe('压铸件内部气孔在线检测');
});
