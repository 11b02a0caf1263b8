import { describe, expect, it } from 'vitest';
import { compareIndicators, readIndicators, toIndicator } from './indicators.js';

const verdict = (demand: string, document: string) => compareIndicators(readIndicators(demand), document)[0];

describe('compareIndicators', () => {
  it('compares after conversion and says where it read', () => {
    expect(verdict('漏检率≤0.1%', '系统漏检率低于千分之零点五，误检率2%。')).toMatchObject({
      verdict: 'met',
      quote: '系统漏检率低于千分之零点五',
    });
    expect(verdict('最小可检气孔直径≤0.3mm', '可识别气孔直径500微米以上')).toMatchObject({ verdict: 'missed' });
  });

  it('does not take one quantity for another', () => {
    expect(verdict('漏检率≤0.1%', '误检率0.05%')).toMatchObject({ verdict: 'not-stated' });
    expect(verdict('硬度≥60HRC', '厚度60μm')).toMatchObject({ verdict: 'not-stated' });
  });

  it('takes a bare value as the better side of the quantity', () => {
    expect(verdict('检测节拍3秒', '检测节拍2.5s')).toMatchObject({ verdict: 'met' });
    expect(verdict('检测节拍3秒', '检测节拍4s')).toMatchObject({ verdict: 'missed' });
    expect(verdict('导热系数1.5W/(m·K)', '导热系数可达2 W/(m·K)')).toMatchObject({ verdict: 'met' });
    expect(verdict('抗拉强度500MPa', '抗拉强度0.4 GPa')).toMatchObject({ verdict: 'missed' });
  });

  it('lets a range be covered', () => {
    expect(verdict('工作温度-20~60℃', '工作温度-40℃~85℃')).toMatchObject({ verdict: 'met' });
    expect(verdict('工作温度-20~60℃', '工作温度0~40℃')).toMatchObject({ verdict: 'met' });
    expect(verdict('工作温度-20~60℃', '工作温度50~90℃')).toMatchObject({ verdict: 'missed' });
    expect(verdict('工作温度≥200℃', '工作温度-40~250℃')).toMatchObject({ verdict: 'met' });
  });

  it('reads a tolerance on both sides', () => {
    expect(verdict('定位精度±0.05mm', '定位精度优于0.03mm')).toMatchObject({ verdict: 'met' });
    expect(verdict('定位精度±0.05mm', '定位精度±0.1mm')).toMatchObject({ verdict: 'missed' });
  });

  it('does not promise what a limit leaves open', () => {
    expect(verdict('检出率≥99.5%', '检出率≥99%')).toMatchObject({ verdict: 'missed' });
  });
});

describe('how texts state figures', () => {
  it('takes the new value of "from … to …"', () => {
    const demand = '黄曲霉毒素 B1 降到 2 ppb 以内';
    expect(verdict(demand, 'B1 由 45 μg/kg 降至 1.1 μg/kg')).toMatchObject({ verdict: 'met' });
    expect(verdict(demand, 'B1 由 0.001 mg/kg 升至 0.012 mg/kg')).toMatchObject({
      verdict: 'missed',
      quote: '升至 0.012 mg/kg',
    });
  });

  it('knows what a limit is of when the sentence has said it before', () => {
    const demand = '出口有时 60mg/m³，要稳定在 20mg/m³ 以下';
    expect(readIndicators(demand)).toHaveLength(1);
    expect(verdict(demand, '出口非甲烷总烃均值 0.08 g/m³')).toMatchObject({ verdict: 'missed' });
    expect(verdict(demand, '出口非甲烷总烃 12 mg/m³')).toMatchObject({ verdict: 'met' });
  });

  it('reads the least size that is found, which is better the smaller it is', () => {
    const demand = '深 30 微米以上的烧伤都要检出';
    expect(verdict(demand, '可检出 20 μm 以上的烧伤')).toMatchObject({ verdict: 'met' });
    expect(verdict(demand, '分辨力 0.5 毫米')).toMatchObject({ verdict: 'missed' });
    expect(verdict(demand, '烧伤检出 98%')).toMatchObject({ verdict: 'not-stated' });
  });

  it('compares rates, and what is paid on top with what the thing costs', () => {
    expect(verdict('误报每月不超过 1 次', '误报平均每周 4 次')).toMatchObject({ verdict: 'missed' });
    expect(verdict('每件多花 3 元以内', '每件增加 6 元')).toMatchObject({ verdict: 'missed' });
    expect(verdict('要连浇 12 炉以上', '连浇由 5 炉提高到 7 炉')).toMatchObject({
      verdict: 'missed',
      quote: '提高到 7 炉',
    });
  });

  it('takes a range that a demand only describes for no more than that', () => {
    expect(readIndicators('进水 600～900 μg/L')).toMatchObject([{ isBare: true }]);
  });

  it('does not lend a unit to what is another quantity', () => {
    expect(readIndicators('背压不超 15 kPa，单台改装 1.2 万以内')[1]).toMatchObject({
      high: 12_000,
      dimension: 'yuan',
    });
  });

  it('gives a limit the unit that the sentence has used', () => {
    expect(readIndicators('摩擦力矩台架测 2.6N·m，想压到 1.8 以下')).toMatchObject([
      { high: expect.closeTo(1.8, 9), dimension: 'kg m^2 s^-2' },
    ]);
  });

  it('reads a bare power of ten as a share, and tenths', () => {
    expect(verdict('检出限不高于 5 ppb', '检出限 2×10⁻⁶')).toMatchObject({ verdict: 'missed' });
    expect(verdict('良率做到九成二', '良率由百分之八十一提高到九成五')).toMatchObject({ verdict: 'met' });
  });

  it('does not take by how much for how much', () => {
    expect(verdict('优等率达到 97%', '优等率提高 4 个百分点')).toMatchObject({ verdict: 'not-stated' });
    expect(verdict('舍温 24～26℃', '舍温下降 4 ℃')).toMatchObject({ verdict: 'not-stated' });
    expect(verdict('能耗降低 20% 以上', '能耗降低 31%')).toMatchObject({ verdict: 'met' });
  });

  it('knows a quantity by its other names', () => {
    expect(verdict('VOC 不超过 100 克每升', '挥发性有机物为 0.42 kg/L')).toMatchObject({ verdict: 'missed' });
  });

  it('says how far a figure is off, in doublings', () => {
    const gap = (demand: string, document: string) => verdict(demand, document)?.gap;
    expect(gap('带宽≥80 MHz', '带宽 20 MHz')).toBeCloseTo(2, 9);
    expect(gap('节拍不超过 60 s', '节拍 120 s')).toBeCloseTo(1, 9);
    expect(gap('准确率不低于 99%', '准确率 92%')).toBeCloseTo(3, 9);
    expect(gap('节拍不超过 60 s', '节拍 30 s')).toBeUndefined();
  });
});

describe('toIndicator', () => {
  it('reads the unit of a form field', () => {
    expect(toIndicator({ name: '产能', comparator: '≥', value: 20, unit: '片/分钟' })).toMatchObject({
      low: expect.closeTo(1 / 3, 12),
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('says that it does not know a unit', () => {
    expect(toIndicator({ name: '产能', comparator: '≥', value: 20, unit: '大箱' })).toBeUndefined();
  });
});
