/** Function words: they say nothing about a subject, so they are neither indexed as words nor shown as a reason. */
const STOPWORDS = new Set(
  (
    'a an and are as at be been but by can do does for from has have how in into is it its may not of on or our such than that the ' +
    'their then there these they this those to was we were what when which while will with would you your ' +
    '的 了 和 与 及 或 在 是 有 为 对 从 以 于 由 被 将 把 等 其 之 而 且 并 也 都 就 又 还 但 因 所 该 此 这 那 各 每 ' +
    '我 你 他 她 它 我们 你们 他们 它们 以及 并且 而且 但是 因此 因为 所以 由于 对于 关于 如果 可以 能够 进行 通过 具有 ' +
    '一个 一种 这种 这些 那些 其中 为了 根据 按照 目前 现有 主要 不同 之间 以上 以下 左右'
  ).split(' '),
);

/** Whether a lower-case word is a function word (虚词) of English or Chinese. */
export function isStopword(word: string): boolean {
  return STOPWORDS.has(word);
}
