import type { Bid, Challenge, PrivacyNotice } from '@qxwq/contract';
import type { FormClient } from '../operations.js';
import type { DeviceStore } from './device-copy.js';
import type { DraftOwner } from './draft-record.js';

/** What a draft is written for, and where it is kept. */
export interface DraftContext {
  readonly bids: FormClient['bids'];
  readonly store: DeviceStore;
  readonly owner: DraftOwner;
  readonly challenge: Challenge;
  readonly notice: PrivacyNotice;
}

/** Why the platform has not got the latest text. */
export type HeldBecause = 'offline' | 'busy' | 'signed_out' | 'too_long' | 'closed' | 'refused' | 'conflict';

/** Where the text is now; times in milliseconds since 1970. */
export interface SavedState {
  /** When the device got it, or null. */
  readonly device: number | null;
  readonly deviceBlocked: boolean;
  /** When the platform got it, or null. */
  readonly server: number | null;
  readonly saving: boolean;
  readonly held: HeldBecause | null;
}

export type SaveResult = { readonly ok: true; readonly bid: Bid } | { readonly ok: false; readonly held: HeldBecause };
