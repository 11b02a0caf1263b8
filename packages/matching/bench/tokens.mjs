const { analyze, normalizeText } = await import(process.env.QXWQ_BENCH_BUNDLE);

/** The words and Han bigrams of a text as `@qxwq/matching` reads them, in one line for the other libraries. */
export function tokenize(text) {
  const tokens = [];
  analyze(normalizeText(text), {
    word: (term) => tokens.push(term),
    bigram: (first, second) => tokens.push(String.fromCharCode(0x5f, first, second)),
  });
  return tokens.join(' ');
}

/** CPU seconds that a piece of work takes. */
export async function cpuSeconds(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
