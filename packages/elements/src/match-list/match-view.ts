import type { AchievementSummary, ChallengeSummary, Match, PersonSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { fillAddress } from '../core/safe-url.js';
import type { MatchListMessages } from '../locales/match-list/zh-CN.js';
import type { CoreMessages } from '../locales/zh-CN.js';

/** Address templates of the host's pages; without one a match is a button that only tells the page. */
export interface MatchAddresses {
  readonly challengeHref: string | undefined;
  readonly achievementHref: string | undefined;
  readonly personHref: string | undefined;
}

/** The side of a match that was looked for, as a row shows it. */
export interface MatchSubject {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Kind and organisation, place, readiness: what a reader tells matches apart by. */
  readonly facts: readonly string[];
  readonly href: string | undefined;
}

interface Words {
  readonly t: MatchListMessages;
  readonly core: CoreMessages;
}

/** What there is to be seen of a match; undefined for a kind of subject that this version does not know. */
export function subjectOf(match: Match, words: Words, addresses: MatchAddresses): MatchSubject | undefined {
  if (match.achievement) return ofAchievement(match.achievement, words, addresses);
  if (match.person) return ofPerson(match.person, words, addresses);
  if (match.challenge) return ofChallenge(match.challenge, words, addresses);
  return undefined;
}

function ofAchievement(
  offer: AchievementSummary,
  { t, core }: Words,
  { achievementHref }: MatchAddresses,
): MatchSubject {
  return {
    id: offer.id,
    title: offer.title,
    summary: offer.summary,
    facts: [
      labelIn(t.kinds, offer.kind),
      offer.organisation.name,
      labelIn(core.labels.provinces, offer.region),
      ...(offer.trl === null ? [] : [t.trl(offer.trl)]),
    ],
    href: fillAddress(achievementHref, { id: offer.id }),
  };
}

function ofPerson(person: PersonSummary, { t, core }: Words, { personHref }: MatchAddresses): MatchSubject {
  const name = person.name ?? t.unnamed;
  return {
    id: person.id,
    title: person.title ? `${name} ${person.title}` : name,
    summary: person.summary,
    facts: [labelIn(t.kinds, person.kind), person.organisation.name, labelIn(core.labels.provinces, person.region)],
    href: fillAddress(personHref, { id: person.id }),
  };
}

function ofChallenge(challenge: ChallengeSummary, { core }: Words, { challengeHref }: MatchAddresses): MatchSubject {
  return {
    id: challenge.id,
    title: challenge.title,
    summary: challenge.summary,
    facts: [
      challenge.organisation?.name ?? core.challenge.anonymous,
      labelIn(core.labels.provinces, challenge.region),
      ...(challenge.trl ? [core.challenge.trl(challenge.trl.from, challenge.trl.to)] : []),
    ],
    href: fillAddress(challengeHref, { id: challenge.id, number: challenge.number }),
  };
}
