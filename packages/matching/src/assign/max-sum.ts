/** Who is given to whom: `places` of each item, `capacity` of each worker, and what each pair is worth. */
export interface AssignmentProblem {
  /** Value of giving worker `w` to item `i`, at `i * workers + w`; -Infinity where it is not allowed. */
  readonly values: Float64Array;
  /** How many workers each item needs. */
  readonly places: readonly number[];
  /** How many items each worker takes at most. */
  readonly capacities: readonly number[];
}

/** Gains below this are rounding, and following them would go in circles. */
const EPSILON = 1e-10;

const FREE = -1;

/**
 * An assignment with the greatest possible sum of values: for each item its workers. Pairs of negative value are never
 * made.
 *
 * Items come one place at a time, and each brings the assignment from one optimum to the next along the best chain of
 * exchanges (successive shortest paths). The chains are sought among the workers only, over the best item that each can
 * hand to each other one, because there are far fewer workers than pairs.
 */
export function assignMaxSum(problem: AssignmentProblem): number[][] {
  const state = new Exchange(problem);
  problem.places.forEach((places, item) => {
    for (let place = 0; place < places && state.insert(item); place++);
  });
  return state.workersOfItems();
}

class Exchange {
  private readonly values: Float64Array;
  private readonly workers: number;
  private readonly capacities: readonly number[];
  /** Items of each worker. */
  private readonly held: number[][];
  /** 1 where the worker has the item. */
  private readonly has: Uint8Array;
  /** The most that is gained when `from` hands one of its items to `to`, and which item that is. */
  private readonly gain: Float64Array;
  private readonly handed: Int32Array;
  /** Best gain of a chain that ends at a worker, and the worker before it. */
  private readonly reached: Float64Array;
  private readonly previous: Int32Array;

  constructor({ values, places, capacities }: AssignmentProblem) {
    this.values = values;
    this.capacities = capacities;
    this.workers = capacities.length;
    this.held = capacities.map(() => []);
    this.has = new Uint8Array(places.length * this.workers);
    this.gain = new Float64Array(this.workers ** 2).fill(Number.NEGATIVE_INFINITY);
    this.handed = new Int32Array(this.workers ** 2).fill(FREE);
    this.reached = new Float64Array(this.workers);
    this.previous = new Int32Array(this.workers);
  }

  workersOfItems(): number[][] {
    const items = Array.from({ length: this.has.length / Math.max(1, this.workers) }, (): number[] => []);
    this.held.forEach((own, worker) => {
      for (const item of own) items[item]?.push(worker);
    });
    return items;
  }

  /** Gives an item one more worker if that raises the sum; returns whether it did. */
  insert(item: number): boolean {
    this.seekChains(item);
    let best = FREE;
    let bestGain = EPSILON;
    for (let worker = 0; worker < this.workers; worker++) {
      const total = (this.reached[worker] as number) + this.endGain(worker);
      if (total > bestGain) {
        bestGain = total;
        best = worker;
      }
    }
    if (best === FREE) return false;
    this.follow(item, best);
    return true;
  }

  /** The longest chains from the item to each worker, in the manner of Bellman and Ford; no cycle has a gain. */
  private seekChains(item: number): void {
    const { workers, reached, previous, gain } = this;
    let changed: number[] = [];
    for (let worker = 0; worker < workers; worker++) {
      const at = item * workers + worker;
      reached[worker] =
        this.has[at] || this.capacities[worker] === 0 ? Number.NEGATIVE_INFINITY : (this.values[at] as number);
      previous[worker] = FREE;
      if ((reached[worker] as number) > Number.NEGATIVE_INFINITY) changed.push(worker);
    }
    for (let round = 0; round < workers && changed.length > 0; round++) {
      const next = new Set<number>();
      for (const from of changed) {
        const soFar = reached[from] as number;
        // Who still has room ends the chain: handing on cannot be better.
        if (this.hasRoom(from)) continue;
        for (let to = 0; to < workers; to++) {
          const total = soFar + (gain[from * workers + to] as number);
          if (total > (reached[to] as number) + EPSILON) {
            reached[to] = total;
            previous[to] = from;
            next.add(to);
          }
        }
      }
      changed = [...next];
    }
  }

  private hasRoom(worker: number): boolean {
    return (this.held[worker] as number[]).length < (this.capacities[worker] as number);
  }

  /** What ending a chain here costs: nothing while there is room, else the least valuable item. */
  private endGain(worker: number): number {
    return this.hasRoom(worker) ? 0 : -this.value(this.leastValuable(worker), worker);
  }

  private leastValuable(worker: number): number {
    const own = this.held[worker] as number[];
    return own.reduce(
      (least, item) => (this.value(item, worker) < this.value(least, worker) ? item : least),
      own[0] as number,
    );
  }

  private value(item: number, worker: number): number {
    return this.values[item * this.workers + worker] as number;
  }

  private follow(item: number, end: number): void {
    const changed = new Set<number>([end]);
    if (!this.hasRoom(end)) this.drop(this.leastValuable(end), end);
    let worker = end;
    for (let before = this.previous[worker] as number; before !== FREE; before = this.previous[worker] as number) {
      const moved = this.handed[before * this.workers + worker] as number;
      this.drop(moved, before);
      this.take(moved, worker);
      changed.add(before);
      worker = before;
    }
    this.take(item, worker);
    for (const each of changed) this.updateGains(each);
  }

  private take(item: number, worker: number): void {
    this.held[worker]?.push(item);
    this.has[item * this.workers + worker] = 1;
  }

  private drop(item: number, worker: number): void {
    const own = this.held[worker] as number[];
    own.splice(own.indexOf(item), 1);
    this.has[item * this.workers + worker] = 0;
  }

  /** Recomputes what a changed worker can hand to others, and what others can hand to it. */
  private updateGains(worker: number): void {
    for (let other = 0; other < this.workers; other++) {
      if (other === worker) continue;
      this.updateGain(worker, other);
      this.updateGain(other, worker);
    }
  }

  private updateGain(from: number, to: number): void {
    const { workers, values, has } = this;
    let best = Number.NEGATIVE_INFINITY;
    let handed = FREE;
    const own = this.held[from] as number[];
    for (let i = 0; i < own.length; i++) {
      const row = (own[i] as number) * workers;
      if (has[row + to]) continue;
      const gain = (values[row + to] as number) - (values[row + from] as number);
      if (gain > best) {
        best = gain;
        handed = own[i] as number;
      }
    }
    this.gain[from * workers + to] = best;
    this.handed[from * workers + to] = handed;
  }
}
