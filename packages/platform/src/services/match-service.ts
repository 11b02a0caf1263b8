import type { ChallengeMatchQuery, Match, MatchList, OrganisationId, OrganisationMatchQuery } from '@qxwq/contract';
import { meetsConstraints, rankMatches } from '@qxwq/matching';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { Repositories } from '../storage/store.js';
import type { ChallengeService } from './challenge-service.js';
import type { Indexes } from './indexes.js';
import { decisionOf, indicatorsOf, overrideOf, reasonsOf } from './match-view.js';
import { rankForOrganisation } from './organisation-ranking.js';
import { RankingCache } from './ranking-cache.js';
import type { IndexedParty } from './record-index.js';
import { Standing } from './standing.js';
import type { SupplyService } from './supply-service.js';

const DEFAULT_LIMIT = 20;
/** Where somebody placed matches, so many are ranked that what was placed is mostly among them. */
const RANKED_WITH_PLACES = 200;
/** What an organisation is known by: its latest achievements and people. */
const OFFERS = 60;

type Viewer = Pick<Principal, 'organisationId' | 'scopes'>;
type Ranked = Pick<Match, 'score' | 'reasons' | 'terms' | 'indicators' | 'through'> & { readonly id: string };

const unranked = (id: string): Ranked => ({ id, score: 0, reasons: [], terms: [], indicators: [], through: [] });
const isBroker = (viewer: Viewer | null) => viewer?.scopes.includes('matches:broker') ?? false;

/** Who fits whom (精准对接). */
export class MatchService {
  private readonly cache = new RankingCache<Ranked[]>();

  constructor(
    private readonly read: Repositories,
    private readonly indexes: Indexes,
    private readonly challenges: ChallengeService,
    private readonly supply: SupplyService,
  ) {}

  /** Who can answer a challenge. `viewer` is null for everybody. */
  async forChallenge(id: string, query: ChallengeMatchQuery, viewer: Viewer | null): Promise<MatchList> {
    const challenge = await this.challenges.findPublic(id);
    const subject = this.indexes.challenges.party(id);
    if (!subject) throw new ProblemError('not_found');
    const index = this.indexes[query.family ?? 'achievements'];
    const standing = new Standing(await this.read.matches.standing(id), 'candidate_id');
    const decides = viewer !== null && (viewer.organisationId === challenge.owner_id || isBroker(viewer));
    const limit = query.limit ?? DEFAULT_LIMIT;
    const allows = (candidate: string) =>
      isAsked(index.party(candidate), query) && (!decides || isWanted(standing, candidate, query.decision));
    const wanted = standing.hasPlaces ? RANKED_WITH_PLACES : limit;
    const rank = async (): Promise<Ranked[]> => {
      const matches = await rankMatches({
        index: index.index,
        role: 'demand',
        subject,
        candidate: index.party,
        ...(subject.indicators && { indicators: subject.indicators }),
        constraints: {
          ...(query.region && { regions: query.region }),
          ...(query.mode && { modes: query.mode }),
          ...(query.trlMin !== undefined && { minTrl: query.trlMin }),
        },
        filter: allows,
        limit: wanted,
      });
      return matches.map(({ id: found, score, contributions, terms, indicators }) => ({
        id: found,
        score,
        reasons: reasonsOf(contributions),
        terms: [...terms],
        indicators: indicatorsOf(indicators),
        through: [],
      }));
    };
    const ranked = await this.cached(decides, [id, query, wanted], rank);
    const absent = (candidate: string) =>
      index.party(candidate) && allows(candidate) ? unranked(candidate) : undefined;
    const list = standing.arrange(ranked, absent).slice(0, limit);
    const records = await this.records(list.map((match) => match.id));
    const describe = await this.describer(standing, decides);
    return {
      items: list.flatMap((match) => {
        const record = records.get(match.id);
        return record
          ? [{ challengeId: challenge.id, candidateId: match.id, ...record, ...describe(match) } as Match]
          : [];
      }),
    };
  }

  /** Which open challenges suit an organisation. */
  async forOrganisation(id: OrganisationId, query: OrganisationMatchQuery, viewer: Viewer | null): Promise<MatchList> {
    if (!(await this.read.organisations.find(id))) throw new ProblemError('not_found');
    const decides = viewer !== null && (viewer.organisationId === id || isBroker(viewer));
    const standing = new Standing(await this.read.matches.standingOf(id), 'challenge_id');
    const limit = query.limit ?? DEFAULT_LIMIT;
    const now = Date.now();
    const allows = (challenge: string) =>
      this.isOpenFor(challenge, query, now) && (!decides || isWanted(standing, challenge, query.decision));
    const offers = (await this.read.supply.idsOf(id, OFFERS)).flatMap((offer) => {
      const party = this.indexes.achievements.party(offer) ?? this.indexes.people.party(offer);
      return party ? [{ id: offer, party }] : [];
    });
    const rank = async (): Promise<Ranked[]> => {
      const matches = await rankForOrganisation(this.indexes.challenges, offers, allows, limit);
      return matches.map((match) => ({ ...match, through: match.through as Match['through'] }));
    };
    // Deadlines pass; what is a minute old may show one that just has.
    const minute = Math.floor(now / 60_000);
    const ranked = offers.length === 0 ? [] : await this.cached(decides, [id, query, minute], rank);
    const list = standing.arrange(ranked, (challenge) => (allows(challenge) ? unranked(challenge) : undefined));
    const summaries = await this.challenges.summariesById(list.slice(0, limit).map((match) => match.id));
    const describe = await this.describer(standing, decides);
    return {
      items: list.slice(0, limit).flatMap((match) => {
        const challenge = summaries.get(match.id);
        if (!challenge) return [];
        const sides = { challengeId: challenge.id, candidateId: id, challenge, achievement: null, person: null };
        return [{ ...sides, ...describe(match) } as unknown as Match];
      }),
    };
  }

  /** What everybody sees alike is ranked once; what depends on decisions anew each time. */
  private cached(decides: boolean, key: readonly unknown[], rank: () => Promise<Ranked[]>): Promise<Ranked[]> {
    if (decides) return rank();
    const { challenges, achievements, people } = this.indexes;
    const state = [challenges.generation, achievements.generation, people.generation];
    return this.cache.get(JSON.stringify([state, key]), rank);
  }

  /** Summaries of achievements and people, by id. */
  async records(ids: readonly string[]): Promise<Map<string, Pick<Match, 'challenge' | 'achievement' | 'person'>>> {
    const rows = await this.read.supply.findMany(ids);
    const [achievements, people] = await Promise.all([
      this.supply.achievementSummaries(rows.filter(({ family }) => family === 'achievements')),
      this.supply.personSummaries(rows.filter(({ family }) => family === 'people')),
    ]);
    return new Map<string, Pick<Match, 'challenge' | 'achievement' | 'person'>>([
      ...achievements.map((achievement) => [achievement.id, { challenge: null, achievement, person: null }] as const),
      ...people.map((person) => [person.id, { challenge: null, achievement: null, person }] as const),
    ]);
  }

  private isOpenFor(id: string, { industry, mode, region, budgetMin }: OrganisationMatchQuery, now: number): boolean {
    const party = this.indexes.challenges.party(id);
    if (!party || (party.openUntil ?? 0) <= now) return false;
    const { budget } = party.profile;
    const most = typeof budget === 'object' ? (budget.max ?? 0) : 0;
    return (
      (budgetMin === undefined || most >= budgetMin) &&
      meetsConstraints(party.profile, {
        ...(industry && { industries: industry }),
        ...(mode && { modes: mode }),
        ...(region && { regions: region }),
      })
    );
  }

  /** Adds decision and place; who decided is told only to those who decide. */
  private async describer(standing: Standing, decides: boolean) {
    const ids = decides ? standing.organisationIds : [];
    const found = ids.length > 0 ? await this.read.organisations.findMany(ids) : [];
    const organisations = new Map(found.map((organisation) => [organisation.id, organisation]));
    return ({ id, ...match }: Ranked) => {
      const decision = standing.decision(id);
      const place = standing.place(id);
      return {
        ...match,
        decision: decides && decision ? decisionOf(decision, organisations) : null,
        override: place ? overrideOf(place, decides ? organisations : null) : null,
      };
    };
  }
}

const isAsked = (party: IndexedParty | undefined, { kind, organisation }: ChallengeMatchQuery): boolean =>
  party !== undefined &&
  (!kind || (kind as readonly string[]).includes(party.kind)) &&
  (!organisation || (organisation as readonly string[]).includes(party.organisationId));

function isWanted(standing: Standing, id: string, wanted: readonly string[] = ['open', 'accepted']): boolean {
  return wanted.includes(standing.decision(id)?.action ?? 'open');
}
