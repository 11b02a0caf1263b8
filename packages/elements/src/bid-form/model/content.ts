import { type BidContent, type FieldFault, type Indicator, isNumeric } from '@qxwq/contract';
import { normaliseCreditCode } from '@qxwq/dictionaries';
import type { FormValues } from './form-values.js';
import { readNumber } from './read-number.js';

export interface ReadContent {
  /** What can be sent. A number that could not be read is null in it: the platform has no place for `十几秒`. */
  readonly content: BidContent;
  /** Numbers that could not be read, with their places in the content. */
  readonly unreadable: FieldFault[];
}

/** Turns what was typed into the content of a bid. */
export function readContent(values: FormValues, indicators: readonly Indicator[]): ReadContent {
  const unreadable: FieldFault[] = [];
  const numberAt = (pointer: string, text: string, unit = ''): number | null => {
    const reading = readNumber(text, unit);
    if (reading.kind === 'unreadable') unreadable.push({ pointer, code: 'not_a_number', params: { unit } });
    return reading.kind === 'number' ? reading.value : null;
  };

  const answers = values.answers.map((answer, index) => {
    const indicator = indicators.find(({ id }) => id === answer.indicatorId);
    const numeric = indicator !== undefined && isNumeric(indicator);
    return {
      ...answer,
      value: numeric ? numberAt(`/answers/${index}/value`, answer.value, indicator.unit) : null,
    };
  });
  const content = {
    title: values.title,
    summary: values.summary,
    foundation: values.foundation,
    trl: values.trl === '' ? null : Number(values.trl),
    answers,
    team: values.team,
    milestones: values.milestones.map((milestone, index) => ({
      ...milestone,
      month: numberAt(`/milestones/${index}/month`, milestone.month),
    })),
    budget: values.budget.map((item, index) => ({
      ...item,
      amountWan: numberAt(`/budget/${index}/amountWan`, item.amountWan, '万元'),
    })),
    ipOwnership: values.ipOwnership === '' ? null : values.ipOwnership,
    partners: values.partners.map((partner) => ({ ...partner, creditCode: normaliseCreditCode(partner.creditCode) })),
    contact: values.contact,
    declaration: values.declaration,
  };
  // Coded fields come from `<select>`s and the schema looks at them before anything is sent.
  return { content: content as BidContent, unreadable };
}
