import type { ImportKind, ImportReport } from '@qxwq/contract';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { createPlatform, newSecretKey, type Partner } from '../src/index.js';
import { readIndicatorLines } from '../src/workbook/make-challenge.js';
import { parseCsv } from '../src/workbook/read-table.js';
import { type Engine, engines } from './support/engines.js';
import { World } from './support/world.js';

const xlsx = async (rows: SheetData): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile([{ sheet: '表', data: rows }]).toBuffer());

describe.each(engines)('a workbook, on $name', (kind) => {
  let engine: Engine;
  let world: World;
  let serial = 0;
  let number: string;

  beforeAll(async () => {
    engine = await kind.start();
    world = await World.create(engine.storage);
  });
  beforeEach(() => {
    number = `CG-${++serial}`;
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  const run = (bytes: Uint8Array, name = '成果.xlsx', what: ImportKind = 'achievements', more = {}) =>
    world.platform.importWorkbook(bytes, { kind: what, name, ...more });
  const headings = ['成果编号', '成果名称', '所属单位', '成果简介', '意向价格（万元）', '技术成熟度', '合作方式'];
  const row = (title = '气孔检测技术', price: string | number = 50) => [
    number,
    title,
    world.university.name,
    '以射线成像判定气孔。',
    price,
    5,
    '合作研发、技术转让',
  ];
  const counts = ({ added, changed, unchanged, rejected }: ImportReport) => [added, changed, unchanged, rejected];

  test('is taken over, and changes nothing the second time', async () => {
    const bytes = await xlsx([headings, row(), row('另一项').with(0, `${number}b`)]);
    expect(counts(await run(bytes))).toEqual([2, 0, 0, 0]);
    const { body } = await world.get<{ items: object[] }>(`/v1/achievements?q=${encodeURIComponent('气孔检测')}`);
    expect(body.items[0]).toMatchObject({
      title: '气孔检测技术',
      price: { minWan: 50, maxWan: 50 },
      cooperationModes: ['cooperative', 'transfer'],
    });
    expect(counts(await run(bytes))).toEqual([0, 0, 2, 0]);
    expect(counts(await run(await xlsx([headings, row('气孔检测技术', 60)])))).toEqual([0, 1, 0, 0]);
  });

  test('that is only checked leaves everything as it was', async () => {
    const report = await run(await xlsx([headings, row('只检查不导入')]), '成果.xlsx', 'achievements', {
      mode: 'check',
    });
    expect(counts(report)).toEqual([1, 0, 0, 0]);
    const { body } = await world.get<{ items: object[] }>(`/v1/achievements?q=${encodeURIComponent('只检查不导入')}`);
    expect(body.items).toEqual([]);
  });

  test('keeps its good rows; the others come back with place, reason and remedy, ready to be imported', async () => {
    const bad = row('坏行', '很多钱').with(5, 12).with(2, '不存在的大学').with(0, `${number}x`);
    const report = await run(await xlsx([['', '成果登记表'], headings, row(), bad]));
    expect(counts(report)).toEqual([1, 0, 0, 1]);
    expect(report.errors.map(({ sheet, row: at, column, heading }) => [sheet, at, column, heading])).toEqual([
      ['表', 4, 'C', '所属单位'],
      ['表', 4, 'E', '意向价格（万元）'],
      ['表', 4, 'F', '技术成熟度'],
    ]);
    expect(report.errors[1]?.message).toContain('面议可留空');
    const returned = Buffer.from(report.remarksFile?.base64 ?? '', 'base64');
    const [sheet] = await readXlsxFile(returned);
    expect(sheet?.data[0]?.slice(0, 3)).toEqual(['修改意见', '成果编号', '成果名称']);
    expect(sheet?.data[1]?.[0]).toContain('所属单位：没有这个单位');
    expect((await run(new Uint8Array(returned))).errors).toHaveLength(3);
  });

  test('speaks English to those who do', async () => {
    const report = await run(await xlsx([headings, row('x', 'much')]), 'a.xlsx', 'achievements', { language: 'en' });
    expect(report.errors[0]?.message).toContain('leave it empty if negotiable');
  });

  test('names the options near to what was meant', async () => {
    const report = await run(await xlsx([headings, row().with(6, '转让')]));
    expect(report.added).toBe(1);
    const unknown = await run(await xlsx([headings, row().with(6, '以物易物')]));
    expect(unknown.errors[0]?.message).toContain('合作研发');
  });

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    // What Excel in China saves: 成果名称,所属单位,成果简介 with the row below, as GB18030.
    ['GB18030', (text: string) => gb18030(text)],
  ])('comes as csv in %s too', async (_, encode) => {
    const text = `成果编号,成果名称,所属单位,成果简介\r\n${number},"铝，合金",${world.university.name},"说""明"""\r\n`;
    const report = await run(encode(text), '成果.csv');
    expect(report.errors).toEqual([]);
    expect(counts(report)).toEqual([1, 0, 0, 0]);
  });

  test('may have yuan, full-width digits, dates in any dress, merged headings and columns of its own', async () => {
    const bytes = await xlsx([
      ['2026 年成果汇总'],
      ['成果编号', '*成果名称（必填）', '所属单位', '成果简介', '价格（元）', '专利号', '申请日', '备注'],
      [number, '某专利', world.university.name, '说明', '１２００００', 'ZL202310000001.X', '2023年3月1日', '内部'],
    ]);
    const report = await run(bytes);
    expect(report.errors).toEqual([]);
    const { body } = await world.get<{ items: { id: string }[] }>(`/v1/achievements?q=${encodeURIComponent('某专利')}`);
    const detail = await world.get(`/v1/achievements/${body.items[0]?.id}`);
    expect(detail.body).toMatchObject({
      kind: 'patent',
      price: { minWan: 12 },
      patent: { number: 'ZL202310000001.X', filedOn: '2023-03-01' },
    });
  });

  test('may not declare an open licence beside an exclusive one, or without what the law asks', async () => {
    const patent = ['专利号', '专利类型', '法律状态', '许可与转让方式', '开放许可费支付方式和标准'];
    const bytes = await xlsx([
      [...headings, ...patent],
      [...row(), 'ZL202320000001.X', '实用新型专利', '审查中', '开放许可、独占许可', '一次付清'],
    ]);
    const { errors } = await run(bytes);
    expect(errors.map(({ heading }) => heading).sort()).toEqual(['', '', '', '法律状态', '许可与转让方式'].sort());
    expect(errors.map(({ message }) => message).join()).toMatch(
      /“开放许可声明日”须填写.*专利法第五十条|专利法第五十条.*“开放许可声明日”须填写/,
    );
  });

  test('with a repeated number is told which row it repeats', async () => {
    const { errors } = await run(await xlsx([headings, row(), row('又一项')]));
    expect(errors).toMatchObject([{ row: 3, message: expect.stringContaining('第 2 行') }]);
  });

  test('of challenges is read with indicators and deadline, and tells of demands that say the same', async () => {
    const titles = ['需求名称', '出题单位', '应用行业', '主要问题', '技术指标', '揭榜截止', '拟投入资金'];
    const demand = (title: string) => [
      title,
      world.enterprise.name,
      '金属制品业',
      `压铸件出模后逐件判定内部气孔，抽检漏判多，每月退货三批，现有方法节拍跟不上产线${number}。`,
      '漏检率 ≤ 0.1 %；节拍 ≤ 30 s；外观无划伤',
      '2027/1/31',
      '120-180万元',
    ];
    const report = await run(
      await xlsx([titles, demand('压铸件气孔检测'), demand('压铸件气孔在线检测')]),
      '需求.xlsx',
      'challenges',
      { onDuplicate: 'skip' },
    );
    expect(report.errors).toEqual([]);
    expect(counts(report)).toEqual([1, 0, 0, 0]);
    expect(report.duplicates).toMatchObject([{ row: 3, existing: '2', skipped: true }]);
    const { body } = await world.get<{ items: { id: string }[] }>(
      `/v1/challenges?q=${encodeURIComponent('压铸件气孔检测')}`,
    );
    const detail = await world.get<{ indicators: object[] }>(`/v1/challenges/${body.items[0]?.id}`);
    expect(detail.body).toMatchObject({
      industry: 'C33',
      budget: { minWan: 120, maxWan: 180 },
      deadline: '2027-01-31T15:59:00.000Z',
    });
    expect(detail.body.indicators).toMatchObject([
      { name: '漏检率', comparison: 'lte', value: 0.1, unit: '%' },
      { name: '节拍', comparison: 'lte', value: 30, unit: 's' },
      { comparison: 'text', requirement: '外观无划伤' },
    ]);
  });

  test('of people publishes nobody who has not said yes', async () => {
    const bytes = await xlsx([
      ['编号', '姓名', '类别', '所属单位', '研究方向', '联系电话'],
      [number, '沈未答', '专家', world.university.name, '射线检测', '010-12345678'],
    ]);
    expect(counts(await run(bytes, '专家.xlsx', 'people'))).toEqual([1, 0, 0, 0]);
    const { body } = await world.get<{ items: { id: string }[] }>(`/v1/people?q=${encodeURIComponent('射线检测')}`);
    const shown = await world.get(`/v1/people/${body.items[0]?.id}`);
    expect(shown.text).not.toMatch(/沈未答|12345678/);
  });

  test('of organisations makes them known to the workbooks that follow', async () => {
    const name = `启明轴承（${number}）有限公司`;
    const bytes = await xlsx([
      ['单位名称', '单位属性', '省份'],
      [name, '公司', '山西省'],
    ]);
    expect(counts(await run(bytes, '单位.xlsx', 'organisations'))).toEqual([1, 0, 0, 0]);
    expect(counts(await run(bytes, '单位.xlsx', 'organisations'))).toEqual([0, 0, 1, 0]);
    const later = await run(await xlsx([headings, row().with(2, name.replace('（', '(').replace('）', ')'))]));
    expect(later.errors).toEqual([]);
  });

  test.each(['organisations', 'challenges', 'achievements', 'people'] as const)(
    'of %s has a template whose examples can be imported',
    async (what) => {
      const answer = await world.platform.fetch(
        new Request(`http://platform.test/v1/import-templates/${what}?key=pk_test_board`),
      );
      const sheets = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
      const [table, guide] = sheets;
      const examples = new Map(guide?.data.slice(1).map((line) => [line[0], line[3]]));
      const titles = (table?.data[0] ?? []).map((title) => String(title));
      const filled = titles.map((title) => String(examples.get(title.replace('*', '')) ?? ''));
      const known = titles.map((title, at) => {
        if (/所属单位|出题单位|聘任/.test(title)) return world.university.name;
        return /编号|信用代码/.test(title) ? '' : (filled[at] ?? '');
      });
      const report = await run(await xlsx([titles, known]), 'x.xlsx', what, { mode: 'check' });
      expect(report.errors).toEqual([]);
      expect(report.added + report.unchanged).toBe(1);
    },
  );

  test('sent by a partner’s server is taken for the organisations entrusted to it only', async () => {
    const key = newSecretKey();
    const partner = { id: 'campus', name: 'campus', keys: [], secretKeys: [key] };
    const entrusted = { ...partner, organisations: [world.university.id] };
    const send = async (bytes: Uint8Array, partners: Partner[]) => {
      const platform = await createPlatform({ storage: { memory: true }, partners, log: () => {} });
      await platform.importRecords({ organisations: [world.university, world.rival] });
      const answer = await platform.fetch(
        new Request('http://platform.test/v1/imports?kind=achievements&name=a.xlsx&lang=en', {
          method: 'POST',
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes),
        }),
      );
      await platform.close();
      return { status: answer.status, report: (await answer.json()) as ImportReport & { code?: string } };
    };
    const bytes = await xlsx([headings, row(), row('外校成果').with(0, 'x').with(2, world.rival.name)]);
    const { report } = await send(bytes, [entrusted]);
    expect(counts(report)).toEqual([1, 0, 0, 1]);
    expect(report.errors[0]?.message).toContain('may not import for the organisation');
    expect((await send(bytes, [{ ...entrusted, scopes: ['bids:read'] }])).report.code).toBe('scope_missing');
    // It opens two platforms of its own.
  }, 180_000);

  test.each([
    ['nothing', new Uint8Array()],
    ['an old xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['a broken xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['another table', new TextEncoder().encode('a,b\n1,2\n')],
  ])('that is %s is refused with what to do', async (_, bytes) => {
    const report = await run(bytes);
    expect(report.errors).toHaveLength(1);
    expect(report.errors[0]?.message).toMatch(/模板|另存为/);
  });
});

describe('a line of indicators', () => {
  test.each([
    ['漏检率≤0.1%', { name: '漏检率', comparison: 'lte', value: 0.1, unit: '%' }],
    ['1、寿命不低于 2000 h', { name: '寿命', comparison: 'gte', value: 2000, unit: 'h' }],
    ['工作温度 -20~60℃', { name: '工作温度', comparison: 'between', value: -20, upper: 60 }],
    ['外观：无划伤', { name: '外观', comparison: 'text', value: null, requirement: '无划伤' }],
  ])('%s', (line, expected) => {
    expect(readIndicatorLines(line)).toMatchObject([expected]);
  });
});

test('separated values keep quotes, commas and line ends inside', () => {
  expect(parseCsv('a,"b,""c""\nd"\r\n1,2')).toEqual([
    ['a', 'b,"c"\nd'],
    ['1', '2'],
  ]);
});

/** Node reads GB18030 but does not write it: the table of two-byte codes is read backwards. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const sign = decoder.decode(new Uint8Array([high, low]));
      if (sign.length === 1 && !codes.has(sign)) codes.set(sign, [high, low]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((sign) => (sign < '\u0080' ? sign.charCodeAt(0) : (codes.get(sign) ?? [63]))),
  );
}
