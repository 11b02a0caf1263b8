import type { AttachmentId, BidId } from '@qxwq/contract';
import { checkFile } from './check-file.js';
import type { Draft } from './draft.js';
import { failureOf } from './failure.js';

export interface Upload {
  /** Names the row; unique within the form. */
  readonly id: number;
  readonly file: File;
  /** `refused` is final for this file; `failed` can be tried again. */
  readonly state: 'waiting' | 'sending' | 'failed' | 'refused';
  /** Bytes sent so far. */
  readonly sent: number;
  /** With `failed` and `refused`: the problem's code, or null where no answer came. */
  readonly code: string | null;
  /** The same in each attempt, so that a file whose answer was lost is not attached twice. */
  readonly idempotencyKey: string;
}

/** Files on their way to a bid, one after the other. What has arrived is among the bid's attachments. */
export class Uploads {
  changed: () => void = () => {};
  #list: readonly Upload[] = [];
  #nextId = 1;
  #current: { readonly id: number; readonly controller: AbortController } | null = null;
  readonly #removing = new Set<AttachmentId>();
  #interrupted: readonly string[];

  constructor(
    readonly draft: Draft,
    readonly newKey: () => string,
  ) {
    const arrived = draft.bid?.attachments.map(({ name }) => name) ?? [];
    this.#interrupted = draft.record.unfinishedUploads.filter((name) => !arrived.includes(name));
  }

  /** Files that were on their way when the page was left; the browser cannot take them up again by itself. */
  get interrupted(): readonly string[] {
    return this.#interrupted;
  }
  get list(): readonly Upload[] {
    return this.#list;
  }
  /** Files that leaving the page would stop. */
  get busy(): boolean {
    return this.#list.some(({ state }) => state === 'waiting' || state === 'sending');
  }
  isRemoving(id: AttachmentId): boolean {
    return this.#removing.has(id);
  }

  /** Takes files in; what cannot be accepted stays listed with the reason. */
  add(files: Iterable<File>): void {
    for (const file of files) {
      const taken = this.#list.filter(({ state }) => state !== 'refused').length;
      const fault = checkFile(file, taken + (this.draft.bid?.attachments.length ?? 0));
      const upload: Upload = {
        id: this.#nextId++,
        file,
        state: fault ? 'refused' : 'waiting',
        sent: 0,
        code: fault,
        idempotencyKey: this.newKey(),
      };
      this.#list = [...this.#list, upload];
      this.#interrupted = this.#interrupted.filter((name) => name !== file.name);
    }
    this.#news();
    void this.#work();
  }

  /** Stops an upload, or takes a row with a refused file off the list. */
  cancel(id: number): void {
    this.#list = this.#list.filter((upload) => upload.id !== id);
    if (this.#current?.id === id) this.#current.controller.abort();
    this.#news();
  }

  retry(id: number): void {
    this.#update(id, { state: 'waiting', sent: 0, code: null });
    void this.#work();
  }

  /** Tries all again that broke off, after the network or the session has come back. */
  retryAll(): void {
    for (const { id, state } of this.#list) if (state === 'failed') this.#update(id, { state: 'waiting', sent: 0 });
    void this.#work();
  }

  /** Takes a stored file off the bid. Returns what went wrong, or null. */
  async remove(id: AttachmentId): Promise<string | null> {
    const { bid, context } = this.draft;
    if (!bid || this.#removing.has(id)) return null;
    this.#removing.add(id);
    this.changed();
    try {
      await context.bids.removeAttachment(bid.id, id);
      await this.draft.refresh();
      return null;
    } catch (error) {
      const { kind, code } = failureOf(error);
      // It is gone already, from another window.
      if (code === 'not_found') await this.draft.refresh();
      return code === 'not_found' ? null : (code ?? kind);
    } finally {
      this.#removing.delete(id);
      this.changed();
    }
  }

  async #work(): Promise<void> {
    if (this.#current) return;
    for (;;) {
      const next = this.#list.find(({ state }) => state === 'waiting');
      if (!next) return;
      await this.#send(next);
    }
  }

  async #send({ id, file, idempotencyKey }: Upload): Promise<void> {
    const controller = new AbortController();
    this.#current = { id, controller };
    this.#update(id, { state: 'sending' });
    try {
      const bid = await this.draft.ensureBid();
      await this.#upload(bid.id, file, idempotencyKey, controller.signal, (sent) => this.#update(id, { sent }));
      await this.draft.refresh();
      this.#list = this.#list.filter((upload) => upload.id !== id);
    } catch (error) {
      const { kind, code } = failureOf(error);
      if (controller.signal.aborted) {
        // It may have arrived all the same; then it has to be seen.
        await this.draft.refresh();
      } else this.#update(id, { state: kind === 'refused' ? 'refused' : 'failed', code });
    } finally {
      this.#current = null;
      this.#news();
    }
  }

  #upload(bidId: BidId, file: File, idempotencyKey: string, signal: AbortSignal, progress: (sent: number) => void) {
    const onProgress = ({ sent }: { sent: number }) => progress(sent);
    return this.draft.context.bids.uploadAttachment(bidId, { name: file.name }, file, {
      idempotencyKey,
      signal,
      onProgress,
    });
  }

  #update(id: number, change: Partial<Upload>): void {
    this.#list = this.#list.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));
    this.#news();
  }

  #news(): void {
    const underway = this.#list.filter(({ state }) => state !== 'refused').map(({ file }) => file.name);
    const names = [...this.#interrupted, ...underway];
    if (names.join('\n') !== this.draft.record.unfinishedUploads.join('\n')) {
      this.draft.remember({ unfinishedUploads: names });
    }
    this.changed();
  }
}
