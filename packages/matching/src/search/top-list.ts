/** The best `limit` documents seen so far, as a binary heap whose root is the worst of them. No object per entry. */
export class TopList {
  private readonly limit: number;
  private readonly scores: Float64Array;
  private readonly rows: Uint32Array;
  private size = 0;

  constructor(limit: number) {
    this.limit = limit;
    this.scores = new Float64Array(limit);
    this.rows = new Uint32Array(limit);
  }

  /** What a document must at least reach to come in; 0 while there is room. */
  get threshold(): number {
    return this.size < this.limit ? 0 : (this.scores[0] as number);
  }

  offer(row: number, score: number): void {
    if (this.size < this.limit) this.siftUp(this.size++, row, score);
    else if (this.limit > 0 && score > (this.scores[0] as number)) this.siftDown(row, score);
  }

  /** Rows in no particular order. */
  takenRows(): Uint32Array {
    return this.rows.slice(0, this.size);
  }

  private siftUp(at: number, row: number, score: number): void {
    let child = at;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if ((this.scores[parent] as number) <= score) break;
      this.copy(parent, child);
      child = parent;
    }
    this.place(child, row, score);
  }

  private siftDown(row: number, score: number): void {
    let parent = 0;
    for (let child = 1; child < this.size; child = 2 * parent + 1) {
      if (child + 1 < this.size && (this.scores[child + 1] as number) < (this.scores[child] as number)) child++;
      if ((this.scores[child] as number) >= score) break;
      this.copy(child, parent);
      parent = child;
    }
    this.place(parent, row, score);
  }

  private copy(from: number, to: number): void {
    this.scores[to] = this.scores[from] as number;
    this.rows[to] = this.rows[from] as number;
  }

  private place(at: number, row: number, score: number): void {
    this.scores[at] = score;
    this.rows[at] = row;
  }
}
