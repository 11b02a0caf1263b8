import type { ChallengeMatchQuery, Match, MatchDecide, MatchPlace, OrganisationMatchQuery } from '@qxwq/contract';
import { found, Refusal } from '../refusal.js';
import { challengeSide, type RankedSide, rankSides, readIndicators, type Side } from '../rules/match-ranking.js';
import { matchesFilter } from '../rules/supply-board.js';
import { achievementSummary, personSummary } from '../rules/supply-views.js';
import { refOf, stateAt, summaryOf } from '../rules/views.js';
import type { ChallengeRecord } from '../store.js';
import type { MatchEvent } from '../supply-store.js';
import { type Handler, type Incoming, organisationOf } from './handler.js';
import { publicChallenge } from './public-handlers.js';

const DEFAULT_LIMIT = 20;
const scopesOf = ({ session }: Incoming): string[] => session?.scope.split(' ') ?? [];
const isBroker = (incoming: Incoming): boolean => scopesOf(incoming).includes('matches:broker');

type Unplaced = Omit<Match, 'decision' | 'override'>;

/** Adds what was decided and placed, for those who may know it. */
function arrange(
  { store }: Incoming,
  matches: readonly Unplaced[],
  decides: boolean,
  { decision: wanted = ['open', 'accepted'], limit = DEFAULT_LIMIT }: Pick<ChallengeMatchQuery, 'decision' | 'limit'>,
): { items: Match[] } {
  const all = matches.map((match): Match => {
    const decision = store.supply.standing(match.challengeId, match.candidateId, 'decision');
    const place = store.supply.standing(match.challengeId, match.candidateId, 'place');
    return {
      ...match,
      decision: decides && decision ? decisionOf(decision) : null,
      override: place ? { ...overrideOf(place), by: decides ? place.by : null } : null,
    };
  });
  const shown = all.filter(({ decision }) => !decides || (wanted as string[]).includes(decision?.state ?? 'open'));
  const list = shown.filter(({ override }) => override === null);
  const placed = shown.filter(({ override }) => override !== null);
  for (const match of placed.sort((a, b) => (a.override?.position ?? 0) - (b.override?.position ?? 0))) {
    list.splice((match.override?.position ?? 1) - 1, 0, match);
  }
  return { items: list.slice(0, limit) };
}

const decisionOf = ({ action, reason, note, at, by }: MatchEvent) =>
  ({ state: action, reason, note, at, by }) as NonNullable<Match['decision']>;
const overrideOf = ({ position, note, at, by }: MatchEvent) => ({ position: position ?? 1, reason: note, at, by });

function challengeMatches(incoming: Incoming, decides: (challenge: ChallengeRecord) => boolean) {
  const { store, params, now } = incoming;
  const query = incoming.query as ChallengeMatchQuery;
  const challenge = publicChallenge(store, params.challengeId);
  const isPeople = query.family === 'people';
  const { kind, organisation, region, mode, trlMin } = query;
  const records = isPeople
    ? [...store.supply.people.values()].map(personSummary)
    : [...store.supply.achievements.values()].map(achievementSummary);
  const rows = records.filter((row) => matchesFilter(row, { kind, organisation, region, mode, trlMin }));
  const sides = rows.map((row): Side => ({ ...sideOf(row), id: row.id }));
  const matches = rankSides(challengeSide(summaryOf(store, challenge, now)), sides).map((ranked): Unplaced => {
    const row = rows.find(({ id }) => id === ranked.side.id);
    return {
      challengeId: challenge.id,
      candidateId: ranked.side.id as Match['candidateId'],
      challenge: null,
      achievement: isPeople ? null : ((row as Match['achievement']) ?? null),
      person: isPeople ? ((row as Match['person']) ?? null) : null,
      ...partsOf(ranked),
      indicators: readIndicators(challenge.indicators, ranked.side.text),
      through: [],
    };
  });
  return arrange(incoming, matches, decides(challenge), query);
}

const partsOf = ({ score, reasons, terms }: RankedSide) => ({ score, reasons, terms });

interface Described {
  readonly id: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly industries: readonly string[];
  readonly disciplines: readonly string[];
  readonly region: string;
  readonly cooperationModes: readonly string[];
}

const sideOf = (row: Described & { title?: string | null; name?: string | null }): Side => ({
  ...row,
  title: row.title ?? row.name ?? row.keywords.join('、'),
  modes: row.cooperationModes,
  text: `${row.title ?? ''}\n${row.summary}`,
});

function organisationMatches(incoming: Incoming, decides: (id: string) => boolean) {
  const { store, params, now } = incoming;
  const query = incoming.query as OrganisationMatchQuery;
  const id = found(store.organisations.get(params.organisationId ?? '')).id;
  const { supply } = store;
  const offers = [
    ...[...supply.achievements.values()].filter((each) => each.organisation.id === id).map(achievementSummary),
    ...[...supply.people.values()].filter((each) => each.organisation.id === id).map(personSummary),
  ].map((row): Side => ({ ...sideOf(row), id: row.id }));
  const open = [...store.challenges.values()].filter((each) => isOpen(each, query, now));
  const matches = open.flatMap((challenge): Unplaced[] => {
    const summary = summaryOf(store, challenge, now);
    const ranked = rankSides(challengeSide(summary), offers);
    const [best] = ranked;
    if (!best) return [];
    return [
      {
        challengeId: challenge.id,
        candidateId: id as string as Match['candidateId'],
        challenge: summary,
        achievement: null,
        person: null,
        ...partsOf(best),
        indicators: readIndicators(challenge.indicators, best.side.text),
        through: [{ id: best.side.id as Match['candidateId'], title: best.side.title, score: best.score }],
      },
    ];
  });
  matches.sort((one, other) => other.score - one.score || (one.challengeId < other.challengeId ? -1 : 1));
  return arrange(incoming, matches, decides(id), query);
}

function isOpen(challenge: ChallengeRecord, query: OrganisationMatchQuery, now: Date): boolean {
  const { industry, budgetMin, region, mode } = query;
  return (
    stateAt(challenge, now) === 'published' &&
    (!industry || industry.some((code) => challenge.industry.startsWith(code))) &&
    (!region || region.includes(challenge.region)) &&
    (!mode || challenge.cooperationModes.some((each) => (mode as string[]).includes(each))) &&
    (budgetMin === undefined || (challenge.budget?.maxWan ?? 0) >= budgetMin)
  );
}

/** The enterprise decides about who could answer it; an organisation about challenges for itself. */
function requireDecider(incoming: Incoming): void {
  const { store, params } = incoming;
  const challenge = publicChallenge(store, params.challengeId);
  const candidate = params.candidateId ?? '';
  const decider = candidate.startsWith('org_') ? candidate : challenge.organisationId;
  if (decider !== organisationOf(incoming)) throw new Refusal('not_found');
}

function record(incoming: Incoming, event: Pick<MatchEvent, 'action'> & Partial<MatchEvent>): MatchEvent {
  const { store, params, now, session } = incoming;
  const candidateId = params.candidateId ?? '';
  found(
    store.supply.achievements.get(candidateId) ??
      store.supply.people.get(candidateId) ??
      store.organisations.get(candidateId),
  );
  const organisation = found(store.organisations.get(organisationOf(incoming)));
  const made: MatchEvent = {
    challengeId: params.challengeId ?? '',
    candidateId,
    reason: null,
    note: '',
    position: null,
    at: now.toISOString(),
    by: { subject: session?.sub ?? '', name: session?.name ?? null, organisation: refOf(organisation) },
    ...event,
  };
  store.supply.matchEvents.push(made);
  return made;
}

/** Handlers for who fits whom, by operation. */
export const matchHandlers: Readonly<Record<string, Handler>> = {
  'matches.forChallenge': (incoming) => ({
    json: challengeMatches(
      incoming,
      ({ organisationId }) => organisationId === organisationOf(incoming) || isBroker(incoming),
    ),
  }),
  'matches.forOrganisation': (incoming) => ({
    json: organisationMatches(incoming, (id) => id === organisationOf(incoming) || isBroker(incoming)),
  }),
  'matches.preview': (incoming) => ({ json: challengeMatches(incoming, () => false) }),
  'matches.previewForOrganisation': (incoming) => ({ json: organisationMatches(incoming, () => false) }),
  'matches.decide': (incoming) => {
    const { state, reason = null, note = '' } = incoming.body as MatchDecide;
    if (state === 'dismissed' && reason === null) {
      throw new Refusal('validation_failed', { faults: [{ pointer: '/reason', code: 'required' }] });
    }
    requireDecider(incoming);
    return {
      json: decisionOf(record(incoming, { action: state, reason: state === 'dismissed' ? reason : null, note })),
    };
  },
  'matches.reopen': (incoming) => {
    requireDecider(incoming);
    record(incoming, { action: 'reopened' });
    return {};
  },
  'matches.place': (incoming) => {
    publicChallenge(incoming.store, incoming.params.challengeId);
    const { position, reason } = incoming.body as MatchPlace;
    return { json: overrideOf(record(incoming, { action: 'placed', position, note: reason })) };
  },
  'matches.unplace': (incoming) => {
    publicChallenge(incoming.store, incoming.params.challengeId);
    record(incoming, { action: 'unplaced' });
    return {};
  },
  'matches.history': (incoming) => {
    const { store, params } = incoming;
    if (!isBroker(incoming)) requireDecider(incoming);
    const items = store.supply.matchEvents
      .filter((event) => event.challengeId === params.challengeId && event.candidateId === params.candidateId)
      .map(({ action, reason, note, position, at, by }) => ({ action, reason, note, position, at, by }))
      .reverse();
    return { json: { items } };
  },
};
