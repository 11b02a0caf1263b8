import { describe, expect, it } from 'vitest';
import { completeValues, sampleIndicators, sampleNotice } from '../testing/sample.js';
import { checkForm } from './check-form.js';
import { withoutRow, withRow, withValue } from './edit-values.js';
import type { FormValues } from './form-values.js';
import { emptyValues } from './form-values.js';

const check = (values: FormValues) => checkForm(values, sampleIndicators, sampleNotice);
const codesAt = (values: FormValues, pointer: string) =>
  check(values)
    .errors.filter((fault) => fault.pointer === pointer)
    .map(({ code }) => code);

describe('checking a form', () => {
  it('finds nothing in a complete one', () => {
    const { errors, warnings, storable } = check(completeValues());

    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(storable?.answers[0]).toEqual({
      indicatorId: 'ind_1',
      value: 0.22,
      text: '',
      evidence: '检测报告，见附件 2',
    });
  });

  it('keeps words in a number field as one error there, and stores the rest', () => {
    const { errors, storable, deviceOnly } = check(withValue(completeValues(), '/answers/1/value', '十几秒'));

    expect(errors).toEqual([{ pointer: '/answers/1/value', code: 'not_a_number', params: { unit: 's' } }]);
    expect(storable?.answers.map(({ value }) => value)).toEqual([0.22, null, null]);
    expect(deviceOnly).toBe(1);
  });

  it.each([
    ['500', 'too_big'],
    ['0', 'too_small'],
    ['1.5', 'not_a_number'],
  ])('asks for another month than %s, and stores the rest without it', (month, code) => {
    const { errors, storable, deviceOnly } = check(withValue(completeValues(), '/milestones/0/month', month));

    expect(errors.map((fault) => [fault.pointer, fault.code])).toEqual([['/milestones/0/month', code]]);
    expect(storable?.milestones[0]).toEqual({ title: '样机', month: null, deliverable: '样机一台' });
    expect(deviceOnly).toBe(1);
  });

  it('holds a text that is too long back from the platform instead of cutting it', () => {
    const { storable, errors } = check(withValue(completeValues(), '/title', '很'.repeat(81)));

    expect(storable).toBeNull();
    expect(errors).toEqual([{ pointer: '/title', code: 'too_long', params: { maximum: 80 } }]);
  });

  it('lets a stored draft be empty and says what a submission needs', () => {
    const { storable, errors } = check(emptyValues(sampleIndicators));

    expect(storable?.title).toBe('');
    expect(new Set(errors.map(({ code }) => code))).toEqual(
      new Set(['required', 'answer_required', 'declaration_required', 'consent_required']),
    );
  });

  it('asks only for the consent that a bid cannot do without', () => {
    const refused = {
      ...completeValues(),
      consents: { process_bid: false, share_contact: false, publish_result: false },
    };

    expect(check(refused).errors).toEqual([{ pointer: '/consents/process_bid', code: 'consent_required' }]);
  });

  it('warns of a credit code whose check digit fails, and lets it pass', () => {
    const joint = withRow(completeValues(), 'partners');
    const named = { ...joint, partners: [{ name: '样例大学', creditCode: '91350100M000100Y44', role: '算法' }] };
    const { errors, warnings, storable } = check(named);

    expect(errors).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['credit_code_check_digit']);
    expect(storable?.partners[0]?.creditCode).toBe('91350100M000100Y44');
  });

  it('does not let a credit code with a wrong character pass', () => {
    const joint = withRow(completeValues(), 'partners');
    const named = { ...joint, partners: [{ name: '样例大学', creditCode: '91350100M000100Y4O', role: '算法' }] };

    expect(codesAt(named, '/partners/0/creditCode')).toEqual(['credit_code_character']);
  });

  it('misses a lead when the row of the lead is removed', () => {
    const two = withRow(completeValues(), 'team');
    const named = withValue(two, '/team/1/name', '周明');

    expect(codesAt(withoutRow(named, 'team', 0), '/team')).toEqual(['lead_required']);
  });
});
