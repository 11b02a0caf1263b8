import type { BudgetRange, ChallengeSummary } from '@qxwq/contract';
import { labelIn } from '@qxwq/dictionaries';
import { addressOf } from '../challenge-view/context.js';
import { industryLabel, placeLabel, tierLabel } from '../challenge-view/labels.js';
import { formatBudget, formatDate, formatTimeLeft } from '../core/format.js';
import type { Locale } from '../core/locale.js';
import type { CoreMessages } from '../locales/zh-CN.js';

/** What a name in a team's markup can stand for. Null, false, an empty text and an empty list are "not there". */
export type Value = string | number | boolean | null | BudgetRange | readonly string[];

/** What is needed to say a value in words. */
export interface Speaker {
  readonly t: CoreMessages;
  readonly language: Locale;
  /** Milliseconds since 1970 for which times are told. */
  readonly now: number;
  /** Address template of a challenge's page: `/challenge.html?id={id}`. */
  readonly challengeHref: string | undefined;
}

interface Field {
  /** As data: a code, an ISO 8601 instant, a number. Attributes, conditions and formats take this. */
  readonly raw: (challenge: ChallengeSummary, speaker: Speaker) => Value;
  /** As a reader wants it. Where it is left out, the data is good to read. */
  readonly words?: (challenge: ChallengeSummary, speaker: Speaker) => string;
}

const isOpen = ({ state, deadline }: ChallengeSummary, now: number) =>
  state === 'published' && Date.parse(deadline) > now;

/** Every name that `data-qx`, `data-qx-if`, `data-qx-each` and their kin may give inside a row. */
export const challengeFields: Readonly<Record<string, Field>> = {
  id: { raw: ({ id }) => id },
  number: { raw: ({ number }) => number },
  title: { raw: ({ title }) => title },
  summary: { raw: ({ summary }) => summary },
  url: { raw: (challenge, speaker) => addressOf(challenge, speaker) ?? null },
  organisation: {
    raw: ({ organisation }) => organisation?.name ?? null,
    words: ({ organisation }, { t }) => organisation?.name ?? t.challenge.anonymous,
  },
  tier: {
    raw: ({ organisation }) => organisation?.tier ?? null,
    words: ({ organisation }, speaker) => (organisation?.tier ? tierLabel(organisation.tier, speaker) : ''),
  },
  region: { raw: ({ region }) => region, words: ({ region }, { t }) => labelIn(t.labels.provinces, region) },
  city: { raw: ({ city }) => city },
  place: { raw: (challenge, speaker) => placeLabel(challenge, speaker) },
  industry: { raw: ({ industry }) => industry, words: industryLabel },
  state: { raw: ({ state }) => state, words: ({ state }, { t }) => labelIn(t.states, state) },
  programme: {
    raw: ({ programme }) => programme,
    words: ({ programme }, { t }) => labelIn(t.labels.programmes, programme),
  },
  budget: {
    raw: ({ budget }) => budget,
    words: ({ budget }, { language, t }) => {
      const { value, unit } = formatBudget(budget, language, t);
      return unit ? `${value} ${unit}` : value;
    },
  },
  trl: { raw: ({ trl }, { t }) => (trl ? t.challenge.trl(trl.from, trl.to) : null) },
  published: {
    raw: ({ publishedAt }) => publishedAt,
    words: ({ publishedAt }, { language, now }) => formatDate(publishedAt, language, now),
  },
  deadline: {
    raw: ({ deadline }) => deadline,
    words: ({ deadline }, { language, now }) => formatDate(deadline, language, now),
  },
  bids: { raw: ({ bidCount }) => bidCount, words: ({ bidCount }, { t }) => t.bids(bidCount) },
  keywords: { raw: ({ keywords }) => keywords },
  modes: {
    raw: ({ cooperationModes }, { t }) => cooperationModes.map((mode) => labelIn(t.labels.cooperationModes, mode)),
  },
  'joint-bids': {
    raw: ({ jointBids }) => jointBids,
    words: ({ jointBids }, { t }) => (jointBids ? t.challenge.jointBids : ''),
  },
  sample: { raw: ({ sample }) => sample, words: ({ sample }, { t }) => (sample ? t.challenge.sample : '') },
  anonymous: {
    raw: ({ organisation }) => organisation === null,
    words: ({ organisation }, { t }) => (organisation === null ? t.challenge.anonymous : ''),
  },
  open: { raw: (challenge, { now }) => isOpen(challenge, now) },
  soon: {
    raw: (challenge, { t, now }) => isOpen(challenge, now) && formatTimeLeft(challenge.deadline, t, now).soon,
  },
};
