import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeValues, sampleIndicators } from '../testing/sample.js';
import { checkForm } from './check-form.js';
import { valueAt, withLead, withRow, withValue } from './edit-values.js';
import { emptyValues, reviveValues, valuesOf } from './form-values.js';

describe('form values and content', () => {
  it('come back the same from content that the platform holds', () => {
    const typed = { ...completeValues(), consents: emptyValues([]).consents };
    const { storable } = checkForm(typed, sampleIndicators);

    expect(valuesOf(storable!, sampleIndicators)).toEqual(typed);
  });

  it('keep a form for every indicator when the challenge has got another one', () => {
    const { storable } = checkForm(completeValues(), sampleIndicators);
    const [first, ...others] = sampleIndicators;
    const values = valuesOf(storable!, [first!, { ...first!, id: 'ind_9' as never }, ...others]);

    expect(values.answers.map(({ value }) => value)).toEqual(['0.22', '', '12', '']);
  });
});

describe('values from the device', () => {
  it('are what was stored, texts as typed', () => {
    const typed = withValue(completeValues(), '/answers/1/value', ' 十几秒 ');

    expect(reviveValues(JSON.parse(JSON.stringify(typed)), sampleIndicators)).toEqual(typed);
  });

  it('always make a form, whatever somebody put into the store', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (anything, inTeam) => {
        const mixed = typeof anything === 'object' ? { ...anything, team: [inTeam], answers: inTeam } : anything;

        expect(() => checkForm(reviveValues(mixed, sampleIndicators), sampleIndicators)).not.toThrow();
      }),
    );
  });
});

describe('editing values', () => {
  it('changes one place and leaves the others as they were', () => {
    const before = completeValues();
    const after = withValue(before, '/team/0/name', '周明');

    expect(after.team[0]?.name).toBe('周明');
    expect(after.answers).toBe(before.answers);
    expect(before.team[0]?.name).toBe('林知远');
  });

  it('has no place for what a hostile pointer names', () => {
    const values = completeValues();

    expect(withValue(values, '/__proto__/polluted', 'yes')).toBe(values);
    expect(valueAt(values, '/constructor')).toBeUndefined();
  });

  it('has one lead at a time', () => {
    const three = withRow(withRow(completeValues(), 'team'), 'team');

    expect(withLead(three, 2).team.map(({ role }) => role)).toEqual(['member', 'member', 'lead']);
  });

  it('offers a budget category that is not used yet', () => {
    expect(withRow(completeValues(), 'budget').budget.at(-1)?.category).toBe('operations');
  });
});
