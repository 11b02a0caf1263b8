import {
  type BidContentRead,
  type ConsentPurpose,
  consentPurposes,
  type Indicator,
  type IndicatorId,
} from '@qxwq/contract';

/**
 * What stands in the form, as it was typed: numbers are texts, so that `十几秒` in a number field stays there to be
 * mended instead of vanishing. Arranged like `BidContent`, so that one JSON Pointer names a field in both.
 */
export interface FormValues {
  readonly title: string;
  readonly summary: string;
  readonly foundation: string;
  /** `1`–`9`, or empty. */
  readonly trl: string;
  /** One for each indicator of the challenge, in its order. */
  readonly answers: readonly AnswerValues[];
  readonly team: readonly MemberValues[];
  readonly milestones: readonly MilestoneValues[];
  readonly budget: readonly BudgetValues[];
  readonly ipOwnership: string;
  readonly partners: readonly PartnerValues[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly declaration: boolean;
  /** Consents travel apart from the content, each for itself. Nothing is ticked beforehand. */
  readonly consents: Readonly<Record<ConsentPurpose, boolean>>;
}

export interface AnswerValues {
  readonly indicatorId: IndicatorId;
  readonly value: string;
  readonly text: string;
  readonly evidence: string;
}
export interface MemberValues {
  readonly name: string;
  readonly role: string;
  readonly title: string;
  readonly affiliation: string;
  readonly speciality: string;
}
export interface MilestoneValues {
  readonly title: string;
  readonly month: string;
  readonly deliverable: string;
}
export interface BudgetValues {
  readonly category: string;
  readonly amountWan: string;
}
export interface PartnerValues {
  readonly name: string;
  readonly creditCode: string;
  readonly role: string;
}

/** Lists to which a person adds rows. */
export type RowList = 'team' | 'milestones' | 'budget' | 'partners';

/** A fresh row of each list. */
export const emptyRow = {
  team: { name: '', role: 'member', title: '', affiliation: '', speciality: '' } satisfies MemberValues,
  milestones: { title: '', month: '', deliverable: '' } satisfies MilestoneValues,
  budget: { category: 'equipment', amountWan: '' } satisfies BudgetValues,
  partners: { name: '', creditCode: '', role: '' } satisfies PartnerValues,
} as const;

const noConsents = Object.fromEntries(consentPurposes.map((purpose) => [purpose, false])) as Record<
  ConsentPurpose,
  boolean
>;

/** A form nobody has typed in yet: one row where at least one is needed, the first person leads. */
export function emptyValues(indicators: readonly Pick<Indicator, 'id'>[]): FormValues {
  return {
    title: '',
    summary: '',
    foundation: '',
    trl: '',
    answers: indicators.map(({ id }) => ({ indicatorId: id, value: '', text: '', evidence: '' })),
    team: [{ ...emptyRow.team, role: 'lead' }],
    milestones: [{ ...emptyRow.milestones }],
    budget: [{ ...emptyRow.budget }],
    ipOwnership: '',
    partners: [],
    contact: { name: '', phone: '', email: '' },
    declaration: false,
    consents: { ...noConsents },
  };
}

/** The form for content that the platform holds. Consents are not part of it and start unticked. */
export function valuesOf(content: BidContentRead, indicators: readonly Pick<Indicator, 'id'>[]): FormValues {
  const shown = (value: number | null) => (value === null ? '' : String(value));
  const blank = emptyValues(indicators);
  return {
    title: content.title,
    summary: content.summary,
    foundation: content.foundation,
    trl: shown(content.trl),
    answers: blank.answers.map((empty) => {
      const answer = content.answers.find(({ indicatorId }) => indicatorId === empty.indicatorId);
      return answer ? { ...answer, value: shown(answer.value) } : empty;
    }),
    team: content.team.length > 0 ? content.team : blank.team,
    milestones:
      content.milestones.length > 0
        ? content.milestones.map((milestone) => ({ ...milestone, month: shown(milestone.month) }))
        : blank.milestones,
    budget:
      content.budget.length > 0
        ? content.budget.map((item) => ({ ...item, amountWan: shown(item.amountWan) }))
        : blank.budget,
    ipOwnership: content.ipOwnership ?? '',
    partners: content.partners,
    contact: content.contact,
    declaration: content.declaration,
    consents: blank.consents,
  };
}

/**
 * Values from a store that anybody may have written to: whatever has the wrong type is left out, and the answers are
 * brought to the challenge's present indicators.
 */
export function reviveValues(stored: unknown, indicators: readonly Pick<Indicator, 'id'>[]): FormValues {
  const blank = emptyValues(indicators);
  const from = isRecord(stored) ? stored : {};
  const answers = Array.isArray(from.answers) ? from.answers.filter(isRecord) : [];
  const rows = <Row extends object>(list: RowList, row: Row, fallback: readonly Row[]): readonly Row[] => {
    const value = from[list];
    return Array.isArray(value) ? value.map((item) => shapedLike(row, item)) : fallback;
  };
  return {
    ...shapedLike(blank, from, ['answers', 'team', 'milestones', 'budget', 'partners', 'contact', 'consents']),
    answers: blank.answers.map((empty) => {
      const answer = answers.find(({ indicatorId }) => indicatorId === empty.indicatorId);
      return answer ? { ...shapedLike(empty, answer), indicatorId: empty.indicatorId } : empty;
    }),
    team: rows('team', emptyRow.team as MemberValues, blank.team),
    milestones: rows('milestones', emptyRow.milestones as MilestoneValues, blank.milestones),
    budget: rows('budget', emptyRow.budget as BudgetValues, blank.budget),
    partners: rows('partners', emptyRow.partners as PartnerValues, blank.partners),
    contact: shapedLike(blank.contact, from.contact),
    consents: shapedLike(blank.consents, from.consents),
  };
}

/** The template with each member replaced that `stored` has with the same type. */
function shapedLike<T extends object>(template: T, stored: unknown, except: readonly string[] = []): T {
  const from = isRecord(stored) ? stored : {};
  const entries = Object.entries(template).map(([name, value]) => {
    const found = Object.hasOwn(from, name) && !except.includes(name) ? from[name] : undefined;
    return [name, typeof found === typeof value ? found : value];
  });
  return Object.fromEntries(entries) as T;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
