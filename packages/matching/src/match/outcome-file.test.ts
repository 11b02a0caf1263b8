import { describe, expect, it } from 'vitest';
import { fitWeights } from './fit-weights.js';
import { describeFit, parseOutcomes } from './outcome-file.js';
import { DEFAULT_WEIGHTS } from './weights.js';

describe('parseOutcomes', () => {
  it('reads a line an outcome', () => {
    const lines =
      '{"demand":"d1","grade":"bid","values":{"text":0.9,"trl":-0.5}}\n\n{"demand":"d2","grade":"viewed","values":{}}\r\n';
    expect(parseOutcomes(lines)).toEqual([
      { demand: 'd1', grade: 'bid', values: { text: 0.9, trl: -0.5 } },
      { demand: 'd2', grade: 'viewed', values: {} },
    ]);
  });

  it.each([
    ['{', 'Line 2: this is not JSON.'],
    ['null', 'Line 2: demand must be a text.'],
    ['{"demand":"d","grade":"won","values":{}}', 'Line 2: grade must be one of'],
    ['{"demand":"d","grade":"bid"}', 'Line 2: values must be an object.'],
    ['{"demand":"d","grade":"bid","values":{"price":1}}', 'Line 2: there is no weight price.'],
    ['{"demand":"d","grade":"bid","values":{"trl":"x"}}', 'Line 2: the value of trl must be a number.'],
  ])('says what is wrong with %s, and where', (line, problem) => {
    expect(() => parseOutcomes(`\n${line}`)).toThrow(problem);
  });
});

describe('describeFit', () => {
  it('says that weights stay which could not be improved', () => {
    expect(describeFit(fitWeights([]), DEFAULT_WEIGHTS)).toContain('Not better there, so the old weights stay.');
  });
});
