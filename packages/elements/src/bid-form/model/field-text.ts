import { bidLimits, type FieldFault, fill, type Indicator, isNumeric, type PrivacyNotice } from '@qxwq/contract';
import type { BidFormMessages } from '../../locales/bid-form/zh-CN.js';
import { pointerSteps } from './edit-values.js';

/** What is needed to speak of fields in one language. */
export interface FieldTexts {
  readonly t: BidFormMessages;
  readonly indicators: readonly Indicator[];
  readonly notice: Pick<PrivacyNotice, 'purposes'>;
}

/** The name of a field as the summary of errors calls it: `成员 2 · 姓名`. */
export function fieldName(pointer: string, { t, indicators, notice }: FieldTexts): string {
  const [part = '', row = '', field = ''] = pointerSteps(pointer);
  const index = Number(row) + 1;
  switch (part) {
    case 'answers':
      return indicators[Number(row)]?.name ?? t.steps.answers;
    case 'team':
      return inRow(t.rows.team, row, fill(t.rows.member, { index }), nameOf(field, { title: 'memberTitle' }));
    case 'milestones':
      return inRow(
        t.rows.milestones,
        row,
        fill(t.rows.milestone, { index }),
        nameOf(field, { title: 'milestoneTitle' }),
      );
    case 'budget':
      return inRow(t.rows.budget, row, fill(t.rows.budgetItem, { index }), nameOf(field, { amountWan: 'amount' }));
    case 'partners':
      return inRow(
        t.rows.partners,
        row,
        fill(t.rows.partner, { index }),
        nameOf(field, { name: 'partnerName', role: 'partnerRole' }),
      );
    case 'contact':
      return nameOf(row, { name: 'contactName' });
    case 'consents':
      return fill(t.fields.consent, { title: notice.purposes.find(({ purpose }) => purpose === row)?.title ?? row });
    case 'declaration':
      return t.confirm.declarationTitle;
    case 'attachments':
      return t.files.title;
    default:
      return nameOf(part);
  }

  function nameOf(name: string, others: Readonly<Record<string, keyof BidFormMessages['fields']>> = {}): string {
    const key = Object.hasOwn(others, name) ? others[name] : name;
    return Object.hasOwn(t.fields, key ?? '') ? t.fields[key as keyof BidFormMessages['fields']] : '';
  }
}

const inRow = (list: string, row: string, rowName: string, field: string): string => {
  if (row === '') return list;
  return field === '' ? rowName : `${rowName} · ${field}`;
};

/** What is wrong, in the reader's language, with an example of what would be right. */
export function faultText(fault: FieldFault & { message?: string }, texts: FieldTexts, brief = false): string {
  const { t, indicators } = texts;
  const [part, row, field] = pointerSteps(fault.pointer);
  if (part === 'answers') {
    const indicator = indicators[Number(row)];
    if (indicator) return answerText(fault, indicator, texts, brief);
  }
  if (field === 'month' && ['not_a_number', 'too_big', 'too_small'].includes(fault.code)) {
    return fill(t.errors.months, { max: bidLimits.months });
  }
  if (fault.code === 'required' && part === 'trl') return t.errors.chooseTrl;
  if (fault.code === 'required' && part === 'ipOwnership') return t.errors.chooseIp;
  // A code that this version does not know: the platform's own words are better than "not valid".
  if (fault.code === 'invalid' && fault.message) return fault.message;
  return fill(t.faults[fault.code], fault.params);
}

function answerText(
  fault: FieldFault & { message?: string },
  indicator: Indicator,
  { t }: FieldTexts,
  brief: boolean,
): string {
  const example = String(indicator.value ?? '');
  if (fault.code === 'not_a_number') {
    if (brief && indicator.unit) return fill(t.errors.numberUnit, { unit: indicator.unit });
    return brief ? t.errors.number : fill(t.errors.numberLike, { example });
  }
  if (fault.code === 'answer_required') {
    if (!isNumeric(indicator)) return t.errors.answer;
    return brief ? t.errors.number : fill(t.errors.answerLike, { example });
  }
  if (fault.code === 'invalid' && fault.message) return fault.message;
  return fill(t.faults[fault.code], fault.params);
}
