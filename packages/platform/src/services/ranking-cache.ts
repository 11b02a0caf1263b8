/** How many rankings are kept. */
const KEPT = 300;

/**
 * Rankings that were asked for, until an index changes: a page that many people look at is ranked once. The one that
 * was asked for longest ago makes room.
 */
export class RankingCache<T> {
  private readonly kept = new Map<string, Promise<T>>();

  /** `key` must name everything that the ranking depends on, the state of the indexes among it. */
  get(key: string, rank: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    const ranking = known ?? rank();
    this.kept.delete(key);
    this.kept.set(key, ranking);
    if (!known) {
      ranking.catch(() => this.kept.delete(key));
      if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    }
    return ranking;
  }
}
