import type { Bid } from '@qxwq/contract';
import { attachmentOf } from '../storage/repositories/attachment-columns.js';
import type { BidRow } from '../storage/schema.js';
import type { Repositories } from '../storage/store.js';
import { organisationRef } from './challenge-view.js';

/** Bids as their own organisation sees them, in the order of the rows. */
export async function bidsOf(read: Repositories, rows: readonly BidRow[]): Promise<Bid[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  // One after the other: inside a transaction there is only one connection.
  const challenges = await read.challenges.findMany(rows.map((row) => row.challenge_id));
  const organisations = await read.organisations.findMany(rows.map((row) => row.organisation_id));
  const files = await read.bidAttachments.ofMany(ids);
  const consents = await read.consents.current(ids);
  const submissions = await read.submissions.latest(ids);
  return rows.map((row) => {
    // Foreign keys keep both from disappearing.
    const challenge = challenges.find(({ id }) => id === row.challenge_id)!;
    const organisation = organisations.find(({ id }) => id === row.organisation_id)!;
    return {
      id: row.id as Bid['id'],
      challenge: {
        id: challenge.id as Bid['challenge']['id'],
        number: challenge.number,
        title: challenge.title,
        state: challenge.shown_state,
        deadline: challenge.deadline.toISOString(),
      },
      organisation: organisationRef(organisation),
      state: row.state,
      revision: row.revision,
      content: row.content,
      attachments: (files.get(row.id) ?? []).map(attachmentOf),
      consents: consents.get(row.id) ?? [],
      receipt: submissions.get(row.id)?.receipt ?? null,
      changedSinceSubmission: row.changed_since_submission,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    };
  });
}

/** One bid as its own organisation sees it, read anew. */
export async function bidView(read: Repositories, id: string): Promise<Bid> {
  const row = await read.bids.find(id);
  const [bid] = await bidsOf(read, row ? [row] : []);
  if (!bid) throw new Error(`Bid ${id} is gone`);
  return bid;
}
