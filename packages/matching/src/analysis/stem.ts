const VOWEL = /[aeiouy]/;
const DOUBLED_CONSONANT = /([bdfgmnprt])\1$/;

/**
 * A light English stemmer: it joins singular and plural and the common verb forms ("coatings", "coated" and "coating"
 * become "coat") and leaves derivations apart, because in technical English "relation" and "relativity" are not one word.
 * Expects lower case. Words of other alphabets and codes with digits come back unchanged.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return dropFinalE(dropVerbEnding(dropPlural(word)));
}

function dropPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function dropVerbEnding(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  if (ending === 0) return word;
  const root = word.slice(0, -ending);
  if (root.length < 3 || !VOWEL.test(root)) return word;
  return DOUBLED_CONSONANT.test(root) ? root.slice(0, -1) : root;
}

/** "machine" and "machining" meet in "machin". */
function dropFinalE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
