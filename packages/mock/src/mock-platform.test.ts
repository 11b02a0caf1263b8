import { operations } from '@qxwq/contract';
import { describe, expect, test } from 'vitest';
import { handlersByOperation } from './server.js';

describe('the mock', () => {
  test('has a handler for every operation of the contract and for nothing else', () => {
    const names = Object.entries(operations).flatMap(([resource, calls]) =>
      Object.keys(calls).map((name) => `${resource}.${name}`),
    );
    expect(Object.keys(handlersByOperation).sort()).toEqual(names.sort());
  });
});
