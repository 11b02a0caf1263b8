import type { Bid, BidContent, BidId } from '@qxwq/contract';
import { checkForm, type FormCheck } from '../model/check-form.js';
import type { FormValues } from '../model/form-values.js';
import { type ServerFault, serverFaults } from '../model/server-faults.js';
import type { StepId } from '../model/steps.js';
import { DeviceCopy } from './device-copy.js';
import type { DraftRecord, PendingSubmission, SetAside } from './draft-record.js';
import type { DraftContext, HeldBecause, SavedState, SaveResult } from './draft-state.js';
import { type Failure, failureOf } from './failure.js';
import { reconcile, sameContent, valuesOfBid } from './reconcile.js';

const PAUSE = 1500;
const RETRY_AFTER = [5_000, 15_000, 60_000];
const CLOSED = ['deadline_passed', 'challenge_not_open', 'transition_not_allowed'];

/**
 * One bid while it is written: kept on the device with every pause in typing, on the platform a moment later.
 * It lives as long as its element, also while that is out of the page; `changed` is called whenever it has news.
 */
export class Draft {
  changed: () => void = () => {};
  readonly #copy: DeviceCopy;
  #bid: Bid | null;
  #conflict: Bid | null;
  #faults: readonly ServerFault[] = [];
  #check: FormCheck;
  #server: Pick<SavedState, 'server' | 'saving' | 'held'>;
  #edits = 0;
  #saving: Promise<SaveResult> | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `conflict`: the platform's copy, where it and the record were both changed. */
  constructor(
    readonly context: DraftContext,
    record: DraftRecord,
    bid: Bid | null,
    conflict: Bid | null = null,
  ) {
    this.#copy = new DeviceCopy(context.store, context.owner, record);
    this.#copy.stored = () => this.changed();
    this.#bid = bid;
    this.#conflict = conflict;
    this.#check = this.#checkValues(record.values);
    const held = conflict ? 'conflict' : null;
    this.#server = { server: bid && !record.dirty ? Date.parse(bid.updatedAt) : null, saving: false, held };
    if (record.dirty && !conflict) this.#saveAfter(0);
  }

  get record(): DraftRecord {
    return this.#copy.record;
  }
  get values(): FormValues {
    return this.record.values;
  }
  get step(): StepId {
    return this.record.step;
  }
  /** The platform's copy, or null while there is none. */
  get bid(): Bid | null {
    return this.#bid;
  }
  /** What the form lacks; computed once for each change. */
  get check(): FormCheck {
    return this.#check;
  }
  /** What the platform found wrong, until the field in question is changed. */
  get faults(): readonly ServerFault[] {
    return this.#faults;
  }
  /** The platform's copy when it was changed elsewhere as well; `choose` settles it. */
  get conflict(): Bid | null {
    return this.#conflict;
  }
  get saved(): SavedState {
    const { blocked, record } = this.#copy;
    return { ...this.#server, device: record.savedAt > 0 ? record.savedAt : null, deviceBlocked: blocked };
  }
  /** Whether closing the page now would lose something. */
  get unsafe(): boolean {
    return this.record.dirty && this.#copy.blocked;
  }

  edit(values: FormValues, pointer?: string): void {
    if (values === this.values) return;
    this.#faults = this.#faults.filter((fault) => fault.pointer !== pointer);
    this.#take(values);
    this.#copy.patch({ dirty: true });
    if (this.#server.held !== 'closed') this.#saveAfter(PAUSE);
    this.changed();
  }

  goTo(step: StepId): void {
    this.#copy.patch({ step });
    this.changed();
  }

  /** Shows what the platform found wrong with a submission. */
  report(faults: readonly ServerFault[]): void {
    this.#faults = faults;
    this.changed();
  }

  /** Remembers on the device, at once, what a reload must know besides the text. */
  remember(change: {
    pendingSubmission?: PendingSubmission | null;
    unfinishedUploads?: readonly string[];
    setAside?: null;
  }): void {
    this.#copy.patch(change);
    this.#copy.flush();
  }

  /** Stores on the device now: before the page goes away. */
  flush(): void {
    this.#copy.flush();
  }

  /** Brings the latest text to the platform and waits for it; what is typed meanwhile is brought as well. */
  async save(): Promise<SaveResult> {
    let result: SaveResult;
    do result = await this.#push();
    while (result.ok && this.record.dirty);
    return result;
  }

  /** Tries again at once, after the network or the session has come back. */
  retry(): void {
    if (this.record.dirty && !this.#conflict) this.#saveAfter(0);
  }

  /** The bid on the platform, which is created if there is none yet. */
  async ensureBid(): Promise<Bid> {
    const { bids, owner } = this.context;
    if (this.#bid) return this.#bid;
    if (this.record.bidId) return this.adopt(await bids.get(this.record.bidId));
    // The key is stored first and the request is always the same: asked twice, the platform answers with one bid.
    this.#copy.flush();
    return this.adopt(await bids.create(owner.challengeId, {}, { idempotencyKey: this.record.createKey }));
  }

  /** Takes over the platform's copy with what moves apart from the text: revision, attachments, consents. */
  adopt(bid: Bid): Bid {
    // Answers may overtake each other; an older copy must not come back.
    if (this.#bid && bid.revision < this.#bid.revision) return this.#bid;
    this.#bid = bid;
    this.#copy.patch({ bidId: bid.id, base: bid.content, sent: null });
    this.changed();
    return bid;
  }

  /**
   * Looks at what the platform holds: after an upload, and after a refused revision.
   * False where that is unknown, or where the text was changed elsewhere as well and a person has to choose.
   */
  async refresh(): Promise<boolean> {
    try {
      const bid = await this.context.bids.get(this.record.bidId as BidId);
      const free = reconcile(this.record, bid, this.context.challenge.indicators) !== 'conflict';
      if (free) this.adopt(bid);
      else this.#conflict = bid;
      this.changed();
      return free;
    } catch (error) {
      failureOf(error);
      return false;
    }
  }

  /** Ends a conflict. The copy that is not chosen is set aside, so nothing is lost. */
  choose(side: 'mine' | 'theirs'): void {
    const theirs = this.#conflict;
    if (!theirs) return;
    const mine = side === 'mine';
    const at = Date.parse(theirs.updatedAt);
    const theirValues = valuesOfBid(theirs, this.context.challenge.indicators, this.context.notice.version);
    const setAside: SetAside = mine
      ? { values: theirValues, from: 'server', at }
      : { values: this.values, from: 'device', at: this.record.savedAt };
    this.#conflict = null;
    this.#server = { server: mine ? null : at, saving: false, held: null };
    this.adopt(theirs);
    this.#replace(mine ? this.values : theirValues, mine, setAside);
  }

  /** Swaps the form with the copy that was set aside. */
  swapSetAside(): void {
    const aside = this.record.setAside;
    if (!aside) return;
    const from = aside.from === 'device' ? 'server' : 'device';
    this.#replace(aside.values, true, { values: this.values, from, at: Date.now() });
  }

  /** The form leaves the page: what was typed is stored, and from then on nothing is written or sent. */
  rest(): void {
    this.#copy.rest();
    clearTimeout(this.#timer);
  }

  /** The form is back in the page. */
  wake(): void {
    this.#copy.wake();
    this.retry();
  }

  /** Stops and forgets the draft on this device, after its content has arrived for good or was given up. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#copy.clear();
  }

  #checkValues(values: FormValues): FormCheck {
    return checkForm(values, this.context.challenge.indicators, this.context.notice);
  }

  #take(values: FormValues): void {
    this.#edits++;
    this.#check = this.#checkValues(values);
    this.#copy.patch({ values });
  }

  #replace(values: FormValues, dirty: boolean, setAside: SetAside): void {
    this.#take(values);
    this.#copy.patch({ dirty, setAside });
    this.#copy.flush();
    if (dirty) this.#saveAfter(0);
  }

  #saveAfter(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#push(), delay);
  }

  /** One save at a time: the revision that a save needs is the one that the save before it brought. */
  #push(): Promise<SaveResult> {
    this.#saving ??= this.#pushOnce(1).finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #pushOnce(attempt: number): Promise<SaveResult> {
    if (this.#conflict) return this.#hold('conflict');
    const content = this.#check.storable;
    if (!content) return this.#hold('too_long');
    const edits = this.#edits;
    this.#server = { ...this.#server, saving: true };
    this.changed();
    try {
      const bid = await this.#send(content);
      this.#failures = 0;
      this.#copy.patch({ dirty: this.#edits !== edits });
      if (this.record.dirty) this.#saveAfter(PAUSE);
      this.#server = { server: Date.now(), saving: false, held: null };
      this.changed();
      return { ok: true, bid };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'revision_conflict' && attempt < 4 && (await this.refresh())) {
        return this.#pushOnce(attempt + 1);
      }
      return this.#hold(this.#conflict ? 'conflict' : this.#reasonOf(failure));
    }
  }

  async #send(content: BidContent): Promise<Bid> {
    const bid = await this.ensureBid();
    if (sameContent(bid.content, content)) return bid;
    this.#copy.patch({ sent: content });
    this.#copy.flush();
    return this.adopt(await this.context.bids.update(bid.id, { content }, { ifMatch: bid.revision }));
  }

  #reasonOf({ kind, code, problem }: Failure): HeldBecause {
    if (kind !== 'signed_out' && kind !== 'refused') {
      this.#saveAfter(RETRY_AFTER[Math.min(this.#failures++, RETRY_AFTER.length - 1)] as number);
      return kind === 'busy' ? 'busy' : 'offline';
    }
    if (kind === 'signed_out') return kind;
    this.#faults = serverFaults(problem);
    return code !== null && CLOSED.includes(code) ? 'closed' : 'refused';
  }

  #hold(held: HeldBecause): SaveResult {
    this.#server = { ...this.#server, saving: false, held };
    this.changed();
    return { ok: false, held };
  }
}
