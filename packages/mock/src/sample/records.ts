import type { Challenge, OrganisationId } from '@qxwq/contract';

/** A file of a sample challenge, with its bytes: whoever stores it gives it its id, size and digest. */
export interface SampleAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A challenge as the contract has it, with what an import needs besides. */
export interface SampleChallenge extends Omit<Challenge, 'attachments'> {
  /** Who set the problem, also where `organisation` is null because it was published anonymously. */
  readonly organisationId: OrganisationId;
  readonly attachments: readonly SampleAttachment[];
}
