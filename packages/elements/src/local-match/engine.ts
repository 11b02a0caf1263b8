/**
 * The computing half, fetched when somebody is about to use it: an index of the public challenges, in the browser, and
 * the comparison of a text with it. Nothing in here can send anything.
 */
import type { Challenge, ChallengeSummary, Indicator, MatchIndicator, MatchReason } from '@qxwq/contract';
import { createIndex, type Party, rankMatches, type SearchIndex, summarizeContributions } from '@qxwq/matching';

/** A challenge as it was read: in full, or its row where the rest could not be had. */
export type ReadChallenge = Challenge | ChallengeSummary;

/** A challenge that fits a text, with the reasons that add up to the score. */
export interface LocalFit {
  readonly challenge: ChallengeSummary;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly terms: readonly string[];
  readonly indicators: readonly MatchIndicator[];
}

interface Fields {
  title: string;
  keywords: string;
  summary: string;
  problem: string;
}

/** Documents indexed between two breaths: a page that is being read must not stutter. */
const BATCH = 8;

export class LocalMatcher {
  readonly #index: SearchIndex<Fields>;
  readonly #challenges = new Map<string, ReadChallenge>();
  readonly #parties = new Map<string, Party>();

  private constructor() {
    // As the platform weighs them: what somebody put into a title or named as a keyword tells more than a mention.
    this.#index = createIndex<Fields>({
      fields: { title: { weight: 4 }, keywords: { weight: 3 }, summary: { weight: 2 }, problem: { weight: 1 } },
    });
  }

  static async of(challenges: readonly ReadChallenge[], signal: AbortSignal): Promise<LocalMatcher> {
    const matcher = new LocalMatcher();
    for (const [index, challenge] of challenges.entries()) {
      matcher.#add(challenge);
      if (index % BATCH === BATCH - 1) await breath();
      signal.throwIfAborted();
    }
    return matcher;
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

  #add(challenge: ReadChallenge): void {
    const { id, title, keywords, summary, industry, disciplines, region, trl, budget, cooperationModes } = challenge;
    const body =
      'problem' in challenge ? [challenge.problem, challenge.technicalKey, challenge.goal].join('\n') : summary;
    const indicators = 'indicators' in challenge ? challenge.indicators.map(inWords).join('；') : '';
    this.#challenges.set(id, challenge);
    this.#index.add(id, { title, keywords: keywords.join('\n'), summary, problem: body });
    this.#parties.set(id, {
      text: [title, indicators || body].join('\n'),
      profile: {
        industries: [industry],
        disciplines,
        region,
        ...(trl && { trl: { min: trl.from, max: trl.to } }),
        ...(budget && { budget: { min: 0, max: budget.maxWan } }),
        modes: cooperationModes,
      },
    });
  }
}

/** ≤0.1% of 漏检率≤0.1%: the name stands beside it. */
const withoutName = (quote: string, name: string): string =>
  quote.startsWith(name) ? quote.slice(name.length) : quote;

const signs: Readonly<Record<string, string>> = { lte: '≤', gte: '≥', eq: '=' };

/** 漏检率≤0.1%: as the reader of quantities understands it best. */
function inWords({ name, comparison, value, upper, unit, requirement }: Indicator): string {
  if (value === null) return `${name}${requirement}`;
  return comparison === 'between' && upper !== null
    ? `${name}${value}~${upper}${unit}`
    : `${name}${signs[comparison] ?? ''}${value}${unit}`;
}

const breath = () => new Promise((done) => setTimeout(done));
