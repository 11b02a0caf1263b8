import { type Bid, type ConsentPurpose, consentPurposes, type Problem, type Receipt } from '@qxwq/contract';
import { serverFaults } from '../model/server-faults.js';
import type { Draft } from './draft.js';
import type { HeldBecause } from './draft-state.js';
import { failureOf } from './failure.js';

export type SubmissionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The text did not get to the platform, so nothing was submitted. */
  | { readonly kind: 'held'; readonly because: HeldBecause }
  /** The request went out and no answer came back: it may have arrived. Submitting again cannot double it. */
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'signed_out' }
  /** The platform said no; `problem` says why. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'received'; readonly receipt: Receipt };

/**
 * Hands a bid in exactly once. The request gets an idempotency key that is stored before it is sent; as long as the
 * answer is unknown (a cut connection, a closed tab), submitting again sends that same request. Only a definite answer
 * makes room for a new one.
 */
export class Submission {
  changed: () => void = () => {};
  #state: SubmissionState = { kind: 'idle' };
  #running: Promise<void> | null = null;

  constructor(
    readonly draft: Draft,
    readonly newKey: () => string,
  ) {}

  get state(): SubmissionState {
    return this.#state;
  }

  /** Pressed three times, it runs once. */
  submit(): Promise<void> {
    if (this.#state.kind === 'received') return Promise.resolve();
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    this.#enter({ kind: 'sending' });
    const saved = await this.draft.save();
    if (!saved.ok) {
      this.#enter(saved.held === 'signed_out' ? { kind: 'signed_out' } : { kind: 'held', because: saved.held });
      return;
    }
    try {
      await this.#send(await this.#recordConsents(saved.bid), true);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #send(bid: Bid, mayRepeat: boolean): Promise<void> {
    await this.#settleEarlier(bid.revision);
    const { record } = this.draft;
    const pending = record.pendingSubmission ?? { idempotencyKey: this.newKey(), revision: bid.revision };
    this.draft.remember({ pendingSubmission: pending });
    try {
      const receipt = await this.#request(bid, pending);
      this.draft.clear();
      this.#enter({ kind: 'received', receipt });
    } catch (error) {
      const { kind, code } = failureOf(error);
      if (kind === 'refused') this.draft.remember({ pendingSubmission: null });
      // An upload moved the revision: the text that the person saw is still the one that is sent.
      const moved = code === 'revision_conflict' && mayRepeat && (await this.draft.refresh());
      if (!moved || !this.draft.bid) throw error;
      await this.#send(this.draft.bid, false);
    }
  }

  /** An earlier request of unknown outcome for another revision is asked again first, word for word. */
  async #settleEarlier(revision: number): Promise<void> {
    const { pendingSubmission: earlier } = this.draft.record;
    const { bid } = this.draft;
    if (!earlier || !bid || earlier.revision === revision) return;
    try {
      await this.#request(bid, earlier);
    } catch (error) {
      if (failureOf(error).kind !== 'refused') throw error;
    }
    this.draft.remember({ pendingSubmission: null });
  }

  #request(bid: Bid, { revision, idempotencyKey }: { revision: number; idempotencyKey: string }): PromiseLike<Receipt> {
    return this.draft.context.bids.submit(bid.id, { revision }, { idempotencyKey });
  }

  /** Each purpose is recorded for itself, refusals too, under the version of the notice that was shown. */
  async #recordConsents(bid: Bid): Promise<Bid> {
    const { notice, bids } = this.draft.context;
    const wanted = notice.purposes
      .map(({ purpose }) => purpose)
      .filter(isPurpose)
      .map((purpose) => ({ purpose, granted: this.draft.values.consents[purpose] }));
    const recorded = wanted.every(({ purpose, granted }) =>
      bid.consents.some(
        (consent) =>
          consent.purpose === purpose && consent.granted === granted && consent.noticeVersion === notice.version,
      ),
    );
    if (recorded) return bid;
    return this.draft.adopt(await bids.setConsents(bid.id, { noticeVersion: notice.version, consents: wanted }));
  }

  #fail(error: unknown): void {
    const { kind, problem } = failureOf(error);
    if (kind === 'signed_out') this.#enter({ kind: 'signed_out' });
    else if (kind === 'refused' && problem) {
      this.draft.report(serverFaults(problem));
      this.#enter({ kind: 'refused', problem });
    } else if (this.draft.record.pendingSubmission) this.#enter({ kind: 'uncertain' });
    else this.#enter({ kind: 'held', because: kind === 'aborted' ? 'offline' : kind });
  }

  #enter(state: SubmissionState): void {
    this.#state = state;
    this.changed();
  }
}

const isPurpose = (purpose: string): purpose is ConsentPurpose =>
  (consentPurposes as readonly string[]).includes(purpose);
