import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeetingRequest, type MeetingSchedule, scheduleMeetings } from './schedule.js';

/** Whatever breaks the rules of an event: clashes, absent parties, tables used twice, meetings lost or doubled. */
function violations(request: MeetingRequest, { placed, unplaced }: MeetingSchedule): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const once = (what: string): void => {
    if (seen.has(what)) found.push(`twice: ${what}`);
    seen.add(what);
  };
  for (const { meeting, slot, table } of placed) {
    const { a, b } = request.meetings[meeting] ?? { a: '', b: '' };
    once(`meeting ${meeting}`);
    once(`table ${table} in ${slot}`);
    for (const party of [a, b]) {
      once(`${party} in ${slot}`);
      if (request.available?.(party, slot) === false) found.push(`${party} is absent in ${slot}`);
    }
    if (table < 0 || table >= request.tables || slot < 0 || slot >= request.slots) found.push('no such place');
  }
  for (const meeting of unplaced) once(`meeting ${meeting}`);
  if (placed.length + unplaced.length !== request.meetings.length) found.push('a meeting is lost');
  return found;
}

/** The event of the conference: 84 enterprises with 15 meetings each, with 102 universities. */
const conference = Array.from({ length: 1260 }, (_, i) => ({
  a: `企业 ${i % 84}`,
  b: `高校 ${(i * 17 + Math.floor(i / 84)) % 102}`,
}));

describe('scheduleMeetings', () => {
  it('places 1,260 meetings in 20 slots, evenly', () => {
    const request = { meetings: conference, slots: 20, tables: 63 };
    const schedule = scheduleMeetings(request);
    expect(violations(request, schedule)).toEqual([]);
    expect(schedule.unplaced).toEqual([]);
  });

  it('places 99 % when everybody is away a tenth of the time, and keeps the slots even', () => {
    const available = (party: string, slot: number): boolean =>
      ([...party].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) * 13 + slot * 7) % 10 !== 0;
    const request = { meetings: conference, slots: 20, tables: 70, available };
    const schedule = scheduleMeetings(request);
    const load = Array.from(
      { length: 20 },
      (_, slot) => schedule.placed.filter((placed) => placed.slot === slot).length,
    );
    expect(violations(request, schedule)).toEqual([]);
    expect(schedule.placed.length).toBeGreaterThanOrEqual(1248);
    expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(4);
  });

  it('breaks no rule, whatever is asked', () => {
    const request = fc.record({
      meetings: fc.array(fc.record({ a: fc.constantFrom('a1', 'a2', 'a3'), b: fc.constantFrom('b1', 'b2', 'b3') }), {
        maxLength: 14,
      }),
      slots: fc.integer({ min: 1, max: 5 }),
      tables: fc.integer({ min: 1, max: 3 }),
      closed: fc.array(fc.tuple(fc.constantFrom('a1', 'a2', 'b1', 'b2'), fc.nat({ max: 4 })), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(request, ({ closed, ...rest }) => {
        const available = (party: string, slot: number): boolean =>
          !closed.some(([who, when]) => who === party && when === slot);
        const asked = { ...rest, available };
        expect(violations(asked, scheduleMeetings(asked))).toEqual([]);
      }),
    );
  });

  it('seats who stays at the table of the slot before', () => {
    const meetings = [1, 2, 3].map((i) => ({ a: 'host', b: `guest ${i}` }));
    const tables = scheduleMeetings({ meetings, slots: 3, tables: 5 }).placed.map(({ table }) => table);
    expect(new Set(tables).size).toBe(1);
  });

  it('refuses an event without slots and a meeting with oneself', () => {
    expect(() => scheduleMeetings({ meetings: [], slots: 0, tables: 1 })).toThrow('slots must be');
    expect(() => scheduleMeetings({ meetings: [{ a: 'x', b: 'x' }], slots: 1, tables: 1 })).toThrow('itself');
  });
});
