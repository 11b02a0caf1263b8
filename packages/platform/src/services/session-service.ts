import type { Session } from '@qxwq/contract';
import type { Principal } from '../identity/session-token.js';
import { ProblemError } from '../problem-error.js';
import type { OrganisationRow } from '../storage/schema.js';
import type { Repositories } from '../storage/store.js';
import { organisationRef } from './challenge-view.js';

export class SessionService {
  constructor(private readonly read: Repositories) {}

  /** Who a token speaks for. */
  async get(principal: Principal): Promise<Session> {
    const organisation = await requireOrganisation(this.read, principal);
    return {
      subject: principal.subject,
      name: principal.name,
      organisation: organisationRef(organisation),
      scopes: [...principal.scopes],
      expiresAt: principal.expiresAt.toISOString(),
    };
  }
}

/** @throws ProblemError `token_invalid` where the token speaks for an organisation that the platform does not know. */
export async function requireOrganisation(read: Repositories, principal: Principal): Promise<OrganisationRow> {
  const organisation = await read.organisations.find(principal.organisationId);
  if (!organisation) throw new ProblemError('token_invalid');
  return organisation;
}
