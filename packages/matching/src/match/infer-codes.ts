import type { Hit } from '../search-index.js';
import type { Profile } from './profile.js';

/** A code must gather this share of the votes: a split neighbourhood tells nothing. */
const NEEDED_SHARE = 0.5;

/** Industry and discipline are inferred on their first level only. */
const FIRST_LEVEL = 3;

/**
 * The industry and the discipline that the resembling documents agree on, for a document that does not say. It tells
 * one word in two fields apart (凹陷 in a basin, in a voltage). Votes weigh as much as the neighbours resemble.
 */
export function inferCodes(
  neighbours: readonly Hit[],
  profileOf: (id: string) => Profile | undefined,
): Pick<Profile, 'industries' | 'disciplines'> {
  const industries = agreed(neighbours, (id) => profileOf(id)?.industries);
  const disciplines = agreed(neighbours, (id) => profileOf(id)?.disciplines);
  return { ...(industries && { industries: [industries] }), ...(disciplines && { disciplines: [disciplines] }) };
}

function agreed(
  neighbours: readonly Hit[],
  codesOf: (id: string) => readonly string[] | undefined,
): string | undefined {
  const votes = new Map<string, number>();
  let total = 0;
  for (const { id, score } of neighbours) {
    const codes = new Set((codesOf(id) ?? []).map((code) => code.slice(0, FIRST_LEVEL)));
    if (codes.size > 0) total += score;
    for (const code of codes) votes.set(code, (votes.get(code) ?? 0) + score / codes.size);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= total * NEEDED_SHARE ? best[0] : undefined;
}
