import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from './analyze.js';
import { MAX_TEXT_LENGTH, normalizeText } from './normalize.js';
import { createWordSegmenter } from './word-segmenter.js';

function tokens(text: string, segmenter = createWordSegmenter()) {
  const words: string[] = [];
  const bigrams: string[] = [];
  analyze(
    normalizeText(text),
    { word: (term) => words.push(term), bigram: (a, b) => bigrams.push(String.fromCharCode(a, b)) },
    segmenter,
  );
  return { words, bigrams };
}

describe('normalizeText', () => {
  it('gives texts that look the same one spelling', () => {
    expect(normalizeText('ＡＢＣ１２３％')).toBe('abc123%');
    expect(normalizeText('５㎜')).toBe('5mm');
    expect(normalizeText('铝\u200b合\u00ad金')).toBe('铝合金');
  });
});

describe('analyze', () => {
  it('reads Chinese as words and as bigrams', () => {
    expect(tokens('检测气孔')).toEqual({ words: ['检测', '气孔'], bigrams: ['检测', '测气', '气孔'] });
  });

  it('does not build bigrams across what separates', () => {
    expect(tokens('气孔，检测').bigrams).toEqual(['气孔', '检测']);
  });

  it('keeps codes and decimal numbers whole', () => {
    expect(tokens('AlSi10Mg, Q235, 3.5').words).toEqual(['alsi10mg', 'q235', '3.5']);
  });

  it('joins the common forms of English words', () => {
    expect(tokens('coating coatings coated machines machining').words).toEqual([
      'coat',
      'coat',
      'coat',
      'machin',
      'machin',
    ]);
  });

  it('leaves out function words', () => {
    expect(tokens('the 的').words).toEqual([]);
  });

  it('reads rare characters outside the basic plane', () => {
    expect(tokens('𬭎检').bigrams).toContain('𬭎');
  });

  it('falls back to bigrams and Latin words where the engine has no segmenter', () => {
    expect(tokens('检测气孔PVD', createWordSegmenter({}))).toEqual({
      words: ['pvd'],
      bigrams: ['检测', '测气', '气孔'],
    });
  });

  it('reports the same words however a text is cut into pieces', () => {
    const sentence = '需在不停机条件下检测铝合金压铸件内部气孔，漏检率低于千分之一。';
    expect(tokens(sentence.repeat(40)).words).toEqual(Array.from({ length: 40 }, () => tokens(sentence).words).flat());
  });

  it('accepts any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of tokens(text).words) expect(word).not.toBe('');
      }),
    );
  });

  const hostile: [string, string][] = [
    ['one Han run', '气孔检测'.repeat(250_000)],
    ['one Latin word', 'x'.repeat(1_000_000)],
    ['marks on one letter', `a${'\u0301'.repeat(1_000_000)}`],
    ['characters that decompose into many', '\ufdfa'.repeat(1_000_000)],
    ['lone surrogates', '\ud800'.repeat(1_000_000)],
    ['control characters', '\u0000\u001f'.repeat(500_000)],
    ['punctuation', '，。'.repeat(500_000)],
    ['single characters of two scripts', '气a'.repeat(500_000)],
  ];
  it.each(hostile)('reads a megabyte of %s within the limit', (_, text) => {
    const { words, bigrams } = tokens(text);
    expect(words.length + bigrams.length).toBeLessThan(2 * MAX_TEXT_LENGTH);
  });
});
