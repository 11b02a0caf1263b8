import type { AchievementRecord, MatchActor, PersonRecord, SubscriptionContent, SubscriptionId } from '@qxwq/contract';

/** One thing that somebody decided about a match. */
export interface MatchEvent {
  readonly challengeId: string;
  readonly candidateId: string;
  readonly action: 'accepted' | 'dismissed' | 'reopened' | 'placed' | 'unplaced';
  readonly reason: string | null;
  readonly note: string;
  readonly position: number | null;
  readonly at: string;
  readonly by: MatchActor;
}

export interface StoredSubscription {
  readonly id: SubscriptionId;
  readonly feedId: string;
  readonly organisationId: string;
  readonly createdAt: string;
  content: SubscriptionContent;
  updatedAt: string;
}

/** What the mock remembers of the universities' side. */
export class SupplyStore {
  readonly achievements: Map<string, AchievementRecord>;
  readonly people: Map<string, PersonRecord>;
  readonly subscriptions = new Map<string, StoredSubscription>();
  /** The oldest first. */
  readonly matchEvents: MatchEvent[] = [];

  constructor(achievements: readonly AchievementRecord[] = [], people: readonly PersonRecord[] = []) {
    this.achievements = new Map(achievements.map((record) => [record.id, record]));
    this.people = new Map(people.map((record) => [record.id, record]));
  }

  /** The latest decision or place of a pair, unless it was taken back. */
  standing(challengeId: string, candidateId: string, topic: 'decision' | 'place'): MatchEvent | undefined {
    const actions = topic === 'decision' ? ['accepted', 'dismissed', 'reopened'] : ['placed', 'unplaced'];
    const latest = this.matchEvents.findLast(
      (event) =>
        event.challengeId === challengeId && event.candidateId === candidateId && actions.includes(event.action),
    );
    return latest && latest.action !== 'reopened' && latest.action !== 'unplaced' ? latest : undefined;
  }
}
