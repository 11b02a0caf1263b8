import { describe, expect, test } from 'vitest';
import { deviceStore } from './device-store.js';

function memory(): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
}

describe('the store on the device', () => {
  test('gives back what it was given, until it is removed', () => {
    const store = deviceStore(memory);
    const kept = memory();
    const same = deviceStore(() => kept);
    expect(same.write('draft', { title: '气孔' })).toBe(true);
    expect(same.read('draft')).toEqual({ title: '气孔' });
    same.remove('draft');
    expect(same.read('draft')).toBeUndefined();
    expect(store.read('never')).toBeUndefined();
  });

  test('says so when nothing can be stored', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(deviceStore(() => full as Storage).write('draft', 1)).toBe(false);
  });

  test('does not throw where even looking is forbidden', () => {
    const blocked = deviceStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect(blocked.read('draft')).toBeUndefined();
    expect(blocked.write('draft', 1)).toBe(false);
    expect(() => blocked.remove('draft')).not.toThrow();
  });

  test('takes what cannot be read as nothing', () => {
    const spoilt = memory();
    spoilt.setItem('qxwq:draft', '{half');
    expect(deviceStore(() => spoilt).read('draft')).toBeUndefined();
  });
});
