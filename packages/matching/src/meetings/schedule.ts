import { NONE, Timetable } from './timetable.js';

export interface MeetingRequest {
  /** Who meets whom, most wanted first. Parties are named by their ids. */
  readonly meetings: readonly { readonly a: string; readonly b: string }[];
  readonly slots: number;
  /** Tables, and so meetings at one time. */
  readonly tables: number;
  /** Whether a party can come in a slot (0 to slots - 1). Default: always. */
  readonly available?: (party: string, slot: number) => boolean;
}

export interface PlacedMeeting {
  readonly meeting: number;
  readonly slot: number;
  readonly table: number;
}

export interface MeetingSchedule {
  /** By slot and table. `meeting` is the position in the request. */
  readonly placed: readonly PlacedMeeting[];
  /** Meetings for which there is no slot. */
  readonly unplaced: readonly number[];
}

/** Rounds in which meetings that found no slot may push others out of theirs. */
const ROUNDS = 30;

/**
 * Plans the meetings of a matchmaking event (对接会): nobody is at two tables at a time, everybody is available, and the
 * slots are about equally full. A meeting that finds both parties free only at different times makes room by exchanging
 * a chain of meetings between two slots. The same request always gives the same plan.
 */
export function scheduleMeetings(request: MeetingRequest): MeetingSchedule {
  const { meetings, slots, tables } = request;
  for (const [name, value] of Object.entries({ slots, tables })) {
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`${name} must be a whole number from 1 up, not ${value}.`);
  }
  const planner = new Planner(request);
  planner.placeAll();
  planner.balance();
  const unplaced = meetings.flatMap((_, meeting) => (planner.timetable.slotOf[meeting] === NONE ? [meeting] : []));
  return { placed: planner.tables(), unplaced };
}

class Planner {
  readonly timetable: Timetable;
  private readonly ends: readonly (readonly [number, number])[];
  private readonly slots: number;
  private readonly tableCount: number;
  private readonly parties: readonly string[];

  constructor({ meetings, slots, tables, available = () => true }: MeetingRequest) {
    this.slots = slots;
    this.tableCount = tables;
    this.parties = [...new Set(meetings.flatMap(({ a, b }) => [a, b]))];
    const numbers = new Map(this.parties.map((party, number) => [party, number]));
    this.ends = meetings.map(({ a, b }, i) => {
      if (a === b) throw new RangeError(`Meeting ${i} is between ${a} and itself.`);
      return [numbers.get(a) as number, numbers.get(b) as number];
    });
    const closed = new Uint8Array(this.parties.length * slots);
    this.parties.forEach((party, number) => {
      for (let slot = 0; slot < slots; slot++) if (!available(party, slot)) closed[number * slots + slot] = 1;
    });
    this.timetable = new Timetable(this.ends, slots, closed);
  }

  /** Parties with many meetings for few slots go first: they have the least choice. */
  placeAll(): void {
    const wanted = new Map<number, number>();
    for (const party of this.ends.flat()) wanted.set(party, (wanted.get(party) ?? 0) + 1);
    const tightness = (meeting: number): number =>
      (this.ends[meeting] as readonly [number, number]).reduce((sum, party) => sum + (wanted.get(party) ?? 0), 0);
    let waiting = this.ends.map((_, meeting) => meeting).sort((a, b) => tightness(b) - tightness(a) || a - b);
    for (let round = 0; round < ROUNDS && waiting.length > 0; round++) {
      const pushed: number[] = [];
      for (const meeting of waiting) {
        if (this.placeDirectly(meeting) || this.placeByExchange(meeting)) continue;
        if (round < ROUNDS - 1) pushed.push(...this.placeByPushing(meeting, round));
        else pushed.push(meeting);
      }
      waiting = pushed;
    }
  }

  /** Moves chains of meetings from the fullest to the emptiest slot while that makes them more equal. */
  balance(): void {
    const { load } = this.timetable;
    for (let moved = true; moved; ) {
      moved = false;
      const order = load.map((_, slot) => slot).sort((a, b) => (load[b] as number) - (load[a] as number));
      for (const full of order) {
        for (const empty of [...order].reverse()) {
          if ((load[full] as number) - (load[empty] as number) >= 2 && this.even(full, empty)) moved = true;
        }
      }
    }
  }

  /** Table numbers, slot by slot; who was at a table in the slot before stays there if possible. */
  tables(): PlacedMeeting[] {
    const seat = new Map<number, number>();
    const placed: PlacedMeeting[] = [];
    for (let slot = 0; slot < this.slots; slot++) {
      const here = this.ends.flatMap((_, meeting) => (this.timetable.slotOf[meeting] === slot ? [meeting] : []));
      const taken = new Set<number>();
      const homeless: number[] = [];
      const sit = (meeting: number, table: number): void => {
        taken.add(table);
        for (const party of this.ends[meeting] as readonly [number, number]) seat.set(party, table);
        placed.push({ meeting, slot, table });
      };
      for (const meeting of here) {
        const known = (this.ends[meeting] as readonly [number, number])
          .map((party) => seat.get(party))
          .find((table) => table !== undefined && !taken.has(table));
        if (known === undefined) homeless.push(meeting);
        else sit(meeting, known);
      }
      let table = 0;
      for (const meeting of homeless) {
        while (taken.has(table)) table++;
        sit(meeting, table);
      }
    }
    return placed.sort((a, b) => a.slot - b.slot || a.table - b.table);
  }

  private hasTable(slot: number): boolean {
    return (this.timetable.load[slot] as number) < this.tableCount;
  }

  private placeDirectly(meeting: number): boolean {
    const { timetable } = this;
    const [slot] = timetable
      .freeSlots(meeting)
      .filter((free) => this.hasTable(free))
      .sort((a, b) => (timetable.load[a] as number) - (timetable.load[b] as number));
    if (slot === undefined) return false;
    timetable.put(meeting, slot);
    return true;
  }

  /** Makes a slot free for both parties by swapping a chain of meetings between two slots. */
  private placeByExchange(meeting: number): boolean {
    const { timetable, slots } = this;
    const [a, b] = this.ends[meeting] as readonly [number, number];
    for (let mine = 0; mine < slots; mine++) {
      if (!timetable.isFree(a, mine) || !timetable.isOpen(meeting, mine) || !this.hasTable(mine)) continue;
      for (let theirs = 0; theirs < slots; theirs++) {
        if (theirs === mine || !timetable.isFree(b, theirs)) continue;
        const chain = timetable.chain(b, mine, theirs);
        if (!chain || !this.fits(chain, mine, theirs)) continue;
        timetable.swap(chain, mine, theirs);
        if (timetable.isFree(a, mine) && timetable.isFree(b, mine) && this.hasTable(mine)) {
          timetable.put(meeting, mine);
          return true;
        }
        timetable.swap(chain, mine, theirs);
      }
    }
    return false;
  }

  /** Whether both slots still have tables after a swap, one of them for one meeting more. */
  private fits(chain: readonly number[], mine: number, theirs: number): boolean {
    const leaving = chain.filter((meeting) => this.timetable.slotOf[meeting] === mine).length;
    const coming = chain.length - leaving;
    const { load } = this.timetable;
    return (
      (load[mine] as number) - leaving + coming < this.tableCount &&
      (load[theirs] as number) - coming + leaving <= this.tableCount
    );
  }

  /** Takes a slot from the meetings in the way; returns what now waits: those, or the meeting itself. */
  private placeByPushing(meeting: number, round: number): number[] {
    const { timetable, slots } = this;
    const ends = this.ends[meeting] as readonly [number, number];
    for (let i = 0; i < slots; i++) {
      // Another slot each time, or the same two meetings would push each other forever.
      const slot = (i + meeting + round * 7) % slots;
      if (!timetable.isOpen(meeting, slot)) continue;
      const inTheWay = [...new Set(ends.map((party) => timetable.meetingOf(party, slot)))].filter(
        (other) => other !== NONE,
      );
      if (inTheWay.length !== 1 && !(inTheWay.length === 2 && round > ROUNDS / 2)) continue;
      for (const other of inTheWay) timetable.take(other);
      timetable.put(meeting, slot);
      return inTheWay;
    }
    return [meeting];
  }

  private even(full: number, empty: number): boolean {
    const { timetable } = this;
    for (let party = 0; party < this.parties.length; party++) {
      if (timetable.meetingOf(party, full) === NONE || timetable.meetingOf(party, empty) !== NONE) continue;
      const chain = timetable.chain(party, full, empty);
      // A chain of odd length that begins in the full slot has one meeting more there.
      if (!chain || chain.length % 2 === 0) continue;
      timetable.swap(chain, full, empty);
      return true;
    }
    return false;
  }
}
