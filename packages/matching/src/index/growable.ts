/** A Uint32Array that grows by doubling and reads 0 where nothing was written. */
export class GrowableUint32 {
  values: Uint32Array;

  constructor(values: Uint32Array = new Uint32Array(1024)) {
    this.values = values;
  }

  get(at: number): number {
    return this.values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.values.length) this.grow(at + 1);
    this.values[at] = value;
  }

  add(at: number, difference: number): void {
    this.set(at, this.get(at) + difference);
  }

  /** Writes a whole array from position `at` on. */
  setAll(at: number, values: Uint32Array): void {
    if (at + values.length > this.values.length) this.grow(at + values.length);
    this.values.set(values, at);
  }

  private grow(needed: number): void {
    const larger = new Uint32Array(Math.max(needed, this.values.length * 2));
    larger.set(this.values);
    this.values = larger;
  }
}
