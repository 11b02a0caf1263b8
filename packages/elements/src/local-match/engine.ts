/**
 * The computing half, fetched when somebody is about to use it: the published index of the open challenges, and the
 * comparison of a text with it. Nothing in here can send anything.
 */
import type { ChallengeIndex, ChallengeSummary, IndexedChallenge, MatchIndicator, MatchReason } from '@qxwq/contract';
import {
  createIndex,
  type IndexOptions,
  loadIndex,
  type Party,
  rankMatches,
  type SearchIndex,
  summarizeContributions,
} from '@qxwq/matching';

/** A challenge that fits a text, with the reasons that add up to the score. */
export interface LocalFit {
  readonly challenge: ChallengeSummary;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly terms: readonly string[];
  readonly indicators: readonly MatchIndicator[];
}

type Words = Record<string, string>;

/** Documents indexed between two breaths: a page that is being read must not stutter. */
const BATCH = 8;

/** Fields of an index that is built here, with the platform's weights. */
const OWN_FIELDS = { title: { weight: 4 }, keywords: { weight: 3 }, summary: { weight: 2 }, problem: { weight: 1 } };

export class LocalMatcher {
  readonly #index: SearchIndex<Words>;
  readonly #challenges: ReadonlyMap<string, ChallengeSummary>;
  readonly #parties: ReadonlyMap<string, Party>;

  private constructor(index: SearchIndex<Words>, items: readonly IndexedChallenge[]) {
    this.#index = index;
    this.#challenges = new Map(items.map(({ challenge }) => [challenge.id, challenge]));
    this.#parties = new Map(items.map((item) => [item.challenge.id, partyOf(item)]));
  }

  /** @param most only the newest so many are compared */
  static async of(published: ChallengeIndex, most: number, signal: AbortSignal): Promise<LocalMatcher> {
    const items = published.items.slice(0, most);
    return new LocalMatcher(readWords(published) ?? (await buildWords(items, signal)), items);
  }

  get size(): number {
    return this.#challenges.size;
  }

  /** The challenges that a text fits, best first. */
  async match(text: string, limit: number): Promise<LocalFit[]> {
    const matches = await rankMatches({
      index: this.#index as SearchIndex<never>,
      role: 'offer',
      subject: { text, profile: {} },
      candidate: (id) => this.#parties.get(id),
      filter: (id) => this.#challenges.has(id),
      limit,
    });
    return matches.flatMap(({ id, score, contributions, terms, indicators }) => {
      const challenge = this.#challenges.get(id);
      if (!challenge || terms.length === 0) return [];
      return [
        {
          challenge,
          score,
          terms,
          reasons: summarizeContributions(contributions),
          indicators: indicators.map(({ indicator, verdict, quote }) => ({
            name: indicator.name,
            requirement: withoutName(indicator.quote, indicator.name),
            verdict: verdict === 'not-stated' ? ('not_stated' as const) : verdict,
            quote: quote ?? null,
          })),
        },
      ];
    });
  }
}

/** The published index; `undefined` where there is none, or it is damaged or of another version. */
function readWords({ words, fields }: ChallengeIndex): SearchIndex<Words> | undefined {
  if (words === null) return undefined;
  const options: IndexOptions<Words> = {
    fields: Object.fromEntries(fields.map(({ name, weight }) => [name, { weight }])),
  };
  try {
    return loadIndex(
      Uint8Array.from(atob(words), (character) => character.charCodeAt(0)),
      options,
    );
  } catch {
    return undefined;
  }
}

async function buildWords(items: readonly IndexedChallenge[], signal: AbortSignal): Promise<SearchIndex<Words>> {
  const index = createIndex<Words>({ fields: OWN_FIELDS });
  for (const [at, { challenge, statement }] of items.entries()) {
    const { id, title, keywords, summary } = challenge;
    index.add(id, { title, keywords: keywords.join('\n'), summary, problem: statement });
    if (at % BATCH === BATCH - 1) await breath();
    signal.throwIfAborted();
  }
  return index;
}

function partyOf({ challenge, statement }: IndexedChallenge): Party {
  const { industry, disciplines, region, trl, budget, cooperationModes } = challenge;
  return {
    text: statement,
    profile: {
      industries: [industry],
      disciplines,
      region,
      ...(trl && { trl: { min: trl.from, max: trl.to } }),
      ...(budget && { budget: { min: 0, max: budget.maxWan } }),
      modes: cooperationModes,
    },
  };
}

/** ≤0.1% of 漏检率≤0.1%: the name stands beside it. */
const withoutName = (quote: string, name: string): string =>
  quote.startsWith(name) ? quote.slice(name.length) : quote;

const breath = () => new Promise((done) => setTimeout(done));
