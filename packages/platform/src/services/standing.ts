import type { MatchEventRow } from '../storage/supply-schema.js';

/** What stands today about the matches of one list, by the id of the other side. */
export class Standing {
  private readonly decisions = new Map<string, MatchEventRow>();
  private readonly places = new Map<string, MatchEventRow>();

  constructor(rows: readonly MatchEventRow[], side: 'challenge_id' | 'candidate_id') {
    for (const row of rows) {
      if (row.action === 'reopened' || row.action === 'unplaced') continue;
      (row.topic === 'decision' ? this.decisions : this.places).set(row[side], row);
    }
  }

  decision(id: string): MatchEventRow | undefined {
    return this.decisions.get(id);
  }

  place(id: string): MatchEventRow | undefined {
    return this.places.get(id);
  }

  get hasPlaces(): boolean {
    return this.places.size > 0;
  }

  /** Organisations that acted. */
  get organisationIds(): string[] {
    return [...this.decisions.values(), ...this.places.values()].map((row) => row.organisation_id);
  }

  /** The list with what a broker placed at its place; `absent` makes a match for what the ranking did not find. */
  arrange<T extends { readonly id: string }>(ranked: readonly T[], absent: (id: string) => T | undefined): T[] {
    const byId = new Map(ranked.map((match) => [match.id, match]));
    const placed = [...this.places]
      .map(([id, row]) => ({ position: row.position ?? 1, at: row.id, match: byId.get(id) ?? absent(id) }))
      .filter((each): each is { position: number; at: number; match: T } => each.match !== undefined)
      // Of two at one place the later decision stands there.
      .sort((one, other) => one.position - other.position || other.at - one.at);
    const ids = new Set(placed.map(({ match }) => match.id));
    const list = ranked.filter(({ id }) => !ids.has(id));
    for (const { position, match } of placed) list.splice(position - 1, 0, match);
    return list;
  }
}
