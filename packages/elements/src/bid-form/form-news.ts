import type { Receipt } from '@qxwq/contract';
import type { FormModel } from './model/form-model.js';

export interface NewsListener {
  /** The platform has got the latest text. */
  readonly saved: (bidId: string) => void;
  readonly submitted: (receipt: Receipt) => void;
  readonly signedOut: () => void;
  /** Why the text is held back from the platform has changed, perhaps to no reason at all. */
  readonly held: () => void;
}

/** Turns what a form looks like after each change into what has happened, each thing told once. */
export class FormNews {
  #savedAt: number | null;
  #held: string | null;
  #signedOut = false;
  #receipt: Receipt | null = null;

  constructor(
    private readonly form: FormModel,
    private readonly listener: NewsListener,
  ) {
    const { server, held } = form.draft.saved;
    this.#savedAt = server;
    this.#held = held;
  }

  tell(): void {
    const { draft, submission } = this.form;
    const { server, held } = draft.saved;
    if (server !== null && server !== this.#savedAt && draft.bid) {
      this.#savedAt = server;
      this.listener.saved(draft.bid.id);
    }
    if (held !== this.#held) {
      this.#held = held;
      this.listener.held();
    }
    const { state } = submission;
    const signedOut = held === 'signed_out' || state.kind === 'signed_out';
    if (signedOut && !this.#signedOut) this.listener.signedOut();
    this.#signedOut = signedOut;
    if (state.kind === 'received' && state.receipt !== this.#receipt) {
      this.#receipt = state.receipt;
      this.listener.submitted(state.receipt);
    }
  }
}
