import { pageLimits } from '@qxwq/contract';
import { Refusal } from '../refusal.js';

interface PageRequest {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** One page of a list. The marker names the row that comes next and the filters that it belongs to. */
export function pageOf<T extends { readonly id: string }>(rows: readonly T[], query: PageRequest) {
  const { limit = pageLimits.default, cursor, ...filters } = query;
  const start = cursor === undefined ? 0 : startOf(rows, cursor, filters);
  const next = rows[start + limit];
  return {
    items: rows.slice(start, start + limit),
    nextCursor: next ? btoa(JSON.stringify([next.id, mark(filters)])) : null,
    total: { value: rows.length, capped: false },
  };
}

function startOf(rows: readonly { readonly id: string }[], cursor: string, filters: object): number {
  try {
    const [id, belongsTo] = JSON.parse(atob(cursor)) as [string, number];
    const start = rows.findIndex((row) => row.id === id);
    if (start >= 0 && belongsTo === mark(filters)) return start;
  } catch {
    // Whatever it was, it is no marker of ours.
  }
  throw new Refusal('invalid_cursor');
}

/** A short number for a set of filters. */
function mark(filters: object): number {
  let sum = 0;
  for (const character of JSON.stringify(Object.entries(filters).sort())) {
    sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0;
  }
  return sum;
}
