/** Nothing is answered, or something else than what was asked for. */
export type Obstacle = 'refusal' | { readonly json: unknown };

/** What stands between a page and its files and answers, as ad blockers, bad lines and faulty servers put it there. */
export class Obstacles {
  readonly #answers = new Map<RegExp, (url: string) => Obstacle | undefined>();

  /** Requests whose path and query fit fail as those of a blocker do: the first few, or all. */
  refuse(pattern: RegExp, times = Number.POSITIVE_INFINITY): void {
    let left = times;
    this.#answers.set(pattern, () => (left-- > 0 ? 'refusal' : undefined));
  }

  /** Requests that fit get this answer. */
  answer(pattern: RegExp, json: unknown): void {
    this.#answers.set(pattern, () => ({ json }));
  }

  lift(pattern: RegExp): void {
    this.#answers.delete(pattern);
  }

  clear(): void {
    this.#answers.clear();
  }

  for(url: string): Obstacle | undefined {
    for (const [pattern, answer] of this.#answers) if (pattern.test(url)) return answer(url);
    return undefined;
  }
}
