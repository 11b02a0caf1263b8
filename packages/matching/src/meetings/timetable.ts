/** Stands for "no meeting". */
export const NONE = -1;

/**
 * Which meeting each party has in each slot: a proper edge colouring of the graph of meetings, in which slots are the
 * colours. Every change keeps it free of clashes.
 */
export class Timetable {
  /** The slot of each meeting, or NONE. */
  readonly slotOf: Int32Array;
  /** Meetings in each slot. */
  readonly load: number[];
  private readonly slots: number;
  private readonly ends: readonly (readonly [number, number])[];
  /** Meeting of a party in a slot, at `party * slots + slot`. */
  private readonly meetingAt: Int32Array;
  private readonly closed: Uint8Array;

  /** `closed[party * slots + slot]` is 1 where a party is not available. */
  constructor(ends: readonly (readonly [number, number])[], slots: number, closed: Uint8Array) {
    this.ends = ends;
    this.slots = slots;
    this.closed = closed;
    this.slotOf = new Int32Array(ends.length).fill(NONE);
    this.load = Array.from({ length: slots }, () => 0);
    this.meetingAt = new Int32Array(closed.length).fill(NONE);
  }

  /** Whether both parties of a meeting are available in a slot. */
  isOpen(meeting: number, slot: number): boolean {
    const [a, b] = this.ends[meeting] as readonly [number, number];
    return !this.closed[a * this.slots + slot] && !this.closed[b * this.slots + slot];
  }

  /** Whether a party is available in a slot and has no meeting there. */
  isFree(party: number, slot: number): boolean {
    const at = party * this.slots + slot;
    return !this.closed[at] && this.meetingAt[at] === NONE;
  }

  /** Slots in which both parties of a meeting are available and free. */
  freeSlots(meeting: number): number[] {
    const [a, b] = this.ends[meeting] as readonly [number, number];
    const free: number[] = [];
    for (let slot = 0; slot < this.slots; slot++) if (this.isFree(a, slot) && this.isFree(b, slot)) free.push(slot);
    return free;
  }

  put(meeting: number, slot: number): void {
    for (const party of this.ends[meeting] as readonly [number, number])
      this.meetingAt[party * this.slots + slot] = meeting;
    this.slotOf[meeting] = slot;
    this.load[slot] = (this.load[slot] as number) + 1;
  }

  take(meeting: number): void {
    const slot = this.slotOf[meeting] as number;
    for (const party of this.ends[meeting] as readonly [number, number])
      this.meetingAt[party * this.slots + slot] = NONE;
    this.slotOf[meeting] = NONE;
    this.load[slot] = (this.load[slot] as number) - 1;
  }

  /** The meeting of a party in a slot, or NONE. */
  meetingOf(party: number, slot: number): number {
    return this.meetingAt[party * this.slots + slot] as number;
  }

  /**
   * The meetings that must change between two slots if one party's does: its meeting in `from`, the other party's in
   * `to`, and so on (a Kempe chain). `undefined` if somebody in it is not available in the other slot.
   */
  chain(party: number, from: number, to: number): number[] | undefined {
    const meetings: number[] = [];
    let [here, there] = [from, to];
    let at = party;
    for (let meeting = this.meetingOf(at, here); meeting !== NONE; meeting = this.meetingOf(at, here)) {
      if (meetings[0] === meeting) break;
      if (!this.isOpen(meeting, there)) return undefined;
      meetings.push(meeting);
      const [a, b] = this.ends[meeting] as readonly [number, number];
      at = a === at ? b : a;
      [here, there] = [there, here];
    }
    return meetings;
  }

  /** Moves the meetings of a chain to the other of two slots. */
  swap(meetings: readonly number[], a: number, b: number): void {
    const targets = meetings.map((meeting) => (this.slotOf[meeting] === a ? b : a));
    for (const meeting of meetings) this.take(meeting);
    meetings.forEach((meeting, i) => {
      this.put(meeting, targets[i] as number);
    });
  }
}
