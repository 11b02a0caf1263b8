import { type DraftOwner, type DraftRecord, draftKey } from './draft-record.js';

/** Where drafts are kept on the device. `write` says whether it worked: stores can be full or switched off. */
export interface DeviceStore {
  read(key: string): unknown;
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
}

const PAUSE = 300;

/** The draft as this device keeps it: written with every pause in typing, and at once when the page may go away. */
export class DeviceCopy {
  /** Called after each attempt to store. */
  stored: () => void = () => {};
  /** The store took nothing the last time. */
  blocked = false;
  #record: DraftRecord;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #resting = false;

  constructor(
    readonly store: DeviceStore,
    readonly owner: DraftOwner,
    record: DraftRecord,
  ) {
    this.#record = record;
  }

  get record(): DraftRecord {
    return this.#record;
  }

  patch(change: Partial<DraftRecord>): void {
    this.#record = { ...this.#record, ...change };
    this.#timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Stores now: before the page goes away, and before a request whose answer may never come. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#resting) return;
    const record = { ...this.#record, savedAt: Date.now() };
    this.blocked = !this.store.write(draftKey(this.owner), record);
    if (!this.blocked) this.#record = record;
    this.stored();
  }

  /** Stores what is not stored yet, then writes no more: another form may have taken the draft over. */
  rest(): void {
    if (this.#timer !== undefined) this.flush();
    this.#resting = true;
  }

  wake(): void {
    this.#resting = false;
  }

  /** Forgets the draft on this device. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.store.remove(draftKey(this.owner));
  }
}
