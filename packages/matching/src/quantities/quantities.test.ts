import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChinese } from './numbers.js';
import { readQuantities } from './quantities.js';

const only = (text: string) => {
  const [first, ...rest] = readQuantities(text);
  expect(rest).toEqual([]);
  return first;
};

describe('readQuantities', () => {
  const sameValue: [string, number, string][] = [
    ['直径0.3mm', 3e-4, 'm'],
    ['直径 300 μm', 3e-4, 'm'],
    ['直径３００微米', 3e-4, 'm'],
    ['直径三百微米', 3e-4, 'm'],
    ['膨胀系数5×10⁻⁶/K', 5e-6, 'K^-1'],
    ['膨胀系数 5x10-6 /K', 5e-6, 'K^-1'],
    ['压力 20 MPa', 2e7, 'kg m^-1 s^-2'],
    ['压力 20 mPa', 0.02, 'kg m^-1 s^-2'],
    ['导热系数1.5 W/(m·K)', 1.5, 'K^-1 kg m s^-3'],
    ['密度 7.8g/cm³', 7800, 'kg m^-3'],
    ['比能量300Wh/kg', 1.08e6, 'm^2 s^-2'],
    ['温度 25℃', 298.15, 'K'],
    ['升温速率 5℃/min', 5 / 60, 'K s^-1'],
    ['漏检率千分之一', 1e-3, ''],
    ['漏检率0.1％', 1e-3, ''],
    ['漏检率1‰', 1e-3, ''],
    ['误差万分之五', 5e-4, ''],
    ['预算1.5亿元', 1.5e8, 'yuan'],
    ['预算五十万元', 5e5, 'yuan'],
    ['产能1,200件/小时', 1200 / 3600, 'item s^-1'],
    ['转速 6000 r/min', 100, 's^-1'],
    ['功率3千瓦', 3000, 'kg m^2 s^-3'],
    ['噪声75分贝', 75, 'dB'],
    ['每件多花3角', 0.3, 'yuan'],
    ['每棒多花2毛', 0.2, 'yuan'],
    ['每吨成本120块', 120, 'yuan'],
    ['单台改装1.2万，', 12_000, 'yuan'],
    ['排汽温度180度', 453.15, 'K'],
    ['晚出菇两个礼拜', 1_209_600, 's'],
    ['回本期一年半', 1.5 * 31_557_600, 's'],
    ['速度30米/分', 0.5, 'm s^-1'],
    ['误报平均每周4次', 4 / 604_800, 'item s^-1'],
    ['电荷 0.08 nC', 8e-11, 'A s'],
  ];
  it.each(sameValue)('reads the value of "%s"', (text, value, dimension) => {
    const quantity = only(text);
    expect(quantity?.low).toBeCloseTo(value, 12 - Math.ceil(Math.log10(Math.abs(value) + 1)));
    expect(quantity).toMatchObject({ kind: 'value', dimension });
  });

  it('reads limits before and after the number', () => {
    expect(only('检出率≥99.5%')).toMatchObject({ kind: 'at-least', low: 0.995, name: '检出率' });
    expect(only('检出率不低于99.5%')).toMatchObject({ kind: 'at-least', name: '检出率' });
    expect(only('检出率达到99.5%以上')).toMatchObject({ kind: 'at-least', name: '检出率' });
    expect(only('透气别低于5mm/s')).toMatchObject({ kind: 'at-least', name: '透气' });
    expect(only('噪声别超过75分贝')).toMatchObject({ kind: 'at-most', name: '噪声' });
    expect(only('单只20秒内判完')).toMatchObject({ kind: 'at-most', high: 20 });
    expect(only('管子20mm内径')).toMatchObject({ kind: 'value' });
    expect(only('寿命5000小时往上')).toMatchObject({ kind: 'at-least' });
    expect(only('总磷卡0.3mg/L')).toMatchObject({ kind: 'at-most', name: '总磷' });
    expect(only('节拍不超过3秒')).toMatchObject({ kind: 'at-most', high: 3, name: '节拍' });
    expect(only('节拍3秒以内')).toMatchObject({ kind: 'at-most', name: '节拍', quote: '节拍3秒以内' });
  });

  it('reads ranges and tolerances', () => {
    expect(only('厚度10~20μm')).toMatchObject({
      kind: 'range',
      low: expect.closeTo(1e-5, 12),
      high: expect.closeTo(2e-5, 12),
    });
    expect(only('厚度10至20微米')).toMatchObject({ kind: 'range' });
    expect(only('工作温度-40℃~85℃')).toMatchObject({ kind: 'range', low: expect.closeTo(233.15, 9) });
    expect(only('定位精度±0.05mm')).toMatchObject({ kind: 'range', low: expect.closeTo(-5e-5, 12) });
    expect(only('电压220±10V')).toMatchObject({ kind: 'range', low: 210, high: 230 });
  });

  it('says what a quantity is of and where it was read', () => {
    expect(only('需在线检测直径≥０．３ｍｍ')).toMatchObject({
      name: '需在线检测直径',
      quote: '需在线检测直径≥０．３ｍｍ',
    });
  });

  it('takes no quantity from codes, years, words and sizes', () => {
    for (const text of [
      'Q235钢',
      'SUS304',
      '2026版',
      '一种方法',
      '万能试验机',
      'GB/T 4754-2017',
      '5 mode',
      '十分重要',
      '三角形截面',
      '两毛细管',
      '冷弯180度',
    ]) {
      expect(readQuantities(text)).toEqual([]);
    }
  });

  it('accepts any string', () => {
    const piece = fc.constantFrom(
      '10',
      '^',
      '-',
      '~',
      '×',
      'mm',
      '万',
      '分之',
      '一',
      '±',
      '/',
      '(',
      '℃',
      '%',
      ' ',
      '.',
      '≥',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { low, high } of readQuantities(pieces.join(''))) expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('parseChinese', () => {
  it.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三百零五', 305],
    ['两千', 2000],
    ['一亿三千万', 1.3e8],
    ['三万亿', 3e12],
    ['百万', 1e6],
    ['二〇二六', 2026],
    ['一点五', 1.5],
  ])('reads %s', (numeral, value) => {
    expect(parseChinese(numeral)).toBe(value);
  });
});
