import type { Attachment, Challenge, ChallengeSummary, OrganisationRef } from '@qxwq/contract';
import type { ShownChallenge } from '../storage/repositories/challenge-repository.js';
import type { OrganisationRow } from '../storage/schema.js';

type Ref = Pick<OrganisationRow, 'id' | 'name' | 'kind' | 'tier'>;

export const organisationRef = ({ id, name, kind, tier }: Ref): OrganisationRef =>
  ({ id, name, kind, tier }) as OrganisationRef;

/** A row of the board. An anonymous challenge never names its enterprise. */
export function summaryOf(row: ShownChallenge, owner: Ref | undefined): ChallengeSummary {
  return {
    id: row.id as ChallengeSummary['id'],
    number: row.number,
    title: row.title,
    organisation: row.anonymous || !owner ? null : organisationRef(owner),
    region: row.region,
    city: row.city,
    industry: row.industry,
    disciplines: row.disciplines,
    summary: row.summary,
    keywords: row.keywords,
    cooperationModes: row.cooperation_modes,
    budget:
      row.budget_min === null || row.budget_max === null ? null : { minWan: row.budget_min, maxWan: row.budget_max },
    trl: row.trl_from === null || row.trl_to === null ? null : { from: row.trl_from, to: row.trl_to },
    state: row.shown_state,
    programme: row.programme,
    publishedAt: row.published_at.toISOString(),
    deadline: row.deadline.toISOString(),
    bidCount: row.bid_count,
    jointBids: row.joint_bids,
    sample: row.sample,
  };
}

/** A challenge in full. */
export function challengeOf(row: ShownChallenge, owner: Ref | undefined, attachments: Attachment[]): Challenge {
  return {
    ...summaryOf(row, owner),
    ...row.detail,
    history: historyOf(row),
    attachments,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** A challenge whose deadline has passed is closed since then, also before the clock job has noted it. */
function historyOf({ state, shown_state, deadline, detail }: ShownChallenge): Challenge['history'] {
  return state === shown_state
    ? detail.history
    : [...detail.history, { state: shown_state, at: deadline.toISOString() }];
}
