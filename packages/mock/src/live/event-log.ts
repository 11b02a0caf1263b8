import type { BidEventType, BidId, ChallengeEventType, ChallengeId, OrganisationId } from '@qxwq/contract';

/** What happened, as it is remembered: what a reader is told of it is made when it is sent. */
export interface LoggedEvent {
  readonly position: number;
  readonly at: string;
  readonly type: ChallengeEventType | BidEventType;
  readonly challengeId: ChallengeId;
  /** Where it happened to a bid: which, and whose. */
  readonly bid?: { readonly id: BidId; readonly organisationId: OrganisationId };
}

export type Resumption = { readonly after: number } | { readonly reset: 'unknown_position' | 'too_old' };

/** Everything that happened, in order, and who wants to hear of it. */
export class EventLog {
  readonly #events: LoggedEvent[] = [];
  readonly #listeners = new Set<(event: LoggedEvent) => void>();
  #last = 0;

  record(event: Omit<LoggedEvent, 'position'>): void {
    const logged = { ...event, position: ++this.#last };
    this.#events.push(logged);
    for (const listener of this.#listeners) listener(logged);
  }

  /** Position of what happened last. */
  get end(): number {
    return this.#last;
  }

  after(position: number): readonly LoggedEvent[] {
    return this.#events.filter((event) => event.position > position);
  }

  /** Calls back for everything that happens from now on; returns how to stop. */
  subscribe(listener: (event: LoggedEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Where a reader goes on, by the `id` that it read last. */
  resume(id: string | undefined): Resumption {
    if (id === undefined) return { after: this.#last };
    const position = /^[0-9]{12}$/.test(id) ? Number(id) : Number.NaN;
    if (!(position <= this.#last)) return { reset: 'unknown_position' };
    const oldest = this.#events[0]?.position ?? this.#last + 1;
    return position + 1 < oldest ? { reset: 'too_old' } : { after: position };
  }

  /** Forgets what happened so far: readers that were away since then must begin anew. */
  forget(): void {
    this.#events.length = 0;
  }
}

/** A position as the opaque `id` of an event. */
export const idOf = (position: number): string => String(position).padStart(12, '0');
