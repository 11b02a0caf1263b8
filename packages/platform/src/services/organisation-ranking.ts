import type { MatchIndicator, MatchReason } from '@qxwq/contract';
import { rankMatches } from '@qxwq/matching';
import { indicatorsOf, mergeReasons, reasonsOf } from './match-view.js';
import type { IndexedParty, RecordIndex } from './record-index.js';

/** A challenge for an organisation, by several of its achievements and people. */
export interface OrganisationMatch {
  readonly id: string;
  readonly score: number;
  readonly reasons: MatchReason[];
  readonly terms: string[];
  readonly indicators: MatchIndicator[];
  readonly through: { readonly id: string; readonly title: string; readonly score: number }[];
}

export interface Offer {
  readonly id: string;
  readonly party: IndexedParty;
}

/** How many challenges each offer may bring in. */
const POOL = 40;
/** The best offer counts fully, the next a half, the third a quarter: twenty that are beside the point add nothing. */
const SHARES = [1, 0.5, 0.25];

/**
 * Which challenges suit an organisation. The words of each offer find candidates; the best three offers of each
 * candidate are then compared with it in full. An offer that fits nothing well stays small beside one that does,
 * since all are measured by the best.
 */
export async function rankForOrganisation(
  challenges: RecordIndex,
  offers: readonly Offer[],
  allows: (id: string) => boolean,
  limit: number,
): Promise<OrganisationMatch[]> {
  const found = offers.map((offer) => ({ offer, hits: challenges.search(offer.party.text, POOL, allows) }));
  const best = Math.max(...found.map(({ hits }) => hits[0]?.score ?? 0), Number.MIN_VALUE);
  const byChallenge = new Map<string, { offer: Offer; share: number }[]>();
  for (const { offer, hits } of found) {
    for (const { id, score } of hits) {
      byChallenge.set(id, [...(byChallenge.get(id) ?? []), { offer, share: score / best }]);
    }
  }
  const chosen = [...byChallenge]
    .map(([id, all]) => {
      const own = all.sort((a, b) => b.share - a.share || (a.offer.id < b.offer.id ? -1 : 1)).slice(0, SHARES.length);
      return { id, own, estimate: own.reduce((sum, { share }, place) => sum + share * SHARES[place]!, 0) };
    })
    .sort((a, b) => b.estimate - a.estimate || (a.id < b.id ? -1 : 1))
    .slice(0, limit * 2);

  const parts = await compare(challenges, chosen);
  return chosen
    .map(({ id, own }) =>
      combine(
        id,
        own.map(({ offer }) => offer),
        parts,
      ),
    )
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

interface Chosen {
  readonly id: string;
  readonly own: readonly { readonly offer: Offer; readonly share: number }[];
}

type Part = Omit<OrganisationMatch, 'through'>;
type Parts = ReadonlyMap<string, ReadonlyMap<string, Part>>;

/** Each chosen offer with its challenges, by offer and challenge. */
async function compare(challenges: RecordIndex, chosen: readonly Chosen[]): Promise<Parts> {
  const byOffer = new Map<Offer, { ids: Set<string>; strength: number }>();
  for (const { id, own } of chosen) {
    for (const { offer, share } of own) {
      const known = byOffer.get(offer) ?? { ids: new Set(), strength: 0 };
      known.ids.add(id);
      known.strength = Math.max(known.strength, share);
      byOffer.set(offer, known);
    }
  }
  const parts = new Map<string, Map<string, Part>>();
  for (const [offer, { ids, strength }] of byOffer) {
    const matches = await rankMatches({
      index: challenges.index,
      role: 'offer',
      subject: offer.party,
      candidate: challenges.party,
      filter: (id) => ids.has(id),
      limit: ids.size,
    });
    const made = matches.map(({ id, score, contributions, terms, indicators }): [string, Part] => [
      id,
      {
        id,
        // The best text of an offer counts as 1 by itself; beside other offers it counts as it compares with them.
        score: score * strength,
        reasons: reasonsOf(contributions, strength),
        terms: [...terms],
        indicators: indicatorsOf(indicators),
      },
    ]);
    parts.set(offer.id, new Map(made));
  }
  return parts;
}

function combine(id: string, offers: readonly Offer[], parts: Parts): OrganisationMatch {
  const own = offers
    .flatMap((offer) => {
      const part = parts.get(offer.id)?.get(id);
      return part ? [{ offer, part }] : [];
    })
    .sort((a, b) => b.part.score - a.part.score)
    .map((each, place) => ({ ...each, share: SHARES[place] ?? 0 }));
  const through = own.map(({ offer, part, share }) => ({
    id: offer.id,
    title: offer.party.title,
    score: part.score * share,
  }));
  return {
    id,
    score: through.reduce((sum, { score }) => sum + score, 0),
    reasons: mergeReasons(
      own.map(({ part, share }) => part.reasons.map((reason) => ({ ...reason, score: reason.score * share }))),
    ),
    terms: [...new Set(own.flatMap(({ part }) => part.terms))],
    indicators: own[0]?.part.indicators ?? [],
    through,
  };
}
