import type { BudgetRange, Challenge, ChallengeId, OrganisationRef } from '@qxwq/contract';
import type { Calendar } from './calendar.js';
import {
  acceptanceCriteria,
  attachmentNames,
  ownershipByMode,
  paymentPlans,
  shortPaymentPlan,
  support,
  teamWishes,
  urgency,
} from './conditions.js';
import { fill, readIndicator } from './fill.js';
import type { Enterprise } from './organisations.js';
import { textPdf } from './pdf.js';
import type { Problem } from './plan.js';
import type { Random } from './random.js';
import type { SampleAttachment, SampleChallenge } from './records.js';
import { type PublicState, schedule } from './schedule.js';
import type { Setting } from './template.js';

/** Tells a planned problem in full. Its `number` follows once all are in order. */
export function makeChallenge(
  problem: Problem,
  state: PublicState,
  calendar: Calendar,
  random: Random,
): Omit<SampleChallenge, 'number'> {
  const { template, values, enterprise, title } = problem;
  const { organisation } = enterprise;
  const durationMonths = roundTo(3, random.int(...template.months));
  const { publishedAt, deadline, history, resultExpectedAt, bidCount } = schedule(
    state,
    durationMonths,
    calendar,
    random.fork('schedule'),
  );
  const problemText = fill(template.problem, values);
  const goal = fill(template.goal, values);
  const indicators = template.indicators.map((line, index) => readIndicator(fill(line, values), index));
  const cooperationModes = random.shuffled(template.modes).slice(0, random.chance(0.35) ? 2 : 1);
  const budget = drawBudget(template.budget, random);

  return {
    id: `chl_${random.idBody()}` as ChallengeId,
    title,
    organisationId: organisation.id,
    organisation: random.chance(0.03) ? null : refOf(enterprise),
    region: organisation.region,
    city: organisation.city,
    industry: template.industry,
    disciplines: [...template.disciplines],
    summary: summarise(problemText, goal),
    keywords: template.keywords.map((keyword) => fill(keyword, values)),
    cooperationModes,
    budget,
    trl: random.chance(0.04) ? null : { from: template.trl[0], to: template.trl[1] },
    state,
    programme: random.chance(0.18) ? 'parks' : 'qxwq',
    publishedAt: publishedAt.toISOString(),
    deadline: deadline.toISOString(),
    bidCount,
    jointBids: random.chance(0.7),
    sample: true,
    problem: problemText + sentence(urgency[template.setting], template.setting, random),
    technicalKey: fill(template.key, values),
    goal,
    indicators,
    durationMonths,
    acceptanceCriteria: fill(random.pick(acceptanceCriteria), { n: random.pick([1, 2, 3, 6]) }),
    bidderRequirements:
      fill(template.team, values) +
      random.pick(teamWishes) +
      sentence(support[template.setting], template.setting, random),
    payments: drawPayments(budget, random),
    ipOwnership: random.weighted(ownershipByMode[cooperationModes[0] ?? 'other']),
    awardsSeveral: random.chance(0.12),
    attachments: random.chance(0.06) ? attachmentsOf(title, indicators, random) : [],
    history: history.map((step) => ({ state: step.state, at: step.at.toISOString() })),
    resultExpectedAt: resultExpectedAt?.toISOString() ?? null,
    updatedAt: (history.at(-1)?.at ?? publishedAt).toISOString(),
  };
}

function refOf({ organisation: { id, name, kind, tier } }: Enterprise): OrganisationRef {
  return { id, name, kind, tier };
}

/** Figures that make sense in the sentence at hand: a few months, people, trials; a price in steps of ten. */
function sentence(sentences: readonly string[], setting: Setting, random: Random): string {
  const n = setting === 'service' ? random.int(2, 9) : random.int(2, 6);
  return fill(random.pick(sentences), { n, price: random.int(12, 90) * 10 });
}

/** The first sentences of the problem, and of the goal where there is room, in at most 200 characters. */
function summarise(problem: string, goal: string): string {
  const enough = 110;
  let summary = '';
  for (const part of [...sentencesOf(problem), ...sentencesOf(goal)]) {
    if (summary && lengthOf(summary + part) > 200) break;
    summary += part;
    if (lengthOf(summary) >= enough) break;
  }
  return Array.from(summary).slice(0, 200).join('');
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。]+。?/g) ?? [];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Mostly one sum, sometimes a span, for one in ten open to negotiation (面议). */
function drawBudget([low, high]: readonly [number, number], random: Random): BudgetRange | null {
  if (random.chance(0.1)) return null;
  // Who sets a first problem with a university often pays for a first step only.
  const share = random.chance(0.18) ? 0.3 + random.next() * 0.3 : 1;
  const sum = roundAmount((low + (high - low) * random.next() ** 1.4) * share);
  const upper = roundAmount(sum * (1.2 + random.next() * 0.5));
  return random.chance(0.25) ? { minWan: sum, maxWan: Math.max(upper, sum) } : { minWan: sum, maxWan: sum };
}

/** People write sums in round figures: 45, 120, 650, 1800 万元. */
function roundAmount(wan: number): number {
  return roundTo(wan < 100 ? 5 : wan < 500 ? 10 : wan < 1000 ? 50 : 100, wan);
}

function roundTo(step: number, value: number): number {
  return Math.max(step, Math.round(value / step) * step);
}

function drawPayments(budget: BudgetRange | null, random: Random): Challenge['payments'] {
  const plan = budget && budget.maxWan <= 60 ? shortPaymentPlan : random.pick(paymentPlans);
  return plan.map(([stage, percent]) => ({ stage, percent }));
}

function attachmentsOf(title: string, indicators: Challenge['indicators'], random: Random): SampleAttachment[] {
  return random
    .shuffled(attachmentNames)
    .slice(0, random.int(1, 2))
    .map((name) => ({
      name,
      mediaType: 'application/pdf',
      bytes: textPdf([
        title,
        '示例文件，内容为演示而虚构。',
        ...indicators.map((each) => `${each.name}：${each.acceptance}`),
      ]),
    }));
}
