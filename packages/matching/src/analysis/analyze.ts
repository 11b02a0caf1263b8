import { CharacterClass, characterClasses, isSupplementaryHan } from './characters.js';
import { stem } from './stem.js';
import { isStopword } from './stopwords.js';
import { createWordSegmenter, HanStretches, type WordSegmenter } from './word-segmenter.js';

/**
 * Receives what a text consists of: bigrams and Latin words in reading order, Chinese words in theirs. Positions are those of the
 * normalised text.
 */
export interface TokenSink {
  /** A word: `term` is its indexed form (stemmed), `[start, end)` where it stands. */
  word(term: string, start: number, end: number): void;
  /** Two neighbouring code units of a run of Han characters, at `start` and `start + 1`. */
  bigram(first: number, second: number, start: number): void;
  /** A Han character that stands alone between other characters: what a query of one character consists of. */
  loneHan?(unit: number, start: number): void;
}

/** Reports the words of Han runs; replaced in tests to act like an engine without `Intl.Segmenter`. */
const segmentWords = createWordSegmenter();

/**
 * Splits normalised text into the two kinds of token that are indexed side by side: words (Chinese words by
 * `Intl.Segmenter`, stemmed Latin words, numbers and codes) and Han bigrams (二元字串). Words are precise; bigrams find
 * the technical terms that no dictionary has. Where `Intl.Segmenter` is missing there are bigrams and Latin words only.
 */
export function analyze(text: string, sink: TokenSink, segment: WordSegmenter = segmentWords): void {
  const classes = characterClasses();
  const stretches = new HanStretches(text, sink, segment);
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at, classes);
    if (kind === CharacterClass.separator) at++;
    else if (kind !== CharacterClass.han) at = readLatin(text, at, classes, sink);
    else {
      const end = readHan(text, at, classes, sink);
      stretches.add(at, end);
      at = end;
    }
  }
  stretches.flush();
}

/** The class of the unit at `at`; of a surrogate pair, that of the character. Lone surrogates and symbols separate. */
function classAt(text: string, at: number, classes: Uint8Array): number {
  const kind = classes[text.charCodeAt(at)] as number;
  if (kind < CharacterClass.highSurrogate) return kind;
  const codePoint =
    kind === CharacterClass.highSurrogate ? (text.codePointAt(at) as number) : (text.codePointAt(at - 1) ?? 0);
  return isSupplementaryHan(codePoint) ? CharacterClass.han : CharacterClass.separator;
}

function readHan(text: string, start: number, classes: Uint8Array, sink: TokenSink): number {
  let end = start + 1;
  while (end < text.length && classAt(text, end, classes) === CharacterClass.han) {
    sink.bigram(text.charCodeAt(end - 1), text.charCodeAt(end), end - 1);
    end++;
  }
  if (end === start + 1) sink.loneHan?.(text.charCodeAt(start), start);
  return end;
}

function readLatin(text: string, start: number, classes: Uint8Array, sink: TokenSink): number {
  let end = start + 1;
  while (end < text.length && continuesLatin(text, end, classes)) end++;
  const word = text.slice(start, Math.min(end, start + MAX_WORD_LENGTH));
  if (!isStopword(word)) sink.word(stem(word), start, end);
  return end;
}

/** Nobody searches for a longer word; base64 in a pasted text must not fill the dictionary. */
const MAX_WORD_LENGTH = 64;

function continuesLatin(text: string, at: number, classes: Uint8Array): boolean {
  const kind = classAt(text, at, classes);
  if (kind === CharacterClass.letter || kind === CharacterClass.digit) return true;
  // A decimal point stands between digits: "3.5" is one number, "3. 5" is not.
  return text.charCodeAt(at) === 0x2e && isDigit(text, at - 1, classes) && isDigit(text, at + 1, classes);
}

function isDigit(text: string, at: number, classes: Uint8Array): boolean {
  return at < text.length && classes[text.charCodeAt(at)] === CharacterClass.digit;
}
