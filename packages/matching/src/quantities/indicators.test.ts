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
