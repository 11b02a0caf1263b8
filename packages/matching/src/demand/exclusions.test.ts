import { describe, expect, it } from 'vitest';
import { findConflict } from './conflicts.js';
import { readExclusions, withoutExclusions } from './exclusions.js';

const subjects = (text: string) => readExclusions(text).map(({ subject }) => subject);

describe('readExclusions', () => {
  it.each([
    ['开发不含氟的防水涂层', ['氟']],
    ['不含氟、铅和汞', ['氟', '铅', '汞']],
    ['禁用有机溶剂', ['有机溶剂']],
    ['不得使用含氰电镀液，满足环保要求', ['氰电镀液']],
    ['无铅焊料', ['铅']],
    ['需要 solvent-free coating', ['solvent']],
    ['joining without adhesives', ['adhesives']],
    ['不许用吡虫啉、噻虫嗪这些新烟碱类', ['吡虫啉', '噻虫嗪', '新烟碱']],
    ['水性、不含铬、薄涂也要扛盐雾', ['铬']],
    ['不允许含铋（太贵也不行）', ['铋']],
    ['也不做高温巴氏杀菌', ['高温巴氏杀菌']],
    ['煤壁动不动片帮', []],
    ['硼砂、烧碱更不能用', ['硼砂', '烧碱']],
    ['客户不接受含氯溶剂', ['氯溶剂']],
    ['环保不让再用酸，荧光渗透那类湿法也不要', ['酸', '荧光渗透', '湿法']],
    ['醋酸镍中温的同样不行', ['醋酸镍中温']],
    ['现在不许回灌，也不许外运、往焚烧炉里喷', ['回灌', '外运', '焚烧炉']],
    ['不预埋、不破损、每个 2 分钟', ['预埋']],
    ['不要喷盐类除冰液', ['盐除冰液']],
    ['不准用溴系氯系', ['溴', '氯']],
    ['无镍无氟，低温', ['镍', '氟']],
    ['原有产线不能停', ['停产']],
    ['亚硝酸盐零添加', ['亚硝酸盐']],
    ['零件孔无铜，进度跟不上', []],
    ['镀层不起泡、不脱落', []],
    ['特别用心，区别用途', []],
  ])('reads "%s"', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it('reads what must stay as it is', () => {
    expect(readExclusions('在不动现有设备的前提下提升产能')).toEqual([
      { subject: '现有设备', kind: 'must-not-change', quote: '不动现有设备' },
    ]);
  });

  it.each([
    ['喷房、烘道不改', ['喷房', '烘道']],
    ['冲水粪沟必须保留', ['冲水粪沟']],
    ['机器人和焊枪想保留，电源可以换', []],
    ['現有快濾池不拆', ['现有快滤池']],
    ['不改床身结构', ['床身']],
    ['不凿衬砌怎么堵', ['衬砌']],
    ['开罐两星期就结成一块，勺子挖不动', []],
    ['小水量走不动、电池顶不住', []],
    ['模具别动', ['模具']],
    ['不想换设备', ['设备']],
  ])('reads what is to stay in "%s"', (text, expected) => {
    const read = readExclusions(text);
    expect(read.map(({ subject }) => subject)).toEqual(expected);
    expect(read.every(({ kind }) => kind === 'must-not-change')).toBe(true);
  });

  it('reads traditional characters', () => {
    expect(readExclusions('臭氧設備因溴酸鹽顧慮不考慮')).toEqual([
      { subject: '臭氧', kind: 'must-not-use', quote: '臭氧設備因溴酸鹽顧慮不考慮' },
    ]);
  });

  it('leaves words that only look like it', () => {
    for (const text of ['无线通信', '无损检测', '无人机', '不锈钢', '非晶合金', '不同工况'])
      expect(subjects(text)).toEqual([]);
  });
});

describe('findConflict', () => {
  const [fluorine] = readExclusions('不含氟');
  const [equipment] = readExclusions('不更换现有设备');

  it('shows where a document rests on what is ruled out', () => {
    expect(fluorine && findConflict(fluorine, '本成果采用含氟硅烷改性，疏水性好。')).toBe('本成果采用含氟硅烷改性');
    expect(equipment && findConflict(equipment, '需更换现有设备的控制系统')).toContain('更换现有设备');
  });

  it('knows an element by its symbol', () => {
    const [bismuth] = readExclusions('焊料不许含铋');
    const [indium] = readExclusions('焊料不许含铟');
    expect(bismuth && findConflict(bismuth, '微合金化 Sn-Bi 低温锡膏')).toContain('Sn-Bi');
    expect(indium && findConflict(indium, 'In this paper a solder of tin is studied')).toBeUndefined();
  });

  it('knows a substance by its other names, and a family by its members', () => {
    const [soda] = readExclusions('烧碱不能用');
    const [halogen] = readExclusions('要求无卤');
    const [polyethylene] = readExclusions('PE 不能掺');
    expect(soda && findConflict(soda, '以氢氧化钠调节 pH')).toContain('氢氧化钠');
    expect(halogen && findConflict(halogen, '以十溴二苯乙烷阻燃')).toContain('十溴二苯乙烷');
    expect(polyethylene && findConflict(polyethylene, '茂金属聚乙烯地膜')).toContain('聚乙烯');
    expect(polyethylene && findConflict(polyethylene, 'PET 瓶片')).toBeUndefined();
  });

  it('knows a compound by its words in one sentence', () => {
    const [foaming] = readExclusions('也不要改成高压釜超临界发泡');
    expect(foaming && findConflict(foaming, '在高压釜中以超临界氮气发泡')).toContain('高压釜');
    expect(foaming && findConflict(foaming, '高压釜合成。另以超临界法干燥，再发泡')).toBeUndefined();
  });

  it('takes a character for a substance only where it is used', () => {
    const [acid] = readExclusions('不让再用酸');
    expect(acid && findConflict(acid, '滚道酸洗后成像')).toContain('酸洗');
    expect(acid && findConflict(acid, '氨基酸含量')).toBeUndefined();
  });

  it('sees only a stop that the work needs', () => {
    const [stop] = readExclusions('不停产改造');
    expect(stop && findConflict(stop, '须停产改造两周')).toContain('停产');
    expect(stop && findConflict(stop, '停机时间减少一半')).toBeUndefined();
  });

  it('leaves aside what was cleaned of it, was there already or serves to compare', () => {
    const [carbon] = readExclusions('不投加碳源');
    expect(carbon && findConflict(carbon, '利用内碳源反硝化')).toBeUndefined();
    expect(fluorine && findConflict(fluorine, '含氟废水的处理')).toBeUndefined();
    const [acetate] = readExclusions('不投加乙酸钠');
    expect(acetate && findConflict(acetate, '费用较醋酸钠方案降低 58%')).toBeUndefined();
  });

  it('lets pass what does without it', () => {
    expect(fluorine && findConflict(fluorine, '配方中没有镍和氟')).toBeUndefined();
    expect(fluorine && findConflict(fluorine, '配方中不引入氟元素，未检出含氟物。')).toBeUndefined();
    expect(fluorine && findConflict(fluorine, '无氟防水涂层，替代含氟整理剂。')).toBeUndefined();
    expect(equipment && findConflict(equipment, '可直接安装在现有设备上')).toBeUndefined();
  });
});

describe('what must not grow or shrink', () => {
  const [cycle] = readExclusions('优等率做到 97%，烧成周期不能加。');
  const [output] = readExclusions('能耗要低，产量不能掉');

  it('is read with its direction', () => {
    expect(cycle).toMatchObject({ subject: '烧成周期', kind: 'must-not-rise' });
    expect(output).toMatchObject({ subject: '产量', kind: 'must-not-fall' });
  });

  it('shows where a document lets it', () => {
    expect(cycle && findConflict(cycle, '将烧成周期由 48 分钟加长到 75 分钟，针孔减少')).toContain('加长');
    expect(cycle && findConflict(cycle, '烧成周期 47 min，优等率提高')).toBeUndefined();
    expect(cycle && findConflict(cycle, '烧成周期未延长')).toBeUndefined();
    expect(output && findConflict(output, '日产量下降三成半')).toContain('产量下降');
    expect(output && findConflict(output, '产量增加 5%')).toBeUndefined();
  });
});

describe('withoutExclusions', () => {
  it('keeps the rest of the demand', () => {
    const text = '不含氟的防水涂层';
    expect(withoutExclusions(text, readExclusions(text))).toBe(' 的防水涂层');
    const kept = '不改床身结构，低速平稳';
    expect(withoutExclusions(kept, readExclusions(kept))).toBe(kept);
  });
});
