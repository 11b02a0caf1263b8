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

/** Words that half of all challenges and abstracts use: they help to find little and explain nothing. */
const GENERIC = new Set(
  (
    'based using method methods study research system technology application development analysis new design ' +
    '基于 本文 新的 采用 利用 使用 提出 针对 需要 需求 要求 解决 实现 达到 相关 方面 情况 问题 研究 技术 方法 应用 开发 设计 ' +
    '系统 分析 模型 结果 过程 特征 建立 提高 影响 发展 作用 效果 条件 项目 企业 公司 单位 产品 中国 我国 国内 国外 合作 指标 增强 取得'
  ).split(' '),
);

/** Whether a lower-case word is too common in descriptions of research to count as a reason (泛用词). */
export function isGenericWord(word: string): boolean {
  return isStopword(word) || GENERIC.has(word);
}
