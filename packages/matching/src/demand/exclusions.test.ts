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

  it('lets pass what does without it', () => {
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
