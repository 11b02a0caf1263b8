/** Which document stands where. A row is a document's number for as long as it is in the index. */
export class DocumentTable {
  private readonly rows = new Map<string, number>();
  private readonly ids: (string | undefined)[] = [];
  private readonly free: number[] = [];

  get size(): number {
    return this.rows.size;
  }

  add(id: string): number {
    const row = this.free.pop() ?? this.ids.length;
    this.ids[row] = id;
    this.rows.set(id, row);
    return row;
  }

  remove(row: number): void {
    const id = this.ids[row];
    if (id === undefined) return;
    this.rows.delete(id);
    this.ids[row] = undefined;
    this.free.push(row);
  }

  rowOf(id: string): number | undefined {
    return this.rows.get(id);
  }

  idOf(row: number): string {
    return this.ids[row] as string;
  }
}
