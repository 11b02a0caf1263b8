import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DuplicateFinder } from './duplicates.js';

const porosity =
  '铝合金压铸件内部气孔在线检测：需在不停机条件下检测直径0.3mm以上的内部气孔，漏检率不高于0.1%，检测节拍3秒以内，现场有油雾和振动。';

function finder(texts: Record<string, string>, least?: number): DuplicateFinder {
  const duplicates = new DuplicateFinder(least === undefined ? {} : { least });
  for (const [id, text] of Object.entries(texts)) duplicates.add(id, text);
  return duplicates;
}

describe('DuplicateFinder', () => {
  it('finds a demand that was reworded in places', () => {
    const again =
      '铝合金压铸件内部气孔在线检测。需要在不停机条件下检测直径 0.5 毫米以上的内部气孔，漏检率不高于千分之一，检测节拍 3 秒以内，现场有油雾、振动！';
    expect(finder({ porosity }).find(again)).toMatchObject([{ id: 'porosity' }]);
  });

  it('sees through traditional characters, width and punctuation', () => {
    const [found] = finder({ a: '铝合金压铸件气孔检测，现场有油雾' }).find('鋁合金壓鑄件氣孔檢測；現場有油霧。');
    expect(found?.resemblance).toBe(1);
  });

  it('leaves alone what only shares its subject', () => {
    const other = '铝合金压铸件表面毛刺的机器人去除，要求工件定位精度±0.2mm，打磨后粗糙度Ra1.6，单件节拍20秒。';
    expect(finder({ porosity }).find(other)).toEqual([]);
  });

  it('forgets what was removed and follows what was changed', () => {
    const duplicates = finder({ a: porosity, b: porosity });
    duplicates.remove('a');
    duplicates.add('b', '织物防水涂层的无氟替代');
    expect(duplicates.find(porosity)).toEqual([]);
  });

  it('finds every text again, however strange or long it is', () => {
    const text = fc.array(fc.constantFrom('气孔', '检测', 'coat', '的', '，', '12', '\ud800', '\u0007'), {
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join('');
        const found = finder({ own: written }, 1).find(written);
        expect(found.map(({ id }) => id)).toEqual(/\p{L}/u.test(written) ? ['own'] : []);
      }),
    );
  });

  it('refuses a share that means nothing', () => {
    expect(() => new DuplicateFinder({ least: 0 })).toThrow(RangeError);
  });
});
