import { checkCreditCode } from '@qxwq/dictionaries';
import type { FieldFault } from './field-errors.js';
import { isNumeric } from './indicators.js';
import type { BidContent } from './schema/bid.js';
import type { Indicator } from './schema/challenge.js';

export interface BidCheck {
  /** What must be mended before the bid can be submitted. */
  readonly errors: FieldFault[];
  /** What looks odd but may be right, such as a credit code whose check digit fails. */
  readonly warnings: FieldFault[];
}

// One at sign between a local part and a dotted domain: finer rules turn away addresses that work.
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;
const PHONE = /^\+?[0-9][0-9\s()-]{5,24}$/;

/**
 * What a bid still lacks before it can be submitted to a challenge with these indicators.
 * The form and the platform ask the same question here, so they cannot disagree. Pointers start at the content.
 */
export function checkBid(content: BidContent, indicators: readonly Indicator[]): BidCheck {
  const errors: FieldFault[] = [];
  const warnings: FieldFault[] = [];
  const need = (value: string, pointer: string) => {
    if (value.trim() === '') errors.push({ pointer, code: 'required' });
  };

  need(content.title, '/title');
  need(content.summary, '/summary');
  if (content.trl === null) errors.push({ pointer: '/trl', code: 'required' });
  errors.push(...answerFaults(content, indicators));

  if (content.team.length === 0) errors.push({ pointer: '/team', code: 'too_few', params: { minimum: 1 } });
  else if (!content.team.some((person) => person.role === 'lead'))
    errors.push({ pointer: '/team', code: 'lead_required' });
  content.team.forEach((person, index) => {
    need(person.name, `/team/${index}/name`);
  });

  if (content.milestones.length === 0) errors.push({ pointer: '/milestones', code: 'too_few', params: { minimum: 1 } });
  content.milestones.forEach((milestone, index) => {
    need(milestone.title, `/milestones/${index}/title`);
    const before = content.milestones[index - 1]?.month ?? 0;
    if (milestone.month === null) errors.push({ pointer: `/milestones/${index}/month`, code: 'required' });
    else if (milestone.month < before) {
      errors.push({ pointer: `/milestones/${index}/month`, code: 'milestone_order', params: { previous: before } });
    }
  });

  if (content.budget.length === 0) errors.push({ pointer: '/budget', code: 'too_few', params: { minimum: 1 } });
  content.budget.forEach((item, index) => {
    if (item.amountWan === null) errors.push({ pointer: `/budget/${index}/amountWan`, code: 'required' });
  });
  if (content.ipOwnership === null) errors.push({ pointer: '/ipOwnership', code: 'required' });

  content.partners.forEach((partner, index) => {
    need(partner.name, `/partners/${index}/name`);
    need(partner.role, `/partners/${index}/role`);
    const at = `/partners/${index}/creditCode`;
    if (partner.creditCode.trim() === '') errors.push({ pointer: at, code: 'required' });
    else {
      for (const issue of checkCreditCode(partner.creditCode).issues) {
        const fault: FieldFault = {
          pointer: at,
          code: issue.code,
          ...(issue.position === undefined ? {} : { params: { position: issue.position } }),
        };
        (issue.level === 'error' ? errors : warnings).push(fault);
      }
    }
  });

  need(content.contact.name, '/contact/name');
  need(content.contact.email, '/contact/email');
  if (content.contact.email !== '' && !EMAIL.test(content.contact.email)) {
    errors.push({ pointer: '/contact/email', code: 'invalid_email' });
  }
  if (content.contact.phone !== '' && !PHONE.test(content.contact.phone)) {
    errors.push({ pointer: '/contact/phone', code: 'invalid_phone' });
  }
  if (!content.declaration) errors.push({ pointer: '/declaration', code: 'declaration_required' });
  return { errors, warnings };
}

/** Every indicator wants an answer: a number where it asks for one, words where it asks for words. */
function answerFaults(content: BidContent, indicators: readonly Indicator[]): FieldFault[] {
  const faults: FieldFault[] = [];
  indicators.forEach((indicator) => {
    const index = content.answers.findIndex((answer) => answer.indicatorId === indicator.id);
    const answer = content.answers[index];
    const answered = isNumeric(indicator) ? answer?.value != null : (answer?.text ?? '').trim() !== '';
    if (answered) return;
    const field = isNumeric(indicator) ? 'value' : 'text';
    const pointer = index < 0 ? '/answers' : `/answers/${index}/${field}`;
    faults.push({ pointer, code: 'answer_required', params: { indicator: indicator.name, unit: indicator.unit } });
  });
  const known = new Set<string>(indicators.map((indicator) => indicator.id));
  content.answers.forEach((answer, index) => {
    if (!known.has(answer.indicatorId))
      faults.push({ pointer: `/answers/${index}/indicatorId`, code: 'invalid_choice' });
  });
  return faults;
}
